import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { publicContext } from '@/app/context';
import { ActionForm } from '@/components/form/action-form';
import { CodeField } from '@/components/form/special-fields';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { demoSecondFactor } from '@/server/auth/demo-second-factor';
import { halfWayCookieName, readHalfWay } from '@/server/auth/half-way';
import { checkCode } from '../actions';
import { officePath } from '../office-path';

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export const metadata: Metadata = { title: '动态验证码' };

/** 工作人员登录: then the second factor. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const { to: asked } = await searchParams;
  const to = asked && officePath(asked);
  const login = await readHalfWay('password-right', (await cookies()).get(halfWayCookieName('password-right'))?.value);
  if (!login) redirect(officePath('/office/sign-in', to));
  const demoCode = await demoSecondFactor(await publicContext('zh'), login);
  return (
    <div className="mx-auto max-w-column text-body">
      <BackLink href={officePath('/office/sign-in', to)}>换一个登录名</BackLink>
      <PageHeading title="动态验证码">
        <p>打开手机上的验证器，找到“Anyi 安驿”，填现在的 6 位数字。</p>
      </PageHeading>
      {demoCode && (
        <div className="mb-6">
          <Notice title={`演示：现在的动态验证码是 ${demoCode}`}>
            <p>真的系统里，它只在本人的手机上。</p>
          </Notice>
        </div>
      )}
      <ActionForm lang="zh" action={checkCode.bind(null, to)} submit="登录">
        <CodeField name="code" label="动态验证码" hint="6 位数字，每 30 秒换一次，每个只能用一次" />
      </ActionForm>
    </div>
  );
}
