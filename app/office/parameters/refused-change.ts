import type { FieldError } from '@/components/form/form-state';
import { kindOf } from '@/components/office/parameters/kind-names';
import { inputSentence, refusalSentence } from '@/components/office/parameters/refusal-sentences';
import { matterWords, periodWords } from '@/components/office/parameters/row-words';
import { controlAt } from '@/components/office/parameters/typed-row';
import type { ProposedRow } from '@/domain/parameters/change';
import type { ChangeRefusal } from '@/domain/parameters/check-change';
import type { ParameterRow } from '@/domain/parameters/parameter-row';

/** A row on file by its period; one that is proposed beside it keeps its number. */
export const describeRow =
  (onFile: readonly ParameterRow[]) =>
  (name: string): string => {
    const row = onFile.find(({ id }) => id === name);
    const [, number] = /^row (\d+)$/.exec(name) ?? [];
    if (row) return `已有的一行（${matterWords(row)}，${periodWords(row)}）`;
    return number ? `第 ${number} 行` : '另一行';
  };

/** Controls of the form of one row whose names differ from the columns'. */
const columnControls: Readonly<Record<string, string>> = { region: '', variant: '', key: '', supersedes: '', rows: '' };

/** The control of a form of one row that a refusal stands beside; '' = at the top alone. */
function controlOfRefusal({ at, field }: ChangeRefusal, kind: string): string {
  if (typeof at === 'object' && 'source' in at) return field === 'id' ? 'source' : `source_${field}`;
  if (field === 'value' || field.startsWith('value.')) return controlAt(kind, field.replace(/^value\.?/, ''));
  return columnControls[field] ?? field;
}

/** Refusals of a form of one row, each beside its field. One field is told once of the same thing. */
export function formErrors(
  refusals: readonly ChangeRefusal[],
  row: ProposedRow,
  onFile: readonly ParameterRow[],
): FieldError[] {
  const kind = kindOf(row);
  const errors = refusals.map((refusal) => ({
    field: controlOfRefusal(refusal, kind),
    message: refusalSentence(refusal, kind, describeRow(onFile)),
  }));
  return errors.filter(
    ({ field, message }, at) => errors.findIndex((each) => each.field === field && each.message === message) === at,
  );
}

/** The first problem that the form of the input has. */
export function inputError(field: string): FieldError {
  const [list, , name] = field.split('.');
  const control = list === 'sources' ? (name === 'id' ? 'source' : `source_${name ?? ''}`) : (name ?? list ?? '');
  return { field: control, message: inputSentence(field) };
}
