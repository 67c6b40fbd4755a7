import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

export type Task =
  'mark-missed' | 'send-messages' | 'sweep' | 'preview-parameters' | 'recompute-estimates' | 'recount-clocks';

/** Puts a job into the business transaction: it exists exactly when the transaction commits. With a key, jobs that wait
 *  are one. The payload travels as text with a cast, because the raw json parameters of drizzle's client fail. */
export async function enqueue(tx: Tx, task: Task, payload: Record<string, unknown> = {}, key?: string): Promise<void> {
  await tx.execute(sql`select anyi_jobs.enqueue(${task}, ${JSON.stringify(payload)}::text, ${key ?? null}::text)`);
}
