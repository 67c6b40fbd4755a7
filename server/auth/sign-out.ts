import { sql } from 'drizzle-orm';
import { asActor, type Context } from '@/server/kernel/context';

/** Ends this session at once. */
export async function signOut(ctx: Context): Promise<void> {
  if (ctx.actor.kind !== 'worker' && ctx.actor.kind !== 'staff') return;
  await ctx.db.execute(
    sql`select anyi.revoke_session(${ctx.actor.sessionId}::uuid, ${ctx.now.toISOString()}::timestamptz)`,
  );
}

/** 退出所有设备: ends every session of this person; gives their number. */
export const signOutEverywhere = (ctx: Context): Promise<number> =>
  asActor(ctx, async (tx) => {
    const [row] = (await tx.execute(
      sql`select anyi.revoke_own_sessions(${ctx.now.toISOString()}::timestamptz) as count`,
    )) as unknown as { count: number }[];
    return row?.count ?? 0;
  });
