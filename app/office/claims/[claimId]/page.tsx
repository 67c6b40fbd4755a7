import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { staffContext } from '@/app/context';
import { LegalDates } from '@/components/claim/legal-dates';
import { OfficeAdvice } from '@/components/claim/office-advice';
import { OfficeHistory } from '@/components/claim/office-history';
import { OfficeLedger } from '@/components/claim/office-ledger';
import { OfficeNotices } from '@/components/claim/office-notices';
import { PrintButton } from '@/components/claim/print-button';
import { adviceOn } from '@/components/office/advice';
import { eventText, stateText } from '@/components/office/office-wording';
import { BackLink } from '@/components/ui/back-link';
import { Details } from '@/components/ui/details';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { PrintFooter } from '@/components/ui/print-footer';
import { formatInstant } from '@/components/wording/lang';
import { formatReceiptNumber } from '@/domain/claims/receipt';
import { buttonLabel, procedureWording } from '@/domain/claims/wording';
import { shanghaiDay } from '@/domain/kernel/days';
import { findClaimForStaff, type StaffClaim } from '@/server/office/find-claim-for-staff';
import { ClaimFacts } from './claim-facts';
import { ClaimHead } from './claim-head';
import { OpenProposal } from './open-proposal';

type Props = {
  params: Promise<{ claimId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export const metadata: Metadata = { title: '案件' };

/** One claim as the office works on it: what is due, what stops it, what can be done; then everything that is known. */
export default async function ClaimPage({ params, searchParams }: Props) {
  const { claimId } = await params;
  const ctx = await staffContext(`/office/claims/${claimId}`);
  const file = await findClaimForStaff(ctx, claimId);
  if (!file) notFound();
  const { claim } = file;
  const number = formatReceiptNumber(claim.receiptNumber);
  const proposal = file.proposals.find(({ status }) => status === 'open');
  const done = doneText(file, [(await searchParams).done].flat()[0]);
  const submittedOn = shanghaiDay(claim.submittedAt);
  const advice = adviceOn({ ...claim, submittedOn, groupOf: file.groupOf }, file.rules);

  return (
    <>
      <BackLink href="/office">待办</BackLink>
      {done && <Notice kind="done" title={done} live />}
      <PageHeading title={`${procedureWording[claim.procedure].name.zh} · ${stateText(claim.procedure, claim.state)}`}>
        <p className="tabular-nums">受理编号 {number}</p>
      </PageHeading>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0 space-y-6">
          <ClaimHead file={file} actor={ctx.actor} today={shanghaiDay(ctx.now)} />
          {proposal && <OpenProposal file={file} proposal={proposal} actor={ctx.actor} />}
          {advice.length > 0 && claim.open && <OfficeAdvice advice={advice} />}
          <ClaimFacts file={file} actor={ctx.actor} />
        </div>
        <div className="min-w-0 space-y-6">
          <Record file={file} />
        </div>
      </div>
      <PrintButton label="打印" />
      <PrintFooter>{`受理编号 ${number}`}</PrintFooter>
    </>
  );
}

/** 办理过程, 期限, 告知: what happened, by which clocks, and what was told to whom. */
function Record({ file }: { file: StaffClaim }) {
  const { claim, events, proposals, names, clocks, ledger, notices } = file;
  const closed = proposals.filter(({ status }) => status === 'returned' || status === 'withdrawn');
  return (
    <>
      <section aria-labelledby="history-title">
        <h2 id="history-title">办理过程</h2>
        <OfficeHistory procedure={claim.procedure} events={events} proposals={proposals} names={names} />
      </section>
      {closed.length > 0 && (
        <section aria-labelledby="closed-title">
          <h2 id="closed-title">没有采用的拟办意见</h2>
          <ul className="list-none border-t border-line p-0">
            {closed.map(({ id, event, proposedBy, proposedAt, status, reason, returnReason }) => (
              <li key={id} className="border-b border-line py-2">
                <p>
                  {buttonLabel(claim.procedure, event, 'officer').zh}，{names[proposedBy] ?? '同事'}{' '}
                  {formatInstant(proposedAt, 'zh')} 拟办，{status === 'returned' ? '被退回' : '已撤回'}
                </p>
                <p className="muted break-words whitespace-pre-wrap">理由：{reason}</p>
                {returnReason && <p className="break-words whitespace-pre-wrap">退回：{returnReason}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="clocks-title">
        <h2 id="clocks-title">期限和依据</h2>
        <LegalDates procedure={claim.procedure} clocks={clocks} lang="zh" />
        {ledger.length > 0 && (
          <Details summary="期限台账">
            <OfficeLedger
              procedure={claim.procedure}
              entries={ledger}
              clockNames={new Map(clocks.map(({ id, clock }) => [id, clock]))}
            />
          </Details>
        )}
      </section>
      <section aria-labelledby="notices-title">
        <h2 id="notices-title">告知</h2>
        {notices.length === 0 ? <p>还没有告知。</p> : <OfficeNotices notices={notices} />}
      </section>
    </>
  );
}

const onProposals: Readonly<Record<string, string>> = {
  proposed: '已拟办，等另一个人审批。',
  returned: '已退回给拟办人。',
  withdrawn: '拟办意见已撤回。',
};

/** What was just done. An old address says nothing that is not so any more. */
function doneText({ claim, events }: StaffClaim, done: string | undefined): string | undefined {
  if (!done) return undefined;
  const latest = events.at(-1);
  if (done === latest?.event || (done === 'approved' && latest?.proposalId))
    return `已记录：${eventText(claim.procedure, latest.event)}`;
  return Object.hasOwn(onProposals, done) ? onProposals[done] : undefined;
}
