import { eventText } from '@/components/office/office-wording';
import { formatInstant } from '@/components/wording/lang';
import type { Actor } from '@/domain/claims/codes';
import { factQuestions } from '@/domain/claims/fact-wording';
import type { ProcedureId } from '@/domain/claims/procedure';
import { actorWording, refusalWording } from '@/domain/claims/wording';
import type { DecideRefusal } from '@/server/claims/decide';
import type { TakeStepRefusal } from '@/server/claims/take-step';
import type { LastEvent } from '@/server/office/last-event';

type Refusal = TakeStepRefusal | DecideRefusal;

const own = {
  'claim-not-found': '这里没有这件案子，可能已经分到别的机构。',
  'not-permitted': '您的岗位不能办这一步。',
  'needs-approval': '这一步要两个人办：先拟办，再由另一个人审批。',
  'reason-missing': '请写明理由，2000 字以内。',
  'already-proposed': '这件案子已经有一份拟办意见在等审批，请先处理那一份。',
  'same-person': '拟办的人不能审批自己的意见，要由另一个人来办。',
  'proposal-gone': '这份拟办意见已经撤回、退回，或者已经办了。',
} as const;

/** Why a step was refused, and what would change it. Whoever came second is told what the first one did, and when. */
export function refusalText(refusal: Refusal, procedure: ProcedureId, last: LastEvent | undefined): string {
  if (refusal.code === 'changed-meanwhile') return `${last ? lastText(last, procedure) : ''}您填的还在，没有办。`;
  if (refusal.code === 'FACT_INVALID' && 'field' in refusal)
    return `“${factQuestions[refusal.field]?.zh ?? refusal.field}”填得不对，请再看一下。`;
  if (isOwn(refusal.code)) return own[refusal.code];
  return refusal.code in refusalWording ? refusalWording[refusal.code as keyof typeof refusalWording].zh : refusal.code;
}

const isOwn = (code: string): code is keyof typeof own => code in own;

const lastText = ({ event, actor, name, at }: LastEvent, procedure: ProcedureId): string =>
  `${name ?? actorWording[actor as Actor]?.zh ?? '有人'} ${formatInstant(at, 'zh')} 办了一步：${eventText(procedure, event)}。`;
