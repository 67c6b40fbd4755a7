'use server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { publicContext, staffContext } from '@/app/context';
import { formAction, invalid, refused } from '@/app/form-action';
import type { FormState } from '@/components/form/form-state';
import { halfWayCookieName, halfWayCookieOptions, mintHalfWay, readHalfWay } from '@/server/auth/half-way';
import {
  mintSessionToken,
  readSessionToken,
  sessionCookieName,
  sessionCookieOptions,
} from '@/server/auth/session-cookie';
import { checkStaffPassword, signInStaff } from '@/server/auth/sign-in-staff';
import { signOut } from '@/server/auth/sign-out';
import { officePath } from './office-path';

const tooMany = (seconds: number) => `试得太多了，请 ${Math.ceil(seconds / 60)} 分钟后再试，或请管理员帮忙。`;

export async function checkPassword(to: string | undefined, _: FormState, data: FormData): Promise<FormState> {
  return formAction('zh', data, async (values) => {
    const ctx = await publicContext('zh');
    const login = String(values.login ?? '');
    const checked = await checkStaffPassword(ctx, { login, password: String(values.password ?? '') });
    if (!checked.ok)
      return refused(
        checked.refusal.code === 'TOO_MANY'
          ? tooMany(checked.refusal.retryAfterSeconds)
          : '登录名或密码不对。忘了密码，请管理员重新邀请。',
      );
    const sealed = await mintHalfWay('password-right', checked.value.login);
    (await cookies()).set(halfWayCookieName('password-right'), sealed, halfWayCookieOptions('password-right'));
    redirect(officePath('/office/sign-in/code', to));
  });
}

export async function checkCode(to: string | undefined, _: FormState, data: FormData): Promise<FormState> {
  return formAction('zh', data, async (values) => {
    const jar = await cookies();
    const login = await readHalfWay('password-right', jar.get(halfWayCookieName('password-right'))?.value);
    if (!login) redirect(officePath('/office/sign-in', to));
    const replaced = await readSessionToken('staff', jar.get(sessionCookieName('staff'))?.value);
    const signedIn = await signInStaff(await publicContext('zh'), {
      login,
      code: String(values.code ?? ''),
      replaced,
    });
    if (!signedIn.ok) {
      switch (signedIn.refusal.code) {
        case 'TOO_MANY':
          return refused(tooMany(signedIn.refusal.retryAfterSeconds));
        case 'CODE_USED':
          return invalid([{ field: 'code', message: '这个验证码用过了，请等下一个' }]);
        case 'WRONG_LOGIN':
          redirect(officePath('/office/sign-in', to));
        case 'WRONG_CODE':
          return invalid([{ field: 'code', message: '验证码不对，请看一下手机上现在的 6 位数字' }]);
      }
    }
    const token = await mintSessionToken('staff', signedIn.value.sessionId);
    jar.set(sessionCookieName('staff'), token, sessionCookieOptions('staff'));
    jar.delete({ name: halfWayCookieName('password-right'), path: halfWayCookieOptions('password-right').path });
    redirect(officePath(to ?? '/office'));
  });
}

/** 退出 of the back office; for a form, because a link may be followed by a preview. */
export async function signOutOfOffice(): Promise<void> {
  await signOut(await staffContext());
  (await cookies()).delete({ name: sessionCookieName('staff'), path: sessionCookieOptions('staff').path });
  redirect('/office/sign-in');
}
