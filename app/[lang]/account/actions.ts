'use server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { maybeWorker } from '@/app/context';
import { formAction } from '@/app/form-action';
import type { FormState } from '@/components/form/form-state';
import { type Lang, path } from '@/components/wording/lang';
import { sessionCookieName, sessionCookieOptions } from '@/server/auth/session-cookie';
import { signOut as endSession, signOutEverywhere as endAllSessions } from '@/server/auth/sign-out';

async function leave(lang: Lang): Promise<never> {
  (await cookies()).delete({ name: sessionCookieName('worker'), path: sessionCookieOptions('worker').path });
  redirect(path(lang, '/'));
}

export async function signOut(lang: Lang, _: FormState, data: FormData): Promise<FormState> {
  return formAction(lang, data, async () => {
    const ctx = await maybeWorker(lang);
    if (ctx) await endSession(ctx);
    return leave(lang);
  });
}

export async function signOutEverywhere(lang: Lang, _: FormState, data: FormData): Promise<FormState> {
  return formAction(lang, data, async () => {
    const ctx = await maybeWorker(lang);
    if (ctx) await endAllSessions(ctx);
    return leave(lang);
  });
}
