import { sql } from 'drizzle-orm';
import type { Context } from './context';
import { limitKey } from './seal';

/** Counts one use; false when over. Holds over several processes, and keeps no address or number in clear. */
export async function countLimit(
  ctx: Context,
  kind: string,
  value: string,
  limit: { seconds: number; allowed: number },
): Promise<boolean> {
  const [row] = (await ctx.db.execute(
    sql`select anyi.count_limit(${limitKey(kind, value)}, ${limit.seconds}, ${ctx.now.toISOString()}::timestamptz, ${limit.allowed}) as left`,
  )) as unknown as { left: number }[];
  return (row?.left ?? -1) >= 0;
}
