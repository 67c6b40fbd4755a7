import type { Metadata } from 'next';
import { publicContext } from '@/app/context';
import { ActionForm } from '@/components/form/action-form';
import { CodeField } from '@/components/form/special-fields';
import { TextField } from '@/components/form/text-field';
import { Details } from '@/components/ui/details';
import { PageHeading } from '@/components/ui/page-heading';
import { qrPicture } from '@/server/staff/second-factor-picture';
import { findInvitation } from '@/server/staff/take-up-invitation';
import { takeUp } from './actions';

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = { title: '接受邀请', referrer: 'no-referrer' };

/** 接受邀请: own password and second factor, once. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const invitation = await findInvitation(await publicContext('zh'), token);
  if (!invitation)
    return (
      <div className="mx-auto max-w-column text-body">
        <PageHeading title="这个链接不能用了">
          <p>链接只能用一次，72 小时内有效。请管理员再发一个。已经设好密码的，直接去登录。</p>
        </PageHeading>
        <a href="/office/sign-in">去登录</a>
      </div>
    );
  const { name, login, secret, uri } = invitation;
  return (
    <div className="mx-auto max-w-column text-body">
      <PageHeading title={`${name}，请设置登录`}>
        <p>
          您的登录名是 <b>{login}</b>。
        </p>
      </PageHeading>
      <ActionForm lang="zh" action={takeUp.bind(null, token)} submit="设好了">
        <h2>一、密码</h2>
        <ul className="mb-3 list-disc pl-6">
          <li>至少 12 个字，越长越好，一句话也可以</li>
          <li>不要用常见的密码，不要有登录名，不要一个字重复很多次</li>
          <li>不要求大小写和符号，不用定期换</li>
        </ul>
        <TextField name="newPassword" label="密码" type="password" autoComplete="new-password" width={28} />
        <TextField name="password" label="再填一次" type="password" autoComplete="new-password" width={28} />
        <h2>二、动态验证码</h2>
        <p>用手机上的验证器扫这个码，然后填它显示的 6 位数字。</p>
        <img src={await qrPicture(uri)} alt="验证器扫的二维码" width={220} height={220} className="my-3 bg-raised" />
        <div className="mb-4">
          <Details summary="扫不了？手工输入">
            <p>
              密钥：<code className="tabular-nums">{secret.match(/.{1,4}/g)?.join(' ')}</code>
            </p>
            <p>类型选“基于时间”，6 位，30 秒。</p>
          </Details>
        </div>
        <CodeField name="code" label="动态验证码" hint="6 位数字" />
      </ActionForm>
    </div>
  );
}
