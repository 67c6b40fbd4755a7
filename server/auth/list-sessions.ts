import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { sessions } from '@/db/schema/people';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';

export type OpenSession = { id: string; since: Date; until: Date; thisOne: boolean };

/** Where the worker is signed in at this moment, this session first. No device is recorded: only when it began. */
export async function listSessions(ctx: Context<WorkerActor>): Promise<OpenSession[]> {
  const rows = await asActor(ctx, (tx) =>
    tx
      .select({ id: sessions.id, since: sessions.createdAt, until: sessions.expiresAt })
      .from(sessions)
      .where(
        and(eq(sessions.workerId, ctx.actor.workerId), isNull(sessions.revokedAt), gt(sessions.expiresAt, ctx.now)),
      )
      .orderBy(desc(sessions.createdAt)),
  );
  const marked = rows.map((row) => ({ ...row, thisOne: row.id === ctx.actor.sessionId }));
  return [...marked.filter((each) => each.thisOne), ...marked.filter((each) => !each.thisOne)];
}
