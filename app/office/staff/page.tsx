import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { staffContext } from '@/app/context';
import { ActionForm } from '@/components/form/action-form';
import { Checkboxes, Select } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { PageHeading } from '@/components/ui/page-heading';
import { Table } from '@/components/ui/table';
import { formatInstant } from '@/components/wording/lang';
import { may } from '@/domain/claims/permissions';
import { roles } from '@/domain/claims/roles';
import { roleWording } from '@/domain/claims/wording';
import { listOffices, listStaff, type StaffLine } from '@/server/staff/list-staff';
import { invite, manage } from './actions';

export const metadata: Metadata = { title: '人员' };

const stateOf = ({ state, invitedUntil }: StaffLine): string =>
  ({
    active: '在用',
    invited: `已邀请，${invitedUntil ? formatInstant(invitedUntil, 'zh') : ''} 前有效`,
    'invitation-over': '邀请过期',
    inactive: '已停用',
  })[state];

/** 人员: invite, invite again, deactivate. For administrators. */
export default async function StaffPage() {
  const ctx = await staffContext('/office/staff');
  if (!may(ctx.actor.roles, 'staff.manage')) notFound();
  const [people, offices] = [await listStaff(ctx), await listOffices(ctx)];
  return (
    <>
      <PageHeading title="人员" />
      <ActionForm lang="zh" action={manage}>
        <Table
          caption={`共 ${people.length} 人，在用的在前`}
          columns={[
            { key: 'name', label: '姓名' },
            { key: 'login', label: '登录名' },
            { key: 'office', label: '机构' },
            { key: 'roles', label: '岗位' },
            { key: 'state', label: '状态' },
            { key: 'act', label: '操作' },
          ]}
          rows={people.map((person) => ({
            key: person.id,
            cells: [
              person.name,
              person.login,
              person.office,
              person.roles.map((role) => roleWording[role].zh).join('、'),
              stateOf(person),
              person.id === ctx.actor.staffId ? '自己' : <Acts key="act" person={person} />,
            ],
          }))}
        />
      </ActionForm>
      <section className="mt-8 max-w-column text-body">
        <h2>邀请新人</h2>
        <ActionForm lang="zh" action={invite} submit="生成邀请链接">
          <TextField name="name" label="姓名" width={20} autoComplete="off" />
          <TextField name="login" label="登录名" hint="小写字母和数字，以后不能改" width={20} autoComplete="off" />
          <Select name="officeId" label="机构" choices={offices.map(({ id, name }) => ({ value: id, label: name }))} />
          <Checkboxes
            name="roles"
            label="岗位"
            choices={roles.map((role) => ({ value: role, label: roleWording[role].zh }))}
          />
        </ActionForm>
      </section>
    </>
  );
}

function Acts({ person }: { person: StaffLine }) {
  if (person.state === 'inactive')
    return (
      <SubmitButton tone="quiet" name="act" value={`activate ${person.id}`}>
        恢复
      </SubmitButton>
    );
  return (
    <span className="flex flex-wrap gap-2">
      <SubmitButton tone="quiet" name="act" value={`renew ${person.id}`}>
        重新邀请
      </SubmitButton>
      <SubmitButton tone="quiet" name="act" value={`deactivate ${person.id}`}>
        停用
      </SubmitButton>
    </span>
  );
}
