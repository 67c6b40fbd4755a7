'use server';
import { revalidatePath } from 'next/cache';
import { staffContext } from '@/app/context';
import { done, formAction, invalid, refused } from '@/app/form-action';
import type { FormState } from '@/components/form/form-state';
import { listOf } from '@/components/form/typed-values';
import { isUuid } from '@/server/kernel/uuid';
import { inviteInput, type InviteRefusal, inviteStaff } from '@/server/staff/invite';
import { type ManageRefusal, renewInvitation, setStaffActive } from '@/server/staff/manage';

const refusalText: Record<InviteRefusal['code'] | ManageRefusal['code'], string> = {
  'not-permitted': '只有管理员能管理人员。',
  'login-taken': '这个登录名有人用了，请换一个。',
  'no-such-office': '没有这个机构，请从列表里选。',
  'no-such-person': '没有这个人，或者已经停用。请刷新页面再看。',
  'own-account': '不能停用或重新邀请自己，请另一位管理员来办。',
};

const fieldText: Record<string, string> = {
  login: '登录名要 3 到 40 个小写字母、数字、点、横线',
  name: '请填真实姓名，2 到 50 个字',
  officeId: '请从列表里选机构',
  roles: '请至少选一个岗位',
};

const linkText = (link: string) => `请用可靠的方式把这个链接交给本人，72 小时内有效，只能用一次：${link}`;

export async function invite(_: FormState, data: FormData): Promise<FormState> {
  return formAction('zh', data, async (values) => {
    const ctx = await staffContext('/office/staff');
    const { login, name, officeId } = values;
    const parsed = inviteInput.safeParse({ login, name, officeId, roles: listOf(values.roles) });
    if (!parsed.success) {
      const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
      return invalid([...fields].map((field) => ({ field, message: fieldText[field] ?? '请再看一下' })));
    }
    const invited = await inviteStaff(ctx, parsed.data);
    if (!invited.ok) return refused(refusalText[invited.refusal.code]);
    revalidatePath('/office/staff');
    return { ...done(linkText(invited.value.link)), values: {} };
  });
}

/** One small form for each person; the button that was pressed says what is wanted. */
export async function manage(_: FormState, data: FormData): Promise<FormState> {
  return formAction('zh', data, async (values) => {
    const ctx = await staffContext('/office/staff');
    const [wanted, staffId] = String(values.act ?? '').split(' ');
    if (!isUuid(staffId ?? '')) return refused(refusalText['no-such-person']);
    if (wanted === 'renew') {
      const renewed = await renewInvitation(ctx, staffId!);
      if (!renewed.ok) return refused(refusalText[renewed.refusal.code]);
      revalidatePath('/office/staff');
      return done(linkText(renewed.value.link));
    }
    const changed = await setStaffActive(ctx, staffId!, wanted === 'activate');
    if (!changed.ok) return refused(refusalText[changed.refusal.code]);
    revalidatePath('/office/staff');
    return done(wanted === 'activate' ? '已恢复。' : '已停用，对方马上被退出。');
  });
}
