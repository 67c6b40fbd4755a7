import { settings } from '@/server/kernel/settings';
import { mintToken, readToken } from './token';

export type SessionKind = 'worker' | 'staff';

/** A worker stays signed in for a week on the own phone, staff for a working day. */
export const sessionSeconds: Record<SessionKind, number> = { worker: 7 * 86_400, staff: 10 * 3_600 };

export const overHttps = (): boolean => settings().appUrl.startsWith('https://');

/** The worker's cookie is next-auth's own; staff have one of their own that is sent to the back office alone, so that
 *  signing in there does not end somebody's session as a worker. */
export const sessionCookieName = (kind: SessionKind): string => {
  const prefix = overHttps() ? '__Secure-' : '';
  return kind === 'worker' ? `${prefix}next-auth.session-token` : `${prefix}anyi-office.session-token`;
};

export const sessionCookieOptions = (kind: SessionKind) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: overHttps(),
  path: kind === 'worker' ? '/' : '/office',
  maxAge: sessionSeconds[kind],
});

/** All the cookie says is which session row to look at. */
export const mintSessionToken = (kind: SessionKind, sid: string): Promise<string> =>
  mintToken({ sid, kind }, sessionSeconds[kind]);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The session's id, when the token is ours, of this kind and not past its time. */
export async function readSessionToken(kind: SessionKind, token: string | undefined): Promise<string | undefined> {
  const claims = await readToken(token);
  return claims?.kind === kind && typeof claims.sid === 'string' && uuid.test(claims.sid) ? claims.sid : undefined;
}
