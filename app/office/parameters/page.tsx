import type { Metadata } from 'next';
import { stateNames, stateTones } from '@/components/office/parameters/proposal-states';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatInstant } from '@/components/wording/lang';
import { may } from '@/domain/claims/permissions';
import { listProposals, type ProposalLine } from '@/server/rules/find-proposal';
import { editorContext } from './editors-only';

export const metadata: Metadata = { title: '参数修订' };

const most = 50;

/** 参数修订: what was proposed and published, newest first. */
export default async function ParametersPage() {
  const ctx = await editorContext('/office/parameters');
  const lines = await listProposals(ctx, most);
  return (
    <>
      <PageHeading title="参数修订">
        <p>基数、比例、最低工资、放假安排都在这里改。一个人提出，看过预演，另一个人发布。旧的数字都留着。</p>
      </PageHeading>
      {may(ctx.actor.roles, 'parameter.propose') && (
        <p className="no-print mb-6 flex flex-wrap gap-3">
          <LinkButton href="/office/parameters/new">提出修订</LinkButton>
          <LinkButton href="/office/parameters/csv" tone="quiet">
            用 CSV 文件改很多行
          </LinkButton>
        </p>
      )}
      {lines.length === 0 ? (
        <EmptyState title="还没有人提出过修订。">
          <p>现在用的是随程序来的数字。</p>
        </EmptyState>
      ) : (
        <Proposals lines={lines} me={ctx.actor.staffId} />
      )}
    </>
  );
}

const captionOf = (lines: readonly ProposalLine[]): string => {
  const waiting = lines.filter(({ state }) => state === 'proposed').length;
  const count = lines.length < most ? `一共 ${lines.length} 份` : `最近 ${most} 份`;
  return `${count}，最新的在前${waiting > 0 ? `；${waiting} 份等发布` : ''}`;
};

const Proposals = ({ lines, me }: { lines: readonly ProposalLine[]; me: string }) => (
  <Table
    caption={captionOf(lines)}
    columns={[
      { key: 'note', label: '为什么改' },
      { key: 'state', label: '状态' },
      { key: 'rows', label: '行数', number: true },
      { key: 'by', label: '谁提出的' },
      { key: 'at', label: '提出时间' },
      { key: 'version', label: '发布号' },
    ]}
    rows={lines.map(({ id, note, state, rowCount, proposedBy, createdAt, publishedVersion }) => ({
      key: id,
      cells: [
        <a
          key="note"
          data-row
          href={`/office/parameters/${id}`}
          className="inline-block min-w-48 max-w-prose py-1 whitespace-normal"
        >
          {note.length > 80 ? `${note.slice(0, 80)}…` : note}
        </a>,
        <span key="state" className="whitespace-nowrap">
          <Tag tone={stateTones[state]}>{stateNames[state]}</Tag>
        </span>,
        rowCount,
        <span key="by" className="whitespace-nowrap">
          {proposedBy.id === me ? '我' : proposedBy.name}
        </span>,
        <span key="at" className="whitespace-nowrap">
          {formatInstant(createdAt, 'zh')}
        </span>,
        <span key="version" className="whitespace-nowrap">
          {publishedVersion === null ? '—' : `第 ${publishedVersion} 次`}
        </span>,
      ],
    }))}
  />
);
