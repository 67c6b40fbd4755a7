'use server';
import { redirect } from 'next/navigation';
import { publicContext } from '@/app/context';
import { formAction, invalid, refused } from '@/app/form-action';
import type { FormState } from '@/components/form/form-state';
import { takeUpInvitation } from '@/server/staff/take-up-invitation';
import { passwordTexts } from './texts';

export async function takeUp(token: string, _: FormState, data: FormData): Promise<FormState> {
  return formAction('zh', data, async (values) => {
    const taken = await takeUpInvitation(await publicContext('zh'), {
      token,
      password: String(values.newPassword ?? ''),
      again: String(values.password ?? ''),
      code: String(values.code ?? ''),
    });
    if (taken.ok) redirect('/office/sign-in');
    switch (taken.refusal.code) {
      case 'INVITATION_OVER':
        return refused('这个链接用过了或者过期了，请管理员再发一个。');
      case 'PASSWORD':
        return invalid([{ field: 'newPassword', message: passwordTexts[taken.refusal.why] }]);
      case 'NOT_THE_SAME':
        return invalid([{ field: 'password', message: '两次填的密码不一样' }]);
      case 'WRONG_CODE':
        return invalid([{ field: 'code', message: '验证码不对，请看一下手机上现在的 6 位数字' }]);
      case 'TOO_MANY':
        return refused('试得太多了，请 15 分钟后再试。');
    }
  });
}
