import { cookies } from 'next/headers';
import { cache } from 'react';
import { publicContext } from '@/app/context';
import { readSession } from '@/server/auth/read-session';
import { readSessionToken, sessionCookieName } from '@/server/auth/session-cookie';
import type { Context, StaffActor } from '@/server/kernel/context';

/** The member of staff of this request, or undefined: for the head of the page, which the sign-in pages have too. */
export const signedInStaff = cache(async (): Promise<Context<StaffActor> | undefined> => {
  const ctx = await publicContext('zh');
  const sessionId = await readSessionToken('staff', (await cookies()).get(sessionCookieName('staff'))?.value);
  const actor = sessionId ? await readSession(ctx, 'staff', sessionId) : undefined;
  return actor?.kind === 'staff' ? { ...ctx, actor } : undefined;
});
