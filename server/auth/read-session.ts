import type { Role } from '@/domain/claims/roles';
import type { Actor, Context } from '@/server/kernel/context';
import type { SessionKind } from './session-cookie';

type SessionRow = {
  kind: SessionKind;
  person_id: string;
  name: string | null;
  roles: Role[] | null;
  office_id: string | null;
  desks: string[] | null;
};

/** Who a session belongs to at this moment; undefined when it was revoked or is over. Asked on every request that
 *  matters, so that "sign out everywhere" and a role taken away hold at once. */
export async function readSession(ctx: Context, kind: SessionKind, sessionId: string): Promise<Actor | undefined> {
  // By the client itself, which prepares the statement once; this is asked on every page of somebody signed in.
  const [row] = await ctx.db.$client<SessionRow[]>`
    select * from anyi.read_session(${sessionId}::uuid, ${ctx.now.toISOString()}::timestamptz)`;
  if (row?.kind !== kind) return undefined;
  if (kind === 'worker') return { kind, workerId: row.person_id, sessionId };
  return {
    kind,
    staffId: row.person_id,
    sessionId,
    name: row.name ?? '',
    roles: row.roles ?? [],
    officeId: row.office_id ?? '',
    desks: row.desks ?? [],
  };
}
