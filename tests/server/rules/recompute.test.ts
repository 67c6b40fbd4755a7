import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentRules } from '@/server/rules/current-rules';
import { findProposal } from '@/server/rules/find-proposal';
import { makePreview } from '@/server/rules/make-preview';
import { publishChange } from '@/server/rules/publish-change';
import { recomputeAfterPublications } from '@/server/rules/recompute-job';
import { aWorker } from '../../fixtures/people';
import { newLimits, notice, shippedRow } from '../../fixtures/parameters';
import { acting } from '../../support/acting';
import { testDatabase, type TestDatabase } from '../../support/db';
import { proposed, published, publishing, someEditors, type Editors } from './editors';

let t: TestDatabase;
let editors: Editors;
beforeEach(async () => {
  t = await testDatabase();
  editors = await someEditors(t);
  return () => t.close();
});

const running = shippedRow('pension', 'limits', '420000', '2026-12-01');
/** The running limits of Hubei as a correction would have them. */
const correction = (fields: Record<string, unknown>) => ({
  rows: [
    newLimits({
      ...{ effectiveFrom: running.effectiveFrom, effectiveTo: null, supersedes: running.id },
      fields: { floorFen: 455_200, ceilingFen: 2_276_100, ...fields },
    }),
  ],
  sources: [notice()],
});

/** Kept estimates, as the site keeps them; only what the job reads is filled in. */
async function kept(count: number, input: object, region: string | null, worker?: string): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await t.owner`
    insert into anyi.estimates (id, worker_id, kind, region, input, result, rule_version, created_at)
    select id, ${worker ?? null}::uuid, 'month', ${region}, ${JSON.stringify(input)}::text::jsonb, '{}', 1, ${publishing}
    from unnest(${ids}::text[]) as id`;
  return ids;
}
const month = (region: string, pensionBaseFen: number) => ({
  ...{ region, month: '2026-12', pensionBaseFen, schemes: ['pension'] },
});
const revisions = () => t.owner`
  select estimate_id, version, old_fen::integer, new_fen::integer, per, outcome, why from anyi.estimate_revisions
  order by estimate_id`;

/** A client that breaks off at the n-th of the writes that keep the progress. */
const killedAfter = (sql: Sql, writes: number): Sql => {
  let left = writes;
  return new Proxy(sql, {
    get: (target, name, self) =>
      name === 'begin'
        ? (work: Parameters<Sql['begin']>[1]) => {
            if (left-- === 0) throw new Error('killed');
            return target.begin(work);
          }
        : (Reflect.get(target, name, self) as unknown),
  });
};

describe('a publication', () => {
  it('moves the kept estimates of its place as the preview said, and no other', async () => {
    const [low] = await kept(1, month('420000', 455_200), '420000');
    await kept(2, month('420100', 600_000), '420100');
    await kept(1, month('130000', 600_000), '130000');
    const { proposer, publisher } = editors;
    const id = await proposed(proposer, correction({ floorFen: 460_000 }));
    const preview = await makePreview(t.jobs, id, publishing);
    expect(preview).toMatchObject({
      estimates: { lookedAt: 3, changed: 1, becameUnknown: 1, becameKnown: 0 },
      ...{ rowsAdded: 1, rowsEnded: 0 },
    });
    expect(await revisions()).toEqual([]);
    await publishChange(publisher, id);
    const [done] = await recomputeAfterPublications(t.jobs, publishing);
    expect(done).toEqual({ version: 2, estimates: 'estimates' in preview! ? preview.estimates : undefined });
    expect((await findProposal(proposer, id))?.outcome).toEqual({ estimates: done!.estimates });
    const [row] = await t.owner`select id from anyi.parameters where version = 2`;
    expect(await revisions()).toEqual([
      {
        ...{ estimate_id: low, version: 2, old_fen: 91_040, new_fen: null, per: 'month', outcome: 'refused' },
        why: [row!.id],
      },
    ]);
  });

  it('of a rate for the nation counts what moves up and down in fen', async () => {
    const rates = shippedRow('pension', 'rates', '000000', '2026-12-01');
    await kept(3, month('420000', 600_000), '420000');
    await kept(1, { ...month('130000', 500_001) }, '130000');
    await kept(1, { ...month('130000', 500_000), month: '2026-11' }, null);
    const value = { ...(rates.value as object), totalBps: 2100, pooledBps: 1300 };
    const row = {
      ...{ scheme: 'pension', key: 'rates', region: '', variant: '', value, source: 'hb-base-2027' },
      ...{ confidence: 'primary' as const, supersedes: null, gapReason: null },
      ...{ effectiveFrom: '2026-12-01', effectiveTo: null },
    };
    const { id } = await published(t, editors, { rows: [row], sources: [notice()] });
    await recomputeAfterPublications(t.jobs, publishing);
    const found = await findProposal(editors.proposer, id);
    expect(found?.preview).toMatchObject({ rowsAdded: 1, rowsEnded: 1 });
    // 1 % of 6,000.00 three times, and of 5,000.01; November is before the new rate.
    expect(found?.outcome?.estimates).toEqual({
      ...{ lookedAt: 5, changed: 4, becameKnown: 0, becameUnknown: 0 },
      ...{ upFen: { month: 23_000, year: 0, once: 0 }, downFen: { month: 0, year: 0, once: 0 } },
    });
    expect(await revisions()).toHaveLength(4);
  });

  it('that fills a gap makes an unknown estimate known', async () => {
    await kept(1, month('530000', 500_000), '530000');
    const { id } = await published(t, editors, {
      rows: [newLimits({ region: '530000', effectiveFrom: '2026-07-01', effectiveTo: null })],
      sources: [notice()],
    });
    await recomputeAfterPublications(t.jobs, publishing);
    expect((await findProposal(editors.proposer, id))?.outcome?.estimates).toMatchObject({
      changed: 1,
      becameKnown: 1,
    });
    expect(await revisions()).toMatchObject([{ old_fen: null, new_fen: 100_000, per: 'month', outcome: 'value' }]);
  });

  it('leaves an estimate alone that was made by its own figures', async () => {
    await published(t, editors, correction({ floorFen: 460_000 }));
    const book = await currentRules(t.db);
    const [id] = await kept(1, month('420000', 455_200), '420000');
    await t.owner`update anyi.estimates set rule_version = ${book.version} where id = ${id!}`;
    await recomputeAfterPublications(t.jobs, publishing);
    expect(await revisions()).toEqual([]);
  });

  it('broken off after any page goes on from there, and comes to the same numbers', async () => {
    await kept(11_000, month('420000', 455_200), '420000');
    await kept(20, month('420100', 600_000), '420100');
    const { id } = await published(t, editors, correction({ floorFen: 460_000 }));
    await expect(recomputeAfterPublications(killedAfter(t.jobs, 2), publishing)).rejects.toThrow('killed');
    expect((await findProposal(editors.proposer, id))?.outcome).toMatchObject({
      estimates: { lookedAt: 10_000 },
      progress: { region: '420000' },
    });
    await recomputeAfterPublications(t.jobs, publishing);
    const found = await findProposal(editors.proposer, id);
    expect({ ...found?.preview, ...found?.outcome }).toEqual(found?.preview);
    expect(found?.outcome).not.toHaveProperty('progress');
    expect(found?.outcome?.estimates).toMatchObject({ lookedAt: 11_020, changed: 11_000 });
    expect(await revisions()).toHaveLength(11_000);
    expect(await recomputeAfterPublications(t.jobs, publishing)).toEqual([]);
  });

  it('is told to the owner alone, and to whoever holds the id of the estimate', async () => {
    const [mei, tao] = [await aWorker(t), await aWorker(t)];
    const [id] = await kept(1, month('420000', 455_200), '420000', mei.id);
    await published(t, editors, correction({ floorFen: 460_000 }));
    await recomputeAfterPublications(t.jobs, publishing);
    const seen = (who: typeof mei) => acting(t.app, who, (tx) => tx`select version from anyi.estimate_revisions`);
    expect([await seen(mei), await seen(tao)]).toEqual([[{ version: 2 }], []]);
    const see = (who: typeof mei) =>
      acting(t.app, who, (tx) => tx`update anyi.estimate_revisions set seen_at = now() returning version`);
    expect([await see(tao), await see(mei)]).toEqual([[], [{ version: 2 }]]);
    expect(await t.app`select version, outcome from anyi.read_estimate_revisions(${id!})`).toEqual([
      { version: 2, outcome: 'refused' },
    ]);
    expect(await t.app`select version from anyi.read_estimate_revisions('none')`).toEqual([]);
  });
});
