'use server';
import { redirect } from 'next/navigation';
import { formAction, invalid, refused } from '@/app/form-action';
import type { FormState } from '@/components/form/form-state';
import { kindOf } from '@/components/office/parameters/kind-names';
import { inputSentence, refusalSentence } from '@/components/office/parameters/refusal-sentences';
import type { ProposedRow } from '@/domain/parameters/change';
import type { ChangeRefusal } from '@/domain/parameters/check-change';
import { changeProposal } from '@/server/rules/change-proposal';
import { figuresOnFile } from '@/server/rules/figures-on-file';
import { findProposal } from '@/server/rules/find-proposal';
import { previewChange } from '@/server/rules/preview-change';
import { publishChange } from '@/server/rules/publish-change';
import { withdrawChange } from '@/server/rules/withdraw-change';
import { isUuid } from '@/server/kernel/uuid';
import { editorContext } from '../editors-only';
import { describeRow } from '../refused-change';

const addressOf = (id: string): string => `/office/parameters/${encodeURIComponent(id)}`;

const refusalText = {
  'not-permitted': '您的岗位不能办这一步。',
  'no-open-proposal': '这份修订已经发布或者撤回，或者不是您提出的。请刷新页面再看。',
  'no-such-proposal': '没有这份修订。',
  'wrong-state': '这份修订现在不能发布：还是草稿，或者已经发布、撤回。请刷新页面再看。',
  'own-proposal': '自己提出的修订要由另一个人发布。',
  'no-preview': '还没有预演，或者预演以后内容又改过。请先预演。',
  'preview-outdated': '预演以后又有别的发布，预演已经过时。请重新预演，看过再发布。',
};

/** Where a refusal stands, and what it says. */
const numbered =
  (rows: readonly ProposedRow[], describe: (name: string) => string) =>
  (refusal: ChangeRefusal): string => {
    const { at } = refusal;
    if (at === 'change') return refusalSentence(refusal, '', describe);
    if ('source' in at) return `新文件第 ${at.source + 1} 个：${refusalSentence(refusal, '', describe)}`;
    const row = rows[at.row];
    return `第 ${at.row + 1} 行：${refusalSentence(refusal, row ? kindOf(row) : '', describe)}`;
  };

const mostTold = 100;

/** A draft as a proposal that waits for the second person. */
export async function propose(id: string, _: FormState, data: FormData): Promise<FormState> {
  return formAction('zh', data, async () => {
    const ctx = await editorContext(addressOf(id));
    const proposal = isUuid(id) ? await findProposal(ctx, id) : undefined;
    if (!proposal) return refused(refusalText['no-such-proposal']);
    const { note, rows, sources } = proposal;
    const changed = await changeProposal(ctx, id, { note, rows, sources, state: 'proposed' });
    if (changed.ok) redirect(`${addressOf(id)}?done=proposed`);
    const { refusal } = changed;
    if (refusal.code === 'invalid-input') return refused(inputSentence(refusal.field));
    if (refusal.code !== 'not-in-order') return refused(refusalText[refusal.code]);
    const tell = numbered(rows, describeRow((await figuresOnFile(ctx.db)).rows));
    const sentences = [...new Set(refusal.refusals.map(tell))];
    return invalid(sentences.slice(0, mostTold).map((message) => ({ field: '', message })));
  });
}

/** 预演: the page is asked for again with the time of asking, so that it knows of a job that is still at it. */
export async function preview(id: string, _: FormState, data: FormData): Promise<FormState> {
  return formAction('zh', data, async () => {
    const ctx = await editorContext(addressOf(id));
    const asked = isUuid(id) ? await previewChange(ctx, id) : undefined;
    if (!asked?.ok) return refused(refusalText[asked?.refusal.code ?? 'no-such-proposal']);
    redirect(`${addressOf(id)}?asked=${ctx.now.getTime()}`);
  });
}

export async function publish(id: string, _: FormState, data: FormData): Promise<FormState> {
  return formAction('zh', data, async () => {
    const ctx = await editorContext(addressOf(id));
    const published = isUuid(id) ? await publishChange(ctx, id) : undefined;
    if (!published?.ok) return refused(refusalText[published?.refusal.code ?? 'no-such-proposal']);
    redirect(`${addressOf(id)}?done=published`);
  });
}

export async function withdraw(id: string, _: FormState, data: FormData): Promise<FormState> {
  return formAction('zh', data, async () => {
    const ctx = await editorContext(addressOf(id));
    const withdrawn = isUuid(id) ? await withdrawChange(ctx, id) : undefined;
    if (!withdrawn?.ok) return refused(refusalText[withdrawn?.refusal.code ?? 'no-such-proposal']);
    redirect(`${addressOf(id)}?done=withdrawn`);
  });
}
