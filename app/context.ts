import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type Lang, path } from '@/components/wording/lang';
import { readSession } from '@/server/auth/read-session';
import { type SessionKind, readSessionToken, sessionCookieName } from '@/server/auth/session-cookie';
import { currentTime } from '@/server/kernel/clock';
import type { Actor, Context, StaffActor, WorkerActor } from '@/server/kernel/context';
import { database } from '@/server/kernel/database';

/** The world of this request for someone not signed in. The address is for limits only; it is never stored in clear. */
export async function publicContext(lang: Lang): Promise<Context<{ kind: 'public' }> & { address: string }> {
  const given = await headers();
  return {
    db: database(),
    actor: { kind: 'public' },
    now: currentTime(),
    requestId: given.get('x-anyi-request-id') ?? 'none',
    lang,
    address: given.get('x-anyi-address') ?? 'unknown',
  };
}

async function signedIn(kind: SessionKind, ctx: Context): Promise<Actor | undefined> {
  const token = (await cookies()).get(sessionCookieName(kind))?.value;
  const sessionId = await readSessionToken(kind, token);
  return sessionId ? readSession(ctx, kind, sessionId) : undefined;
}

/** The worker of this request, or undefined. */
export async function maybeWorker(lang: Lang): Promise<Context<WorkerActor> | undefined> {
  const ctx = await publicContext(lang);
  const actor = await signedIn('worker', ctx);
  return actor?.kind === 'worker' ? { ...ctx, actor } : undefined;
}

/** The worker of this request; anyone else is asked to sign in and comes back to `here`, an address without language. */
export async function workerContext(lang: Lang, here: string): Promise<Context<WorkerActor>> {
  const ctx = await maybeWorker(lang);
  if (!ctx) redirect(`${path(lang, '/sign-in')}?to=${encodeURIComponent(here)}`);
  return ctx;
}

/** The member of staff of this request; anyone else is asked to sign in and comes back to `here`. */
export async function staffContext(here = '/office'): Promise<Context<StaffActor>> {
  const ctx = await publicContext('zh');
  const actor = await signedIn('staff', ctx);
  if (actor?.kind !== 'staff') redirect(`/office/sign-in?to=${encodeURIComponent(here)}`);
  return { ...ctx, actor };
}
