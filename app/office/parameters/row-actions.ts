'use server';
import { redirect } from 'next/navigation';
import { formAction, invalid, refused } from '@/app/form-action';
import type { FormState } from '@/components/form/form-state';
import { changeProposal } from '@/server/rules/change-proposal';
import { figuresOnFile } from '@/server/rules/figures-on-file';
import { findProposal } from '@/server/rules/find-proposal';
import { proposeChange } from '@/server/rules/propose-change';
import { editorContext } from './editors-only';
import { formErrors, inputError } from './refused-change';
import { newSourceOf, rowToBegin, type FormSubject } from './row-on-form';
import { typedChange } from './typed-change';

const refusalText = {
  'not-permitted': '您的岗位不能提出修订。',
  'no-open-proposal': '这份修订已经不能改了：可能已经发布、撤回，或者不是您提出的。',
};

/** 提出, or kept as a draft: one row as typed, with all that is wrong beside its field. */
export async function saveRow(subject: FormSubject, _: FormState, data: FormData): Promise<FormState> {
  return formAction('zh', data, async (values) => {
    const ctx = await editorContext('/office/parameters');
    const proposal = subject.proposalId ? await findProposal(ctx, subject.proposalId) : undefined;
    if (subject.proposalId && !proposal) return refused(refusalText['no-open-proposal']);
    const { rows } = await figuresOnFile(ctx.db);
    const typed = typedChange(subject, values, rowToBegin(subject, rows, proposal), newSourceOf(proposal));
    if (typed.errors.length > 0) return invalid(typed.errors);
    const state = values.act === 'draft' ? ('draft' as const) : ('proposed' as const);
    const input = { note: typed.note, rows: [typed.row], sources: typed.sources, state };
    const saved = proposal ? await changeProposal(ctx, proposal.id, input) : await proposeChange(ctx, input);
    if (saved.ok) redirect(`/office/parameters/${proposal?.id ?? saved.value!.id}?done=${state}`);
    const { refusal } = saved;
    if (refusal.code === 'invalid-input') return invalid([inputError(refusal.field)]);
    if (refusal.code === 'not-in-order') return invalid(formErrors(refusal.refusals, typed.row, rows));
    return refused(refusalText[refusal.code]);
  });
}
