import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { decisionLetter } from '@/components/office/decision-letter';
import { factLines } from '@/components/office/fact-lines';
import { Folded } from '@/components/office/folded';
import { LetterView } from '@/components/office/letter-view';
import { SummaryList } from '@/components/ui/summary-list';
import { formatInstant } from '@/components/wording/lang';
import { may } from '@/domain/claims/permissions';
import { buttonLabel } from '@/domain/claims/wording';
import { shanghaiDay } from '@/domain/kernel/days';
import type { StaffActor } from '@/server/kernel/context';
import type { Proposal, StaffClaim } from '@/server/office/find-claim-for-staff';
import { approve, sendBack, withdraw } from './actions';

/** 拟办意见 that waits: the letter as the worker will read it, and what this person may do with it. */
export function OpenProposal({ file, proposal, actor }: { file: StaffClaim; proposal: Proposal; actor: StaffActor }) {
  const { claim } = file;
  const mine = proposal.proposedBy === actor.staffId;
  const letter = decisionLetter(
    {
      ...{ procedure: claim.procedure, event: proposal.event, facts: proposal.facts, reason: proposal.reason },
      ...{ claimFacts: claim.facts, receiptNumber: claim.receiptNumber, office: file.office?.name ?? null },
      ...{ on: shanghaiDay(proposal.proposedAt), calendar: file.rules.calendar },
    },
    'zh',
  );
  const facts = factLines(claim.procedure, proposal.event, proposal.facts);
  const named = { claimId: claim.id, proposalId: proposal.id };
  return (
    <section aria-labelledby="proposal-title" className="border-2 border-amber bg-amber-soft px-5 py-4">
      <h2 id="proposal-title">等审批：{buttonLabel(claim.procedure, proposal.event, 'officer').zh}</h2>
      <p>
        {mine ? '您' : (file.names[proposal.proposedBy] ?? '同事')} {formatInstant(proposal.proposedAt, 'zh')} 拟办。
        {mine ? '要由另一个人审批才生效；要改，先撤回。' : '审批通过就生效，信马上发给劳动者。'}
      </p>
      {facts.length > 0 && <SummaryList rows={facts.map(({ term, text }) => ({ term, value: text }))} />}
      {letter && <LetterView letter={letter} />}
      {mine && (
        <ActionForm lang="zh" action={withdraw.bind(null, claim.procedure, named)} submit="撤回这份意见" tone="quiet">
          {null}
        </ActionForm>
      )}
      {!mine && may(actor.roles, 'decision.approve') && (
        <div className="no-print space-y-4">
          <ActionForm lang="zh" action={approve.bind(null, claim.procedure, named)} submit="审批通过">
            {null}
          </ActionForm>
          <ActionForm lang="zh" action={sendBack.bind(null, claim.procedure, named)}>
            <Folded summary="退回，请拟办人改">
              <TextArea name="reason" label="为什么退回" hint="只给拟办人看。" limit={2000} rows={3} />
              <SubmitButton tone="quiet">退回</SubmitButton>
            </Folded>
          </ActionForm>
        </div>
      )}
    </section>
  );
}
