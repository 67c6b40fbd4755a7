import type { Day } from './days';

/** How far a figure may be trusted: official page seen, press or compilation, single or conflicting source. */
export type Confidence = 'primary' | 'secondary' | 'uncertain';

/** A dated figure that a result used, with where it comes from. */
export type Source = {
  id: string;
  title: string;
  url?: string | null;
  documentNumber?: string | null;
  effectiveFrom?: Day | null;
  effectiveTo?: Day | null;
  confidence: Confidence;
};

/** One line of a calculation: a rule with the person's own numbers. */
export type Step = {
  /** Rule id, e.g. `pension.total`; the wording is found by it. */
  rule: string;
  /** Chinese legal term. */
  term: string;
  termEn: string;
  inputs: Record<string, number | string | null>;
  /** Fen unless `unit` says otherwise. */
  output: number | string | null;
  unit?: 'fen' | 'bps' | 'months' | 'years' | 'days' | 'text';
  /** How the output was rounded, when it was. */
  rounding?: 'half_up_to_fen' | 'half_up_4_decimals' | 'half_up_1_decimal';
  sources: Source[];
};

/** A value that explains itself: the page, the print-out, the letter and the caseworker's view show this same object. */
export type Explained<T> = {
  value: T;
  steps: Step[];
  assumptions: string[];
  /** Weakest mark among the figures used. */
  confidence: Confidence;
  asOf: Day;
  /** Earliest last day of a figure used; null when none is published. */
  expiresOn: Day | null;
};
