import { overHttps } from './session-cookie';
import { mintToken, readToken } from './token';

/** Half-way through signing in: which number a code was sent to, or whose password was right. Kept sealed in a cookie
 *  instead of the address, so that it stands in no log and no history, and a reload on a phone loses nothing. */
export type HalfWay = 'code-sent' | 'password-right';

const seconds: Record<HalfWay, number> = { 'code-sent': 15 * 60, 'password-right': 5 * 60 };

export const halfWayCookieName = (kind: HalfWay): string => `${overHttps() ? '__Secure-' : ''}anyi.${kind}`;

export const halfWayCookieOptions = (kind: HalfWay) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: overHttps(),
  path: kind === 'code-sent' ? '/' : '/office/sign-in',
  maxAge: seconds[kind],
});

/** `who`: mobile number or login. */
export const mintHalfWay = (kind: HalfWay, who: string): Promise<string> => mintToken({ kind, who }, seconds[kind]);

export async function readHalfWay(kind: HalfWay, token: string | undefined): Promise<string | undefined> {
  const claims = await readToken(token);
  return claims?.kind === kind && typeof claims.who === 'string' ? claims.who : undefined;
}
