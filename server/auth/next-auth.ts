import NextAuth, { type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { NextRequest } from 'next/server';
import { currentTime } from '@/server/kernel/clock';
import type { Context } from '@/server/kernel/context';
import { database } from '@/server/kernel/database';
import { logger } from '@/server/kernel/log';
import { problemResponse } from '@/server/kernel/problem';
import { settings } from '@/server/kernel/settings';
import { localPath } from './local-path';
import { revokeSession } from './open-session';
import { withPlainFields } from './plain-fields';
import { readSession } from './read-session';
import { readSessionToken, sessionCookieName, sessionCookieOptions, sessionSeconds } from './session-cookie';
import { signInWorker } from './sign-in-worker';

const publicContext = (requestId: unknown): Context => ({
  db: database(),
  actor: { kind: 'public' },
  now: currentTime(),
  requestId: typeof requestId === 'string' ? requestId : 'none',
  lang: 'zh',
});

/** Anybody may post to next-auth's log address: only codes of its own making are written. */
const quietly = (level: 'warn' | 'debug') => (event: string) => {
  if (/^[A-Z_]{1,60}$/.test(event)) logger[level]({ event }, 'next-auth');
};

/** next-auth hands a provider the raw header only. */
const cookieIn = (header: unknown, name: string) =>
  String(header ?? '')
    .split(/;\s*/)
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** next-auth's own endpoints (session, csrf, signin, signout) over the same verb and the same session row as our pages.
 *  Made for each request, because settings are not known while the pages are built. */
export const authOptions = (): NextAuthOptions => ({
  secret: settings().authSecret,
  session: { strategy: 'jwt', maxAge: sessionSeconds.worker },
  cookies: { sessionToken: { name: sessionCookieName('worker'), options: sessionCookieOptions('worker') } },
  useSecureCookies: sessionCookieOptions('worker').secure,
  pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in', verifyRequest: '/sign-in' },
  logger: { error: quietly('warn'), warn: quietly('debug'), debug: () => {} },
  providers: [
    CredentialsProvider({
      id: 'mobile-code',
      name: '手机验证码',
      credentials: { mobile: { type: 'tel' }, code: { type: 'text' } },
      async authorize(given, request) {
        const ctx = {
          ...publicContext(request.headers?.['x-anyi-request-id']),
          address: String(request.headers?.['x-anyi-address'] ?? 'unknown'),
        };
        const before = cookieIn(request.headers?.cookie, sessionCookieName('worker'));
        const signedIn = await signInWorker(ctx, {
          mobile: String(given?.mobile ?? ''),
          code: String(given?.code ?? ''),
          replaced: await readSessionToken('worker', before),
        });
        return signedIn.ok ? { id: signedIn.value.sessionId } : null;
      },
    }),
  ],
  callbacks: {
    // With `user` somebody has just signed in, without it a cookie is read: then the row decides, and a thrown error
    // makes next-auth clear the cookie.
    async jwt({ token, user }) {
      if (user) return { kind: 'worker', sid: user.id };
      const sid = token.kind === 'worker' && typeof token.sid === 'string' ? token.sid : undefined;
      const actor = sid && (await readSession(publicContext('none'), 'worker', sid));
      if (!sid || !actor) throw new Error('the session is over');
      return { kind: 'worker', sid };
    },
    redirect: ({ url, baseUrl }) =>
      baseUrl + (localPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url) ?? '/'),
    session: ({ session }) => ({ user: {}, expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sid === 'string') await revokeSession(publicContext('none'), token.sid);
    },
  },
});

/** GET and POST of /api/auth/…. CSRF tokens are checked and foreign call-back addresses dropped by next-auth; a forged
 *  Host never gets here (bin/http/hosts.ts), and NEXTAUTH_URL is APP_URL. */
export async function authHandler(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { nextauth } = await context.params;
  const lang = request.headers.get('x-anyi-lang') === 'en' ? 'en' : 'zh';
  // next-auth answers 500 to a visit of the address that takes the code.
  if (request.method === 'GET' && nextauth[0] === 'callback') {
    const refusal = problemResponse('method-not-allowed', lang);
    refusal.headers.set('allow', 'POST');
    return refusal;
  }
  const readable = await withPlainFields(request);
  if (!readable) return problemResponse('invalid-body', lang);
  const answer = (await NextAuth(readable, context, authOptions())) as Response;
  // And to a call-back address, in the query or its cookie, that is none.
  return answer.status >= 500 ? problemResponse('bad-request', lang) : answer;
}
