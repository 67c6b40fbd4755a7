import type { Day } from '@/domain/kernel/days';
import type { Confidence } from '@/domain/kernel/explained';

/** Region of rows that hold for the whole nation. */
export const nation = '000000';

/** One dated figure, or one block of figures that a notice gives together. Never changed and never removed: a correction is
 *  a new row that supersedes. */
export type ParameterRow = {
  id: string;
  /** Publication that brought it. */
  version: number;
  scheme: string;
  key: string;
  /** GB/T 2260, `000000` for the nation. */
  region: string;
  /** Tells apart rows of the same place and day: group of cities, kind of subsidy, year; '' when there is one alone. */
  variant: string;
  /** Place in its list. */
  ordinal: number;
  /** Both included; null = no date is on file. */
  effectiveFrom: Day | null;
  effectiveTo: Day | null;
  value: unknown;
  unit: string;
  /** Id of a `ParameterSource`. */
  source: string;
  /** null = the files that came with the program give no mark. */
  confidence: Confidence | null;
  knownOn: Day;
  /** Id of the row that this one replaces. */
  supersedes: string | null;
  /** Why no figure is on file between the row before and this one. */
  gapReason: string | null;
};

/** The document a figure was read in. */
export type ParameterSource = {
  id: string;
  title: string;
  url: string | null;
  documentNumber: string | null;
  /** A day; a month or a year alone when no more was printed; null = not known. */
  published: string | null;
  /** official, press; `stated` = known only by the sentence in `title`; `compilation` = a file that came with the program. */
  kind: string;
  readVia: string | null;
};
