import type { Sql, TransactionSql } from 'postgres';
import { headlineNow, type HeadlineNow } from '@/domain/estimates/headline-now';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { reachOfRows, rowsReaching, type Reach } from '@/domain/parameters/reach';

type Per = NonNullable<HeadlineNow['per']>;

/** What a change of parameters does to the kept estimates (预估); amounts in fen, by how often they fall due. */
export type EstimateEffect = {
  lookedAt: number;
  changed: number;
  becameKnown: number;
  becameUnknown: number;
  upFen: Record<Per, number>;
  downFen: Record<Per, number>;
};

const nothingMoved = () => ({ month: 0, year: 0, once: 0 });
export const noEffect = (): EstimateEffect => ({
  ...{ lookedAt: 0, changed: 0, becameKnown: 0, becameUnknown: 0 },
  ...{ upFen: nothingMoved(), downFen: nothingMoved() },
});

/** One publication: the figures before and after it, and the rows it brings. */
export type Change = {
  version: number;
  before: RuleBook;
  after: RuleBook;
  rows: readonly { id: string; region: string }[];
};

/** An estimate whose figure moved. */
export type Revision = {
  estimateId: string;
  oldFen: number | null;
  newFen: number | null;
  per: Per | null;
  outcome: HeadlineNow['outcome'];
  why: string;
};

/** Where a run stands: in which stretch of places, and after which estimate of it. */
type Place = { stretch: number; region: string; id: string };
/** How far a run has come: everything up to here is counted and written. */
export type Progress = Place & { effect: EstimateEffect };
export const atStart = (): Progress => ({ stretch: 0, region: '', id: '', effect: noEffect() });

/** `input` is text: of questions that many ask, all but the first are never parsed. */
type Kept = { id: string; region: string | null; kind: string; input: string };

const pageSize = 5_000;

// An estimate made by the new figures is not moved by them. Ranges on (region, id) are read in the order of the index
// (db/sql/concurrent/estimates-of-place.sql); those without a place, which the nation's rows alone reach, by their id.
// Planned anew for each page: a plan made for any range would read and sort the rest of a province for every page.
const pageOfPlace = (sql: Sql, version: number, { from, below }: Reach, after: Place) =>
  sql.unsafe<Kept[]>(
    `select id, region, kind, input::text as input from anyi.estimates
    where region >= $1 and region < $2 and (region, id) > ($3, $4) and rule_version < $5
    order by region, id limit ${pageSize}`,
    [from, below, after.region, after.id, version],
  );

const pageWithoutPlace = (sql: Sql, version: number, after: Place) =>
  sql.unsafe<Kept[]>(
    `select id, region, kind, input::text as input from anyi.estimates
    where region is null and id > $1 and rule_version < $2
    order by id limit ${pageSize}`,
    [after.id, version],
  );

/** Stretches of places in turn; null = estimates without a place. */
const stretchesOf = (rows: Change['rows']): (Reach | null)[] => reachOfRows(rows) ?? [{ from: '0', below: 'x' }, null]; // letters follow digits in every collation

/** The ids of the rows behind a revision as PostgreSQL writes an array; places repeat, so each is looked up once. */
function whyOf(rows: Change['rows']): (place: string | null) => string {
  const known = new Map<string | null, string>();
  return (place) => {
    const found = known.get(place) ?? `{${rowsReaching(rows, place).join(',')}}`;
    known.set(place, found);
    return found;
  };
}

function count(effect: EstimateEffect, before: HeadlineNow, after: HeadlineNow): void {
  effect.changed += 1;
  if (before.fen === null && after.fen !== null) effect.becameKnown += 1;
  if (before.fen !== null && after.fen === null) effect.becameUnknown += 1;
  if (before.fen === null || after.fen === null || after.per === null) return;
  const moved = after.fen - before.fen;
  if (moved > 0) effect.upFen[after.per] += moved;
  else effect.downFen[after.per] -= moved;
}

type BothHeadlines = { old: HeadlineNow; now: HeadlineNow; isSame: boolean } | undefined;

const mostRemembered = 10_000;

/** How estimates come out by the figures before and after. Many ask the same of one place, such as its lowest base this
 *  month, and the same question always has the same answer: it is worked out once while the run is at that place. */
function headlinesOf({ before, after }: Change): (kept: Kept) => BothHeadlines {
  let place: string | null = null;
  const known = new Map<string, BothHeadlines>();
  const workOut = (kind: string, input: object): BothHeadlines => {
    const [old, now] = [headlineNow(kind, input, before), headlineNow(kind, input, after)];
    return old && now && { old, now, isSame: old.outcome === now.outcome && old.fen === now.fen };
  };
  return ({ region, kind, input }) => {
    if (region !== place || known.size >= mostRemembered) known.clear();
    place = region;
    const question = `${kind} ${input}`;
    if (known.has(question)) return known.get(question);
    const both = workOut(kind, JSON.parse(input) as object);
    known.set(question, both);
    return both;
  };
}

/** What moved of a page; adds to the effect. */
function revisionsOf(
  page: readonly Kept[],
  headlines: (kept: Kept) => BothHeadlines,
  why: (place: string | null) => string,
  effect: EstimateEffect,
) {
  const revisions: Revision[] = [];
  for (const kept of page) {
    const both = headlines(kept);
    effect.lookedAt += 1;
    if (!both || both.isSame) continue;
    const { old, now } = both;
    count(effect, old, now);
    revisions.push({
      estimateId: kept.id,
      oldFen: old.fen,
      newFen: now.fen,
      per: now.per ?? old.per,
      outcome: now.outcome,
      why: why(kept.region),
    });
  }
  return revisions;
}

const copyOf = (effect: EstimateEffect): EstimateEffect => ({
  ...effect,
  upFen: { ...effect.upFen },
  downFen: { ...effect.downFen },
});

/** A page of kept estimates, and where the run stands after it. */
type Page = { kept: readonly Kept[]; stretch: number; region: string; id: string };

/** The kept estimates that a change can reach, a page at a time in the order of place and id; the next page is read while
 *  the caller is at work on one. */
export async function* pagesOfKept(sql: Sql, change: Pick<Change, 'version' | 'rows'>, from: Place = atStart()) {
  const stretches = stretchesOf(change.rows);
  const read = async (at: Place): Promise<Page> => {
    const stretch = stretches[at.stretch];
    if (stretch === undefined) return { kept: [], ...at };
    const kept =
      stretch === null
        ? await pageWithoutPlace(sql, change.version, at)
        : await pageOfPlace(sql, change.version, stretch, at);
    const last = kept.at(-1);
    return last && kept.length === pageSize
      ? { kept, stretch: at.stretch, region: last.region ?? '', id: last.id }
      : { kept, stretch: at.stretch + 1, region: '', id: '' };
  };
  let at = from;
  let reading = read(from);
  while (at.stretch < stretches.length) {
    const page = await reading;
    reading = read(page);
    reading.catch(() => {}); // awaited in the next turn; a failure of the caller comes first
    yield page;
    at = page;
  }
}

/** 重算: works the kept estimates that a change can reach out again, a page at a time, and hands over what moved with how
 *  far it has come. A preview and the job after publishing are this one function, so the same data give the same numbers. */
export async function recomputeEstimates(
  sql: Sql,
  change: Change,
  take: (revisions: readonly Revision[], progress: Progress) => Promise<void>,
  from: Progress = atStart(),
): Promise<EstimateEffect> {
  const why = whyOf(change.rows);
  const headlines = headlinesOf(change);
  let { effect } = from;
  for await (const { kept, ...place } of pagesOfKept(sql, change, from)) {
    effect = copyOf(effect);
    await take(revisionsOf(kept, headlines, why, effect), { ...place, effect });
  }
  return effect;
}

/** Revisions in one statement, sent as arrays; one that is there already stays as it is. */
export async function writeRevisions(
  sql: Sql | TransactionSql,
  version: number,
  revisions: readonly Revision[],
  now: Date,
): Promise<void> {
  if (revisions.length === 0) return;
  await sql`
    insert into anyi.estimate_revisions (estimate_id, version, old_fen, new_fen, per, outcome, why, created_at)
    select moved.id, ${version}, moved.old_fen, moved.new_fen, moved.per, moved.outcome, moved.why::uuid[], ${now}
    from unnest(
      ${revisions.map(({ estimateId }) => estimateId)}::text[], ${revisions.map(({ oldFen }) => oldFen)}::bigint[],
      ${revisions.map(({ newFen }) => newFen)}::bigint[], ${revisions.map(({ per }) => per)}::text[],
      ${revisions.map(({ outcome }) => outcome)}::text[], ${revisions.map(({ why }) => why)}::text[])
      as moved (id, old_fen, new_fen, per, outcome, why)
    on conflict (estimate_id, version) do nothing`;
}
