'use server';
import { redirect } from 'next/navigation';
import { formAction, invalid, refused } from '@/app/form-action';
import type { FieldError, FormState, FormValues } from '@/components/form/form-state';
import type { CsvChange } from '@/domain/parameters/csv';
import type { Context, StaffActor } from '@/server/kernel/context';
import { changeProposal } from '@/server/rules/change-proposal';
import { figuresOnFile } from '@/server/rules/figures-on-file';
import { proposeChange } from '@/server/rules/propose-change';
import { readCsv } from '@/server/rules/read-csv';
import { tryChange } from '@/server/rules/try-change';
import { editorContext } from '../editors-only';
import { changeError, inputErrorOfFile, problemError, refusalError } from './csv-sentences';

const mostTold = 100;
/** A form may hold 200 KB, and what was typed travels twice in it once it has come back with problems. */
const mostKept = 60_000;

const tell = (errors: readonly FieldError[]): FieldError[] => {
  const more = errors.length - mostTold;
  return [
    ...errors.slice(0, mostTold),
    ...(more > 0 ? [{ field: '', message: `还有 ${more} 处，改了上面的再看` }] : []),
  ];
};

/** The chosen file, else what was pasted. A chosen file comes back in the box, so that it need not be chosen again. */
async function textOf(values: FormValues, data: FormData): Promise<string> {
  const file = data.get('file');
  if (file instanceof File && file.size > 0) return file.text();
  return String([values.csv].flat()[0] ?? '');
}

async function problemsOf(ctx: Context<StaffActor>, note: string, change: CsvChange): Promise<FieldError[]> {
  const { rows, sources } = change;
  const tried = await tryChange(ctx, { note, rows, sources });
  if (tried.ok) return [];
  const { refusal } = tried;
  if (refusal.code === 'invalid-input') return [inputErrorOfFile(refusal.field, change)];
  if (refusal.code === 'not-permitted') return [{ field: '', message: '您的岗位不能提出修订。' }];
  const onFile = (await figuresOnFile(ctx.db)).rows;
  return refusal.refusals.map((each) => changeError(each, change, onFile));
}

/** A file of rows: read, checked whole, and kept as a draft, whose page shows what was read before it is proposed. */
export async function readFile(proposalId: string | null, _: FormState, data: FormData): Promise<FormState> {
  return formAction('zh', data, async (typed) => {
    const ctx = await editorContext('/office/parameters/csv');
    const text = await textOf(typed, data);
    const isKept = Buffer.byteLength(text) <= mostKept;
    const values = { ...typed, csv: isKept ? text : '' };
    const answer = (errors: FieldError[]) => ({
      ...{ ...invalid(tell(errors)), values },
      ...(isKept ? {} : { message: '文件太大，放不回下面的框里：请在自己的文件里改好，再选一次。' }),
    });
    const note = String([typed.note].flat()[0] ?? '').trim();
    const noteErrors = note === '' ? [{ field: 'note', message: '请写明为什么改，2000 字以内' }] : [];
    if (text.trim() === '') return answer([...noteErrors, { field: 'csv', message: '请选一个文件，或者把内容贴进来' }]);
    const read = readCsv(text);
    if (!read.ok) return answer([...noteErrors, refusalError(read.refusal)]);
    const change = read.value;
    const found =
      change.problems.length > 0 ? change.problems.map(problemError) : await problemsOf(ctx, note || '—', change);
    if (noteErrors.length + found.length > 0) return answer([...noteErrors, ...found]);
    const input = { note, rows: change.rows, sources: change.sources, state: 'draft' as const };
    if (proposalId) {
      const changed = await changeProposal(ctx, proposalId, input);
      if (changed.ok) redirect(`/office/parameters/${proposalId}?done=draft`);
      return { ...refused('这份修订已经不能改了：可能已经发布、撤回，或者不是您提出的。'), values };
    }
    const kept = await proposeChange(ctx, input);
    if (kept.ok) redirect(`/office/parameters/${kept.value.id}?done=draft`);
    return { ...refused('没有存成，请再试一次。'), values };
  });
}
