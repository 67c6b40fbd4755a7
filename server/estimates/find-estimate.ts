import { desc } from 'drizzle-orm';
import { estimates } from '@/db/schema/claims';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import type { Head } from '@/server/rules/current-rules';
import type { KeptEstimate } from './kept-estimate';

type Row = Pick<KeptEstimate, 'kind' | 'input' | 'result'> & { rule_version: number; created_at: string | Date };

// Written by keepEstimate alone, which parsed the question by its kind; the columns are typed as plain records.
const asKept = (row: object): KeptEstimate => row as KeptEstimate;

/** A kept estimate with the newest publication of the figures, in one statement: a page that shows one needs the other.
 *  Whoever has the id may read it; undefined when there is none. */
export async function findEstimateBesideHead(
  ctx: Context,
  id: string,
): Promise<{ kept: KeptEstimate; head: Head } | undefined> {
  if (id.includes('\u0000')) return undefined; // PostgreSQL refuses such a text
  const [row] = await ctx.db.$client<(Row & Head)[]>`
    select kind, input, result, rule_version, created_at, version, digest, known_on::text as "knownOn"
    from anyi.read_estimate(${id}),
      (select version, digest, known_on from anyi.parameter_versions order by version desc limit 1) as newest`;
  if (!row) return undefined;
  const { kind, input, result, version, digest, knownOn } = row;
  const kept = { id, kind, input, result, ruleVersion: row.rule_version, createdAt: new Date(row.created_at) };
  return { kept: asKept(kept), head: { version, digest, knownOn } };
}

export const findEstimate = async (ctx: Context, id: string): Promise<KeptEstimate | undefined> =>
  (await findEstimateBesideHead(ctx, id))?.kept;

/** What a worker keeps in the account, newest first. */
export async function listOwnEstimates(ctx: Context<WorkerActor>, limit = 20): Promise<KeptEstimate[]> {
  const rows = await asActor(ctx, (tx) =>
    tx
      .select({
        id: estimates.id,
        kind: estimates.kind,
        ruleVersion: estimates.ruleVersion,
        input: estimates.input,
        result: estimates.result,
        createdAt: estimates.createdAt,
      })
      .from(estimates)
      .orderBy(desc(estimates.createdAt))
      .limit(limit),
  );
  return rows.map(asKept);
}
