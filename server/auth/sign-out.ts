import { sql } from 'drizzle-orm';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor, type WorkerActor } from '@/server/kernel/context';
import { revokeSession } from './open-session';

/** 退出: ends this session at once. */
export const signOut = (ctx: Context<WorkerActor | StaffActor>): Promise<void> =>
  revokeSession(ctx, ctx.actor.sessionId);

/** 退出所有设备: ends every session of this person; gives their number. */
export const signOutEverywhere = (ctx: Context<WorkerActor | StaffActor>): Promise<number> =>
  asActor(ctx, async (tx) => {
    const [row] = (await tx.execute(
      sql`select anyi.revoke_own_sessions(${ctx.now.toISOString()}::timestamptz) as count`,
    )) as unknown as { count: number }[];
    const count = row?.count ?? 0;
    await recordAudit(tx, ctx, { action: 'session.end-all', outcome: 'done', detail: { sessions: count } });
    return count;
  });
