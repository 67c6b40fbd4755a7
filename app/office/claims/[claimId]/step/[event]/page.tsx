import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { staffContext } from '@/app/context';
import { FactField } from '@/components/claim/fact-field';
import { OfficeAdvice } from '@/components/claim/office-advice';
import { Checkboxes, Radios } from '@/components/form/choice-fields';
import { TextArea } from '@/components/form/text-area';
import { adviceOn } from '@/components/office/advice';
import { eventText, stateText } from '@/components/office/office-wording';
import { StepForm } from '@/components/office/step-form';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { formatInstant } from '@/components/wording/lang';
import { channelName } from '@/domain/claims/channel-wording';
import { paperName } from '@/domain/claims/fact-wording';
import { formatReceiptNumber } from '@/domain/claims/receipt';
import { buttonLabel, refusalWording } from '@/domain/claims/wording';
import { shanghaiDay } from '@/domain/kernel/days';
import { actingAs, ruleOf } from '@/server/claims/take-step';
import { findClaimForStaff, type StaffClaim } from '@/server/office/find-claim-for-staff';
import { channelsToName, papersAskedBy, papersToAsk } from '@/server/office/asked-by-notice';
import { submitStep } from './actions';

type Props = { params: Promise<{ claimId: string; event: string }> };

export const metadata: Metadata = { title: '办理' };

/** One step: its form asks exactly what the table needs and the system does not know. The form stays when somebody else was
 *  faster, so that nothing typed is lost; the verb refuses it then. */
export default async function StepPage({ params }: Props) {
  const { claimId, event } = await params;
  const ctx = await staffContext(`/office/claims/${claimId}/step/${event}`);
  const file = await findClaimForStaff(ctx, claimId);
  const rule = file && ruleOf(file.claim.procedure, event);
  const actor = actingAs(rule, ctx.actor);
  if (!file || !rule || actor === 'none') notFound();
  const { claim } = file;
  const claimHref = `/office/claims/${claimId}`;
  const offered = file.steps.some((step) => step.event === event);
  const decision = rule.approval === true;
  const button = buttonLabel(claim.procedure, event, actor).zh;
  const advice = claim.open
    ? adviceOn({ ...claim, submittedOn: shanghaiDay(claim.submittedAt), groupOf: file.groupOf }, file.rules)
    : [];

  return (
    <>
      <BackLink href={claimHref}>回到案件</BackLink>
      <PageHeading title={decision ? `拟办：${button}` : button}>
        <p>
          受理编号 <span className="tabular-nums">{formatReceiptNumber(claim.receiptNumber)}</span>，现在是“
          {stateText(claim.procedure, claim.state)}”。
          {decision && '这一步要两个人：您拟办，另一个人审批。'}
        </p>
      </PageHeading>
      {!offered && <NotNow file={file} event={event} />}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div className="max-w-column min-w-0 text-body">
          <StepForm
            action={submitStep.bind(null, { procedure: claim.procedure, claimId, event })}
            expectedSeq={claim.seq}
            claimHref={claimHref}
            decision={decision}
            submit={button}
          >
            {Object.entries(rule.facts).map(
              ([name, spec]) =>
                spec.from === 'form' && (
                  <FactField key={name} name={name} spec={spec} lang="zh" papers={papersToAsk(claim)} />
                ),
            )}
            <Named file={file} event={event} />
            {decision && (
              <TextArea
                name="reason"
                label="理由"
                hint="写给劳动者看：查到了什么，为什么这样决定。"
                limit={2000}
                rows={6}
              />
            )}
          </StepForm>
        </div>
        {advice.length > 0 && (
          <div className="min-w-0">
            <OfficeAdvice advice={advice} />
          </div>
        )}
      </div>
    </>
  );
}

/** What the notice names and no table knows: papers of labour inspection, the channel in charge. */
function Named({ file: { claim }, event }: { file: StaffClaim; event: string }) {
  if (papersAskedBy[`${claim.procedure} ${event}`] === 'items')
    return (
      <Checkboxes
        name="items"
        label="还缺什么"
        hint="一次写全，劳动者照着单子补。"
        choices={papersToAsk(claim).map((code) => ({ value: code, label: paperName(code).zh }))}
      />
    );
  if (claim.procedure === 'wages' && event === 'redirect')
    return (
      <Radios
        name="channel"
        label="该找哪里"
        choices={channelsToName.map((channel) => ({ value: channel, label: channelName(channel).zh }))}
      />
    );
  return null;
}

function NotNow({ file: { claim, blocked, events, names }, event }: { file: StaffClaim; event: string }) {
  const stopped = blocked.find((each) => each.event === event);
  const latest = events.at(-1);
  return (
    <Notice kind="act" title="这一步现在办不了">
      {stopped?.code && <p>{refusalWording[stopped.code].zh}</p>}
      {!stopped && latest && (
        <p>
          最近一步：{eventText(claim.procedure, latest.event)}，
          {latest.actorKind === 'staff' ? (names[latest.actorId ?? ''] ?? '同事') : '劳动者一方'}{' '}
          {formatInstant(latest.recordedAt, 'zh')}。
        </p>
      )}
    </Notice>
  );
}
