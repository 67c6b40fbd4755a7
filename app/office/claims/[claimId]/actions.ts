'use server';
import { redirect } from 'next/navigation';
import { staffContext } from '@/app/context';
import { formAction, invalid, refused } from '@/app/form-action';
import type { FormState, FormValues } from '@/components/form/form-state';
import type { IdentityState } from '@/components/office/identity-form';
import type { ProcedureId } from '@/domain/claims/procedure';
import { approveDecision, type DecideRefusal, returnDecision, withdrawProposal } from '@/server/claims/decide';
import type { Context, StaffActor } from '@/server/kernel/context';
import type { Result } from '@/domain/kernel/result';
import { type AssignRefusal, assignToMe, putBack } from '@/server/office/assign';
import { lastEvent } from '@/server/office/last-event';
import { revealIdentity, revealReasons } from '@/server/office/reveal-identity';
import { refusalText } from './refusal-text';

const claimHref = (claimId: string): string => `/office/claims/${claimId}`;

function assignRefusalText(refusal: AssignRefusal): string {
  switch (refusal.code) {
    case 'somebody-else':
      return `这件案子由${refusal.name}承办，请先请对方放回。`;
    case 'with-nobody':
      return '这件案子现在没有人承办。';
    case 'not-permitted':
      return '您的岗位不承办案件。';
    case 'claim-not-found':
      return '这里没有这件案子。';
  }
}

const assigning =
  (verb: (ctx: Context<StaffActor>, claimId: string) => Promise<Result<null, AssignRefusal>>) =>
  (claimId: string, data: FormData): Promise<FormState> =>
    formAction('zh', data, async () => {
      const outcome = await verb(await staffContext(claimHref(claimId)), claimId);
      if (!outcome.ok) return refused(assignRefusalText(outcome.refusal));
      redirect(claimHref(claimId));
    });

const assign = assigning(assignToMe);
const giveBack = assigning(putBack);

export async function takeClaim(claimId: string, _: FormState, data: FormData): Promise<FormState> {
  return assign(claimId, data);
}

export async function putClaimBack(claimId: string, _: FormState, data: FormData): Promise<FormState> {
  return giveBack(claimId, data);
}

type Named = { claimId: string; proposalId: string };

/** What the second person, or the first one, does with a proposed decision. */
function onProposal(
  procedure: ProcedureId,
  named: Named,
  data: FormData,
  act: (ctx: Context<StaffActor>, values: FormValues) => Promise<Result<unknown, DecideRefusal>>,
  done: string,
): Promise<FormState> {
  return formAction('zh', data, async (values) => {
    const ctx = await staffContext(claimHref(named.claimId));
    const outcome = await act(ctx, values);
    if (outcome.ok) redirect(`${claimHref(named.claimId)}?done=${done}`);
    if (outcome.refusal.code === 'reason-missing')
      return invalid([{ field: 'reason', message: '请写明为什么退回，2000 字以内' }]);
    return refused(refusalText(outcome.refusal, procedure, await lastEvent(ctx, named.claimId)));
  });
}

export async function approve(procedure: ProcedureId, named: Named, _: FormState, data: FormData): Promise<FormState> {
  return onProposal(procedure, named, data, (ctx) => approveDecision(ctx, named), 'approved');
}

export async function sendBack(procedure: ProcedureId, named: Named, _: FormState, data: FormData): Promise<FormState> {
  return onProposal(
    procedure,
    named,
    data,
    (ctx, values) => returnDecision(ctx, { ...named, reason: String(values.reason ?? '') }),
    'returned',
  );
}

export async function withdraw(procedure: ProcedureId, named: Named, _: FormState, data: FormData): Promise<FormState> {
  return onProposal(procedure, named, data, (ctx) => withdrawProposal(ctx, named), 'withdrawn');
}

const revealRefusal = {
  'not-permitted': '您的岗位不能看身份信息。',
  'claim-not-found': '这里没有这件案子。',
  'reason-missing': '请选一个原因。',
};

export async function showIdentity(claimId: string, _: IdentityState, data: FormData): Promise<IdentityState> {
  let identity: IdentityState['identity'];
  const state = await formAction('zh', data, async (values) => {
    const reason = revealReasons.find((each) => each === values.reason);
    if (!reason) return invalid([{ field: 'reason', message: '请选为什么要看' }]);
    const shown = await revealIdentity(await staffContext(claimHref(claimId)), { claimId, reason });
    if (!shown.ok) return refused(revealRefusal[shown.refusal.code]);
    identity = shown.value;
    return { status: 'done', errors: [] };
  });
  return { ...state, identity };
}
