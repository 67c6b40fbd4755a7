import { redirect } from 'next/navigation';
import { publicContext } from '@/app/context';
import { formAction, invalid, refused } from '@/app/form-action';
import type { FieldError, FormState, FormValues } from '@/components/form/form-state';
import { type Lang, path } from '@/components/wording/lang';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Result } from '@/domain/kernel/result';
import type { Context } from '@/server/kernel/context';
import { countLimit } from '@/server/kernel/limits';
import { texts } from './texts';

/** Far above what the people behind one carrier's address need, far below what would fill a disk. */
export const estimateLimit = { seconds: 600, allowed: 600 };

/** How a form of the estimator becomes a kept estimate. */
type Working<Q> = {
  /** What was typed as a question to the rules, or everything that cannot be read, at once. */
  read: (values: FormValues) => Result<Q, FieldError[]>;
  keep: (ctx: Context, question: Q) => Promise<Result<{ id: string }, OperationError | Unknown>>;
  /** A rule's refusal as sentences beside the fields, with the limits. */
  explain: (refusal: OperationError | Unknown, question: Q) => FieldError[];
};

/** Answers what cannot be used beside its field; else keeps the estimate and goes to its address, which holds no figure. */
export const workOutWith = <Q>(lang: Lang, data: FormData, { read, keep, explain }: Working<Q>): Promise<FormState> =>
  formAction(lang, data, async (values) => {
    const question = read(values);
    if (!question.ok) return invalid(question.refusal);
    const ctx = await publicContext(lang);
    if (!(await countLimit(ctx, 'estimate', ctx.address, estimateLimit))) return refused(texts[lang].errors.tooMany);
    const outcome = await keep(ctx, question.value);
    if (outcome.ok) redirect(path(lang, `/estimate/result/${outcome.value.id}`));
    return invalid(explain(outcome.refusal, question.value));
  });
