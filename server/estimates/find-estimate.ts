import { desc } from 'drizzle-orm';
import { estimates } from '@/db/schema/claims';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import type { Head } from '@/server/rules/current-rules';
import type { KeptEstimate } from './kept-estimate';

type Row = Pick<KeptEstimate, 'kind' | 'input' | 'result'> & { rule_version: number; created_at: string | Date };

// Written by keepEstimate alone, which parsed the question by its kind; the columns are typed as plain records.
const asKept = (row: object): KeptEstimate => row as KeptEstimate;

const toKept = (id: string, { kind, input, result, rule_version, created_at }: Row): KeptEstimate =>
  asKept({ id, kind, input, result, ruleVersion: rule_version, createdAt: new Date(created_at) });

const canBeId = (text: string): boolean => !text.includes('\u0000'); // PostgreSQL refuses such a text

/** Whoever has the id may read it; undefined when there is none. */
export async function findEstimate(ctx: Context, id: string): Promise<KeptEstimate | undefined> {
  if (!canBeId(id)) return undefined;
  const [row] = await ctx.db.$client<Row[]>`
    select kind, input, result, rule_version, created_at from anyi.read_estimate(${id})`;
  return row && toKept(id, row);
}

/** The same with the newest publication of the figures, read in one statement: a page that shows one needs the other. */
export async function findEstimateBesideHead(
  ctx: Context,
  id: string,
): Promise<{ kept: KeptEstimate; head: Head } | undefined> {
  if (!canBeId(id)) return undefined;
  const [row] = await ctx.db.$client<(Row & Head)[]>`
    select kind, input, result, rule_version, created_at, version, digest, known_on::text as "knownOn"
    from anyi.read_estimate(${id}),
      (select version, digest, known_on from anyi.parameter_versions order by version desc limit 1) as newest`;
  if (!row) return undefined;
  const { version, digest, knownOn } = row;
  return { kept: toKept(id, row), head: { version, digest, knownOn } };
}

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
