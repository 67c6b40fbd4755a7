import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { anOffice, aWorker, staffOf, type StaffMember } from '../fixtures/people';
import { newLimits, notice, shippedRow } from '../fixtures/parameters';
import { acting, sqlState } from '../support/acting';
import { testDatabase, type TestDatabase } from '../support/db';

let t: TestDatabase;
let proposer: StaffMember;
let publisher: StaffMember;
let caseworker: StaffMember;
beforeEach(async () => {
  t = await testDatabase();
  const office = await anOffice(t, '310115');
  [proposer, publisher] = [await staffOf(t, office, 'policy_editor'), await staffOf(t, office, 'policy_editor')];
  caseworker = await staffOf(t, office, 'caseworker', 'administrator');
  return () => t.close();
});

const at = '2026-11-25T02:00:00Z';
type Row = Record<string, unknown>;

const rowOf = (changes: Row = {}): Row => ({
  ...{ ...newLimits({ region: '530000' }), id: randomUUID(), ordinal: 100, unit: 'fen/month' },
  ...changes,
});

/** A proposal of the first editor, with the plan that the job would have written, whatever stands in it. */
async function planned(rows: Row[], sources: object[] = [notice()]): Promise<string> {
  const id = randomUUID();
  await acting(
    t.app,
    proposer,
    (tx) => tx`
    insert into anyi.parameter_proposals (id, state, note, rows, sources, content_hash, proposed_by, created_at, changed_at)
    values (${id}, 'proposed', 'a test', '[]', '[]', '', ${proposer.id}, ${at}, ${at})`,
  );
  await t.jobs`
    update anyi.parameter_proposals set plan = ${JSON.stringify({ rows, sources })}::text::jsonb,
      preview_hash = content_hash, preview_version = (select max(version) from anyi.parameter_versions)
    where id = ${id}`;
  return id;
}

const publish = (id: string, who = publisher) =>
  acting(t.app, who, async (tx) => {
    const [row] = await tx<{ outcome: string }[]>`select outcome from anyi.publish_parameters(${id}, ${at})`;
    return row!.outcome;
  });
const stateOf = async (rows: Row[], sources?: object[]) => sqlState(publish(await planned(rows, sources)));

describe('the application role', () => {
  it('publishes a plan that is in order', async () => {
    expect(await publish(await planned([rowOf()]))).toBe('published');
    expect(
      await t.app`select version, known_on::text from anyi.parameters where region = '530000' and key = 'limits'`,
    ).toEqual([{ version: 2, known_on: '2026-11-25' }]);
  });

  it.each<[string, string, (hubei: Row) => Row[]]>([
    ['two rows of one day', '23P01', () => [rowOf(), rowOf({ effectiveFrom: '2027-12-31', effectiveTo: null })]],
    [
      'a row on a day of one on file',
      '23P01',
      (hubei) => [rowOf({ region: '420000', effectiveFrom: hubei.effectiveFrom })],
    ],
    ['a floor above its ceiling', '23514', () => [rowOf({ value: { floorFen: 2, ceilingFen: 1 } })]],
    ['a row without a source', '23502', () => [rowOf({ source: null })]],
    ['a source that is not on file', '23503', () => [rowOf({ source: 'hearsay' })]],
    ['a row without a day', '23514', () => [rowOf({ effectiveFrom: null })]],
    ['a row without a mark', '23514', () => [rowOf({ confidence: null })]],
    ['a period that ends before it begins', '23514', () => [rowOf({ effectiveTo: '2026-12-31' })]],
    [
      'two corrections of one row',
      '23505',
      (hubei) => [rowOf({ supersedes: hubei.id }), rowOf({ supersedes: hubei.id, region: '520000' })],
    ],
    [
      'a correction by a row of another kind',
      '23514',
      (hubei) => [
        rowOf({
          supersedes: hubei.id,
          key: 'rates',
          region: '000000',
          effectiveFrom: '1999-01-01',
          effectiveTo: '1999-12-31',
        }),
      ],
    ],
    ['a correction of nothing', '23503', () => [rowOf({ supersedes: randomUUID() })]],
  ])('is refused: %s', async (_, state, rows) => {
    const hubei = shippedRow('pension', 'limits', '420000', '2026-12-01');
    expect(await stateOf(rows(hubei))).toBe(state);
    expect(await t.app`select version from anyi.parameter_versions`).toEqual([{ version: 1 }]);
  });

  it.each([
    ['without a day', '23514', { published: null }],
    ['with a year alone', '23514', { published: '2026' }],
    ['without a title', '23514', { title: ' ' }],
    ['under an id that is taken', '23505', { id: 'cn-38-2005' }],
  ])('is refused a source %s', async (_, state, changes) => {
    expect(await stateOf([rowOf()], [notice(), notice({ id: 'second', ...changes })])).toBe(state);
  });

  it('takes a second correction of a chain, and refuses one of a row that is replaced', async () => {
    const hubei = shippedRow('pension', 'limits', '420000', '2026-12-01');
    const same = { region: '420000', effectiveFrom: hubei.effectiveFrom, effectiveTo: null };
    const first = rowOf({ ...same, supersedes: hubei.id });
    expect(await publish(await planned([first]))).toBe('published');
    expect(await stateOf([rowOf({ ...same, supersedes: hubei.id })], [])).toBe('23505');
    expect(await stateOf([rowOf({ ...same, supersedes: first.id })], [])).toBeUndefined();
  });

  it('writes, changes and removes nothing by itself', async () => {
    await planned([rowOf()]);
    const as = (who: StaffMember, statement: string) => sqlState(acting(t.app, who, (tx) => tx.unsafe(statement)));
    for (const statement of [
      `insert into anyi.parameter_versions (version, known_on, published_at, note, digest) values (2, now(), now(), '', '')`,
      `insert into anyi.parameters (version, scheme, key, region, variant, ordinal, value, unit, source, known_on)
        values (1, 'a', 'b', '000000', '', 1, '1', '', 'cn-38-2005', now())`,
      `insert into anyi.parameter_sources (id, title, kind, version) values ('mine', 'x', 'press', 1)`,
      `update anyi.parameters set effective_to = now()`,
      `delete from anyi.parameters`,
      `update anyi.parameter_proposals set plan = '{}'`,
      `update anyi.parameter_proposals set preview_hash = content_hash`,
      `select anyi.write_parameters('{}', 2, now()::date)`,
      `select anyi.write_shipped_parameters('{}', now()::date, now())`,
    ])
      expect([statement, await as(publisher, statement)]).toEqual([statement, '42501']);
  });

  it('publishes for a second policy editor alone', async () => {
    const id = await planned([rowOf()]);
    expect(await publish(id, proposer)).toBe('own_proposal');
    expect(await publish(id, caseworker)).toBe('not_permitted');
    const worker = await aWorker(t);
    const asWorker = acting(t.app, worker, (tx) => tx`select outcome from anyi.publish_parameters(${id}, ${at})`);
    expect(await asWorker).toEqual([{ outcome: 'not_permitted' }]);
    await t.owner`update anyi.staff set active = false where id = ${publisher.id}`;
    expect(await publish(id)).toBe('not_permitted');
  });

  it('proposes for a policy editor alone, under the own name', async () => {
    const insert = (who: StaffMember, by: StaffMember, state = 'proposed') =>
      sqlState(
        acting(
          t.app,
          who,
          (tx) => tx`
          insert into anyi.parameter_proposals (id, state, note, rows, sources, content_hash, proposed_by, created_at, changed_at)
          values (${randomUUID()}, ${state}, 'x', '[]', '[]', '', ${by.id}, ${at}, ${at})`,
        ),
      );
    expect(await insert(caseworker, caseworker)).toBe('42501');
    expect(await insert(publisher, proposer)).toBe('42501');
    expect(await insert(proposer, proposer, 'published')).toBe('42501');
    expect(await insert(proposer, proposer)).toBeUndefined();
  });

  it('reads the figures without an actor, and no proposal', async () => {
    await planned([rowOf()]);
    const [row] = await t.app<{ parameters: number; proposals: number }[]>`
      select (select count(*)::integer from anyi.parameters) as parameters,
        (select count(*)::integer from anyi.parameter_proposals) as proposals`;
    expect(row!.parameters).toBeGreaterThan(300);
    expect(row!.proposals).toBe(0);
  });
});

describe('what is published', () => {
  it('is never rewritten, not even by the owner', async () => {
    for (const statement of [
      'update anyi.parameters set gap_reason = null',
      'delete from anyi.parameters',
      'delete from anyi.parameter_sources',
      'update anyi.parameter_versions set note = note',
      'truncate anyi.parameters cascade',
    ])
      expect([statement, await sqlState(t.owner.unsafe(statement))]).toEqual([statement, '42501']);
  });

  it('is not written anew when migrate finds it', async () => {
    const [row] = await t.owner`
      select anyi.write_shipped_parameters('{"rows": [], "sources": []}', '2026-11-24', now()) as written`;
    expect(row).toEqual({ written: false });
  });
});
