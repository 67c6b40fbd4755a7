import { desc } from 'drizzle-orm';
import { estimates } from '@/db/schema/claims';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import type { KeptEstimate } from './kept-estimate';

type Row = Pick<KeptEstimate, 'kind' | 'input' | 'result'> & { rule_version: number; created_at: string | Date };

// Written by keepEstimate alone, which parsed the question by its kind; the columns are typed as plain records.
const asKept = (row: object): KeptEstimate => row as KeptEstimate;

/** Whoever has the id may read it; undefined when there is none. */
export async function findEstimate(ctx: Context, id: string): Promise<KeptEstimate | undefined> {
  if (id.includes('\u0000')) return undefined; // PostgreSQL refuses such a text
  const [row] = await ctx.db.$client<Row[]>`
    select kind, input, result, rule_version, created_at from anyi.read_estimate(${id})`;
  if (!row) return undefined;
  const { kind, input, result } = row;
  return asKept({ id, kind, input, result, ruleVersion: row.rule_version, createdAt: new Date(row.created_at) });
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
