import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { compareRow } from '@/components/office/parameters/compare-rows';
import { stateNames } from '@/components/office/parameters/proposal-states';
import { RowComparison } from '@/components/office/parameters/row-comparison';
import { matterWords, periodWords } from '@/components/office/parameters/row-words';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { formatInstant } from '@/components/wording/lang';
import type { PlannedRow } from '@/domain/parameters/change';
import { isUuid } from '@/server/kernel/uuid';
import { figuresOnFile } from '@/server/rules/figures-on-file';
import { findProposal, type Proposal } from '@/server/rules/find-proposal';
import { editorContext } from '../editors-only';
import { propose, withdraw } from './actions';
import { ProposalEffect } from './proposal-effect';

export const metadata: Metadata = { title: '一份修订' };

type Props = {
  params: Promise<{ proposalId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const rowsPerPage = 20;

const doneText: Readonly<Record<string, string>> = {
  draft: '已存为草稿。看过没有错，再提出。',
  proposed: '已提出，等另一个人发布。',
  published: '已发布，从现在起都按新的数字算。',
  withdrawn: '已撤回。内容还看得到。',
};

/** One proposed change: each row old against new, what publishing would do or did, and what this person may do with it. */
export default async function ProposalPage({ params, searchParams }: Props) {
  const [{ proposalId: id }, search] = [await params, await searchParams];
  const asked = (name: string): string => [search[name]].flat()[0] ?? '';
  const here = `/office/parameters/${encodeURIComponent(id)}`;
  const ctx = await editorContext(here);
  const proposal = isUuid(id) ? await findProposal(ctx, id) : undefined;
  if (!proposal) notFound();
  const mine = proposal.proposedBy.id === ctx.actor.staffId;
  const done = doneText[asked('done')];
  return (
    <>
      <BackLink href="/office/parameters">回到参数修订</BackLink>
      {done && <Notice kind="done" title={done} live />}
      <PageHeading title={`修订：${stateNames[proposal.state]}`}>
        <p className="max-w-prose break-words whitespace-pre-wrap">{proposal.note}</p>
        <p className="muted">
          {mine ? '您' : proposal.proposedBy.name} {formatInstant(proposal.createdAt, 'zh')} 提出，
          {proposal.rows.length} 行{proposal.publishedVersion !== null && `，第 ${proposal.publishedVersion} 次发布`}
        </p>
      </PageHeading>
      {mine && <OwnProposal proposal={proposal} here={here} />}
      <ProposalEffect ctx={ctx} proposal={proposal} here={here} askedAt={Number(asked('asked')) || null} />
      <Rows ctx={ctx} proposal={proposal} here={here} from={Number.parseInt(asked('from'), 10) || 0} />
    </>
  );
}

function OwnProposal({ proposal: { id, state }, here }: { proposal: Proposal; here: string }) {
  if (state !== 'draft' && state !== 'proposed') return null;
  return (
    <section aria-label="您可以做的" className="no-print mb-6">
      <p>
        {state === 'draft'
          ? '这是草稿，还没有提出，别人也还不能发布。'
          : '这是您自己提出的，要由另一个政策员看过预演再发布。'}
      </p>
      <div className="flex flex-wrap items-end gap-3">
        {state === 'draft' && (
          <ActionForm lang="zh" action={propose.bind(null, id)} submit="提出">
            {null}
          </ActionForm>
        )}
        <LinkButton href={`${here}/edit`} tone="quiet">
          改内容
        </LinkButton>
        <ActionForm lang="zh" action={withdraw.bind(null, id)} submit="撤回" tone="quiet">
          {null}
        </ActionForm>
      </div>
    </section>
  );
}

type Ctx = Awaited<ReturnType<typeof editorContext>>;

async function Rows({ ctx, proposal, here, from }: { ctx: Ctx; proposal: Proposal; here: string; from: number }) {
  // What was published is held against the figures that it changed.
  const before = proposal.publishedVersion === null ? undefined : proposal.publishedVersion - 1;
  const onFile = await figuresOnFile(ctx.db, before);
  const sources = new Map([...onFile.sources, ...proposal.sources].map((source) => [source.id, source]));
  const start = Math.min(Math.max(0, from), Math.max(0, proposal.rows.length - 1));
  const shown = proposal.rows.slice(start, start + rowsPerPage);
  const ended = proposal.plan?.rows.filter(({ ends }) => ends) ?? [];
  return (
    <section aria-labelledby="rows-title" className="mt-8">
      <h2 id="rows-title">改了什么</h2>
      {shown.map((row, at) => (
        <RowComparison
          key={start + at}
          number={start + at + 1}
          compared={compareRow(row, onFile.rows, sources)}
          source={sources.get(row.source)}
        />
      ))}
      {proposal.rows.length > rowsPerPage && <Pages here={here} start={start} count={proposal.rows.length} />}
      {ended.length > 0 && <Ended rows={ended} published={proposal.state === 'published'} />}
    </section>
  );
}

function Pages({ here, start, count }: { here: string; start: number; count: number }) {
  const to = (from: number, label: string) => ({ href: `${here}?from=${from}#rows-title`, label });
  const end = Math.min(start + rowsPerPage, count);
  return (
    <Pagination
      label="分页"
      text={`第 ${start + 1} 到 ${end} 行，共 ${count} 行`}
      previous={start > 0 ? to(Math.max(0, start - rowsPerPage), '上一页') : undefined}
      next={end < count ? to(end, '下一页') : undefined}
    />
  );
}

/** Rows that nobody typed: what ends the row before, the day before. */
const Ended = ({ rows, published }: { rows: readonly PlannedRow[]; published: boolean }) => (
  <section aria-labelledby="ended-title" className="mt-6">
    <h3 id="ended-title">系统{published ? '写了' : '会写'}结束日子的旧行</h3>
    <p>没有人填这些行。新的一期开始了，旧的就到前一天止，别的都不变。</p>
    <ul>
      {rows.slice(0, 200).map((row) => (
        <li key={row.id}>
          {matterWords(row)}：{periodWords(row)}
        </li>
      ))}
    </ul>
    {rows.length > 200 && <p>还有 {rows.length - 200} 行没有列出。</p>}
  </section>
);
