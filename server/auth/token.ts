import { decode, encode } from 'next-auth/jwt';
import { settings } from '@/server/kernel/settings';

/** next-auth's encrypted JWT (JWE, A256GCM), so that its own endpoints read the session cookie that we mint. `kind` tells
 *  one use from another: all share the key. */
export const mintToken = (claims: { kind: string } & Record<string, string>, seconds: number): Promise<string> =>
  encode({ token: claims, secret: settings().authSecret, maxAge: seconds, salt: '' });

/** Undefined for a token that is forged, cut short, past its time or made with another secret: the same as none. */
export async function readToken(token: string | undefined): Promise<Record<string, unknown> | undefined> {
  if (!token || token.length > 4096) return undefined;
  try {
    return (await decode({ token, secret: settings().authSecret, salt: '' })) ?? undefined;
  } catch {
    return undefined;
  }
}
