import { sql } from 'drizzle-orm';
import type { Context } from '@/server/kernel/context';
import { type SessionKind, sessionSeconds } from './session-cookie';

/** A new session row (会话) after a proof of who it is; its id goes into the cookie and nowhere else. `replaced` is the
 *  session that this browser had before: it ends, so that no cookie from before signing in is worth anything after. */
export async function openSession(
  ctx: Context,
  kind: SessionKind,
  person: string,
  replaced: string | undefined,
): Promise<string> {
  const now = ctx.now.toISOString();
  const expires = new Date(ctx.now.getTime() + sessionSeconds[kind] * 1000).toISOString();
  const [row] = (await ctx.db.execute(
    sql`select anyi.open_session(${kind}, ${person}::uuid, ${expires}::timestamptz, ${now}::timestamptz) as id`,
  )) as unknown as { id: string }[];
  if (replaced) await revokeSession(ctx, replaced);
  return row!.id;
}

/** Ends a session at once, wherever its cookie is. */
export async function revokeSession(ctx: Context, sessionId: string): Promise<void> {
  await ctx.db.execute(sql`select anyi.revoke_session(${sessionId}::uuid, ${ctx.now.toISOString()}::timestamptz)`);
}
