import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { connect } from '@/db/client';
import { bookOfRows } from '@/domain/parameters/book-of-rows';
import { planChange, rowsAfter, type ProposedRow } from '@/domain/parameters/change';
import type { ParameterRow, ParameterSource } from '@/domain/parameters/parameter-row';
import { withFiles } from '@/domain/parameters/with-files';
import { askRaw } from '@/server/rules/ask';
import { currentRulesRaw } from '@/server/rules/current-rules';
import { pagesOfKept, recomputeEstimates, writeRevisions } from '@/server/rules/recompute-estimates';
import type { Change, Revision } from '@/server/rules/recompute-estimates';
import { rowsOfVersion } from '@/server/rules/rows-on-file';
import { inTurn, median, rounded, say, type Result } from './result';
import type { Store } from './world';

const source: ParameterSource = {
  ...{ id: 'bench-floors', title: 'Made-up notice of the bench', url: 'https://example.org/bench-floors' },
  ...{ documentNumber: null, published: '2026-11-20', kind: 'official', readVia: null },
};

const raisedByFen = 1_000;

/** Every floor of the pension base that is on file, ten yuan higher; each row corrects the one before it. */
const higherFloors = (rows: readonly ParameterRow[]): ProposedRow[] =>
  rows
    .filter(({ scheme, key }) => scheme === 'pension' && key === 'limits')
    .map(({ id, version: _, knownOn: __, ordinal: ___, unit: ____, ...row }) => {
      const value = row.value as { floorFen: number; ceilingFen: number };
      const floorFen = Math.min(value.floorFen + raisedByFen, value.ceilingFen);
      return { ...row, value: { ...value, floorFen }, source: source.id, supersedes: id };
    });

/** A publication as it would be, worked out but not written: every turn begins from the same database. */
async function madeUpChange(sql: Sql): Promise<Change> {
  const before = await currentRulesRaw(sql);
  const onFile = await rowsOfVersion(askRaw(sql), before.version);
  const stated = { version: before.version + 1, knownOn: before.knownOn };
  const plan = planChange(onFile.rows, higherFloors(onFile.rows), [source], randomUUID);
  const whole = withFiles({ rows: rowsAfter(onFile.rows, plan, stated), sources: [...onFile.sources, source] });
  return { version: stated.version, before, after: bookOfRows(whole.rows, whole.sources, stated), rows: plan.rows };
}

const turns = 5;

/** 重算 of every kept estimate for a changed parameter, with the database: against the same pages read and the same
 *  revisions written with no rule in between. Both read ahead, and write a page in a transaction as the job does. */
export async function benchPopulation({ owner, jobsUrl, size }: Store): Promise<Result> {
  const jobs = connect({ url: jobsUrl, max: 4 });
  const now = new Date(Date.now());
  try {
    const change = await madeUpChange(jobs);
    const write = (revisions: readonly Revision[]) =>
      jobs.begin((tx) => writeRevisions(tx, change.version, revisions, now)) as Promise<void>;

    const pages: (readonly Revision[])[] = [];
    say('rules-population: the revisions, once');
    const effect = await recomputeEstimates(jobs, change, async (revisions) => void pages.push(revisions));
    if (effect.lookedAt < size.workers * 0.9 || effect.changed === 0)
      throw new Error(`${effect.lookedAt} estimates were looked at and ${effect.changed} moved: fill a new database`);

    const timed = (work: () => Promise<number>) => async (): Promise<{ seconds: number; digest: string }> => {
      await owner`truncate anyi.estimate_revisions`;
      const since = performance.now();
      const rows = await work();
      const seconds = (performance.now() - since) / 1000;
      if (rows !== effect.lookedAt) throw new Error(`${rows} rows instead of ${effect.lookedAt}`);
      return { seconds, digest: await written(owner) };
    };
    const ours = timed(async () => (await recomputeEstimates(jobs, change, write)).lookedAt);
    const reference = timed(async () => {
      let rows = 0;
      let page = 0;
      for await (const { kept } of pagesOfKept(jobs, change)) {
        rows += kept.length;
        await write(pages[page++]!);
      }
      return rows;
    });
    say('rules-population: in turn');
    const measured = await inTurn(ours, reference, turns);
    if (new Set(measured.flatMap((pair) => [pair.ours.digest, pair.reference.digest])).size !== 1)
      throw new Error('both did not write the same');
    const rate = ({ seconds }: { seconds: number }): number => effect.lookedAt / seconds;
    return {
      bench: 'rules-population',
      ours: rounded(median(measured.map((pair) => rate(pair.ours)))),
      reference: rounded(median(measured.map((pair) => rate(pair.reference)))),
      referenceIs: 'the same rows read and the same revisions written, no rule',
      unit: 'estimates/s',
      ratio: rounded(median(measured.map((pair) => rate(pair.ours) / rate(pair.reference))), 2),
      wanted: 'ratio at least 0.5',
      ...{ estimates: effect.lookedAt, moved: effect.changed, becameUnknown: effect.becameUnknown },
      changedRows: change.rows.length,
    };
  } finally {
    await owner`truncate anyi.estimate_revisions`;
    await jobs.end({ timeout: 2 });
  }
}

async function written(owner: Sql): Promise<string> {
  const [row] = await owner<{ digest: string }[]>`
    select count(*) || ' ' || coalesce(sum(hashtextextended(
      concat_ws(' ', estimate_id, version, old_fen, new_fen, per, outcome, why::text), 0)::numeric), 0) as digest
    from anyi.estimate_revisions`;
  return row!.digest;
}
