import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/text-field';
import { PageHeading } from '@/components/ui/page-heading';
import { checkPassword } from './actions';
import { officePath } from './office-path';

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export const metadata: Metadata = { title: '登录' };

/** 工作人员登录: first login and password. */
export default async function StaffSignInPage({ searchParams }: Props) {
  const { to } = await searchParams;
  return (
    <div className="mx-auto max-w-column text-body">
      <PageHeading title="工作人员登录">
        <p>先填登录名和密码，再填手机上的动态验证码。</p>
      </PageHeading>
      <ActionForm lang="zh" action={checkPassword.bind(null, to && officePath(to))} submit="下一步">
        <TextField name="login" label="登录名" autoComplete="username" autoCapitalize="none" width={24} />
        <TextField name="password" label="密码" type="password" autoComplete="current-password" width={24} />
      </ActionForm>
      <p className="muted mt-6">忘了密码或换了手机，请管理员重新邀请。</p>
    </div>
  );
}
