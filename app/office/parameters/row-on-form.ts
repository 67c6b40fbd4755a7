import { kindOf } from '@/components/office/parameters/kind-names';
import { valueForms } from '@/components/office/parameters/value-fields';
import type { ProposedRow } from '@/domain/parameters/change';
import type { ParameterRow, ParameterSource } from '@/domain/parameters/parameter-row';
import type { Proposal } from '@/server/rules/find-proposal';

/** What the form of one row is about; it travels with the form and is looked up again when it comes back. */
export type FormSubject = {
  kind: string;
  region: string;
  /** The row on file that the form begins with; null when there is none. */
  rowId: string | null;
  /** The typed row corrects that one, instead of following it. */
  corrects: boolean;
  /** The proposal that is changed; null = a new one. */
  proposalId: string | null;
};

/** A remark is about its own row; where a form shows one, a new row begins without. */
const withoutNote = (kind: string, value: unknown): unknown =>
  valueForms[kind]?.fields.some(({ path, empty }) => path === 'note' && empty === 'null')
    ? { ...(value as object), note: null }
    : value;

/** The row that the form begins with: the proposal's, or the one on file. A row that follows has days of its own, and its
 *  source and mark are chosen anew: a new figure was not read in the old document. */
export function rowToBegin(
  { kind, region, rowId, corrects }: FormSubject,
  onFile: readonly ParameterRow[],
  proposal?: Proposal,
): ProposedRow {
  const [proposed] = proposal?.rows ?? [];
  if (proposed) return proposed;
  const [scheme = '', key = ''] = kind.split('/');
  const row = onFile.find((each) => each.id === rowId && kindOf(each) === kind);
  return {
    ...{ scheme, key, region, variant: '' },
    ...{ effectiveFrom: corrects ? (row?.effectiveFrom ?? null) : null },
    ...{ effectiveTo: corrects ? (row?.effectiveTo ?? null) : null },
    value: row === undefined ? null : corrects ? row.value : withoutNote(kind, row.value),
    source: corrects ? (row?.source ?? '') : '',
    confidence: corrects ? (row?.confidence ?? null) : null,
    supersedes: corrects && row ? row.id : null,
    gapReason: corrects ? (row?.gapReason ?? null) : null,
  };
}

/** The new source of a proposal, if its row names it. */
export const newSourceOf = (proposal?: Proposal): ParameterSource | undefined =>
  proposal?.sources.find(({ id }) => id === proposal.rows[0]?.source);
