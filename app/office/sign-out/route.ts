import { cookies } from 'next/headers';
import { sessionCookieName, sessionCookieOptions } from '@/server/auth/session-cookie';
import { signOut } from '@/server/auth/sign-out';
import { signedInStaff } from '../signed-in-staff';

/** 退出. A post from our own page, checked like every other; whoever is not signed in any more ends at the same place. */
export async function POST(): Promise<Response> {
  const ctx = await signedInStaff();
  if (ctx) await signOut(ctx);
  (await cookies()).delete({ name: sessionCookieName('staff'), path: sessionCookieOptions('staff').path });
  return new Response(null, { status: 303, headers: { location: '/office/sign-in', 'cache-control': 'no-store' } });
}
