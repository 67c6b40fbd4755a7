'use server';
import { createHash } from 'node:crypto';
import { redirect } from 'next/navigation';
import { staffContext } from '@/app/context';
import { formAction, invalid, refused } from '@/app/form-action';
import { readTypedFacts } from '@/components/claim/read-facts';
import type { FormState, FormValues } from '@/components/form/form-state';
import { listOf } from '@/components/form/typed-values';
import { decisionLetter } from '@/components/office/decision-letter';
import type { StepFormState } from '@/components/office/step-form';
import type { ProcedureId } from '@/domain/claims/procedure';
import { shanghaiDay } from '@/domain/kernel/days';
import { type DecideRefusal, proposeDecision } from '@/server/claims/decide';
import { type NoticeReferences, ruleOf, takeStep, type TakeStepRefusal } from '@/server/claims/take-step';
import type { Context, StaffActor } from '@/server/kernel/context';
import { lastEvent } from '@/server/office/last-event';
import { channelsToName, papersAskedBy } from '@/server/office/asked-by-notice';
import { tryDecision } from '@/server/office/try-decision';
import { refusalText } from '../../refusal-text';

/** Which step of which claim; given by the page and checked by every verb. */
type Named = { procedure: ProcedureId; claimId: string; event: string };
type Answer = Omit<FormState, 'values'>;
type More = Pick<StepFormState, 'letter' | 'seen' | 'changed'>;

export async function submitStep(named: Named, _: StepFormState, data: FormData): Promise<StepFormState> {
  const more: More = {};
  const { claimId, event } = named;
  const state = await formAction('zh', data, async (values) => {
    const ctx = await staffContext(`/office/claims/${claimId}/step/${event}`);
    const read = readForm(named, values);
    if (read.errors.length > 0) return invalid(read.errors);
    return ruleOf(named.procedure, event)?.approval
      ? decide(ctx, named, { ...read, values }, more)
      : step(ctx, named, { ...read, values }, more);
  });
  return { ...state, ...more };
}

type Typed = { facts: Record<string, unknown>; references: NoticeReferences; values: FormValues };

function readForm({ procedure, event }: Named, values: FormValues) {
  const specs = ruleOf(procedure, event)?.facts ?? {};
  const { facts, errors } = readTypedFacts(specs, Object.keys(specs), values, 'zh');
  const references: NoticeReferences = {};
  if (papersAskedBy[`${procedure} ${event}`] === 'items') {
    references.items = listOf(values.items);
    if (listOf(values.items).length === 0) errors.push({ field: 'items', message: '请选还缺什么，一次写全' });
  }
  if (procedure === 'wages' && event === 'redirect') {
    references.channel = channelsToName.find((channel) => channel === values.channel);
    if (!references.channel) errors.push({ field: 'channel', message: '请选该找哪里' });
  }
  return { facts, references, errors };
}

const expectedSeq = ({ expectedSeq: typed }: FormValues): number => Number(typed);

async function step(
  ctx: Context<StaffActor>,
  named: Named,
  { facts, references, values }: Typed,
  more: More,
): Promise<Answer> {
  const { claimId, event } = named;
  const taken = await takeStep(ctx, { claimId, expectedSeq: expectedSeq(values), event, facts, references });
  if (taken.ok) redirect(`/office/claims/${claimId}?done=${event}`);
  return refusedStep(ctx, named, taken.refusal, more);
}

/** The first press shows the letter, the second proposes what was seen; anything changed in between is shown again. */
async function decide(ctx: Context<StaffActor>, named: Named, { facts, values }: Typed, more: More): Promise<Answer> {
  const { procedure, claimId, event } = named;
  const reason = String(values.reason ?? '').trim();
  if (reason === '' || [...reason].length > 2000)
    return invalid([{ field: 'reason', message: '请写明理由，让劳动者看得懂，2000 字以内' }]);
  const seen = createHash('sha256')
    .update(JSON.stringify([facts, reason]))
    .digest('hex');
  if (values.act === 'propose' && values.seen === seen) {
    const input = { claimId, expectedSeq: expectedSeq(values), event, facts, reason };
    const proposed = await proposeDecision(ctx, input);
    if (proposed.ok) redirect(`/office/claims/${claimId}?done=proposed`);
    return refusedStep(ctx, named, proposed.refusal, more);
  }
  const tried = await tryDecision(ctx, { claimId, expectedSeq: expectedSeq(values), event, facts });
  if (!tried.ok) return refusedStep(ctx, named, tried.refusal, more);
  const { claim, rules, office } = tried.value;
  more.letter = decisionLetter(
    {
      ...{ procedure, event, facts, claimFacts: claim.facts, reason, receiptNumber: claim.receiptNumber, office },
      ...{ on: shanghaiDay(ctx.now), calendar: rules.calendar },
    },
    'zh',
  );
  more.seen = seen;
  return values.act === 'propose' ? refused('内容改过了，请再看一遍信，再提请审批。') : { status: 'idle', errors: [] };
}

async function refusedStep(
  ctx: Context<StaffActor>,
  { procedure, claimId }: Named,
  refusal: TakeStepRefusal | DecideRefusal,
  more: More,
): Promise<Answer> {
  if (refusal.code === 'changed-meanwhile') more.changed = true;
  return refused(refusalText(refusal, procedure, await lastEvent(ctx, claimId)));
}
