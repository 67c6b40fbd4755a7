import { OfficeDeadline } from '@/components/claim/office-deadline';
import { ActionForm } from '@/components/form/action-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { may } from '@/domain/claims/permissions';
import { paperName } from '@/domain/claims/fact-wording';
import { buttonLabel, refusalWording } from '@/domain/claims/wording';
import type { Day } from '@/domain/kernel/days';
import type { StaffActor } from '@/server/kernel/context';
import type { StaffClaim } from '@/server/office/find-claim-for-staff';
import { putClaimBack, takeClaim } from './actions';

/** First what is due, then what stops it, then what this person can do about it. */
export function ClaimHead({ file, actor, today }: { file: StaffClaim; actor: StaffActor; today: Day }) {
  const { claim, steps } = file;
  const asOf = { today, calendar: file.rules.calendar };
  const waits = file.proposals.some(({ status }) => status === 'open');
  return (
    <>
      <OfficeDeadline procedure={claim.procedure} clocks={file.clocks} asOf={asOf} />
      <Stops file={file} />
      {steps.length > 0 && (
        <section aria-labelledby="steps-title" className="no-print">
          <h2 id="steps-title">您现在可以办</h2>
          {waits && <p>有一份拟办意见在等审批。先办了别的一步，那份意见就作废。</p>}
          <ul className="flex list-none flex-wrap gap-3 p-0">
            {steps
              .filter(({ needsApproval }) => !(needsApproval && waits))
              .map(({ event, actor: as, needsApproval }) => (
                <li key={event}>
                  <LinkButton tone="quiet" href={`/office/claims/${claim.id}/step/${event}`}>
                    {buttonLabel(claim.procedure, event, as).zh + (needsApproval ? '（拟办）' : '')}
                  </LinkButton>
                </li>
              ))}
          </ul>
        </section>
      )}
      <Assignment file={file} actor={actor} />
    </>
  );
}

const checkTexts: Readonly<Record<string, string>> = {
  under_16: '登记的年龄不满 16 周岁，请核实。',
  over_60: '登记的年龄满 60 周岁，请核实是否到退休年龄。',
  no_identity_number: '没有身份证号，请核实身份。',
  identity_in_use: '同一个身份证号在两个手机号下登记，请核实是不是同一个人。',
};

/** 卡在哪里: papers that are still out, what the register says about the person, and the steps that cannot be taken yet. */
function Stops({ file }: { file: StaffClaim }) {
  const { claim, worker } = file;
  const asked = askedPapers(file);
  const lines = [
    ...(asked.length > 0 ? [`还没有交到的材料：${asked.map((code) => paperName(code).zh).join('、')}。`] : []),
    ...(worker.registration === 'started' ? ['劳动者还没有登记姓名和身份证号。'] : []),
    ...worker.checks.map((check) => checkTexts[check] ?? check),
    ...file.blocked.map(
      ({ event, actor, code }) =>
        `${buttonLabel(claim.procedure, event, actor).zh}：${code ? refusalWording[code].zh : '系统里还没有这一步要用的数据。'}`,
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <Notice kind="act" title="卡在这里">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Papers of the latest request that nothing was handed in for, while the claim still waits. */
function askedPapers({ claim, events, notices, papers }: StaffClaim): string[] {
  const latest = events.at(-1);
  if (!claim.open || !latest || !['papers_incomplete', 'request_supplement'].includes(latest.event)) return [];
  const told = notices.find(({ eventSeq, recipient }) => eventSeq === latest.seq && recipient === 'worker');
  const listed = latest.facts.missing ?? told?.facts.items;
  return Array.isArray(listed) ? listed.filter((code) => typeof code === 'string' && !papers.includes(code)) : [];
}

function Assignment({ file: { claim, names }, actor }: { file: StaffClaim; actor: StaffActor }) {
  const mine = claim.assigneeId === actor.staffId;
  const permitted = claim.open && may(actor.roles, 'claim.assign');
  const canPutBack = permitted && claim.assigneeId !== null && (mine || may(actor.roles, 'decision.approve'));
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <p>承办人：{mine ? '您' : claim.assigneeId ? (names[claim.assigneeId] ?? '同事') : '还没有人'}</p>
      {permitted && claim.assigneeId === null && (
        <ActionForm lang="zh" action={takeClaim.bind(null, claim.id)} submit="分给我" tone="quiet">
          {null}
        </ActionForm>
      )}
      {canPutBack && (
        <ActionForm lang="zh" action={putClaimBack.bind(null, claim.id)} submit="放回" tone="quiet">
          {null}
        </ActionForm>
      )}
    </div>
  );
}
