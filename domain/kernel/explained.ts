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
  unit?:
    | 'fen'
    | 'bps'
    | 'months'
    | 'years'
    | 'days'
    | 'working_days'
    | 'minutes'
    | 'orders'
    | 'date'
    | 'month'
    | 'decimal'
    | 'count'
    | 'text';
  /** How the output was rounded, when it was. */
  rounding?: 'half_up_to_fen' | 'half_up_4_decimals' | 'half_up_2_decimals' | 'half_up_1_decimal';
  sources: Source[];
};

/** How a result came about: the page, the print-out, the letter and the caseworker's view show this same object. */
export type Explanation = {
  steps: Step[];
  /** What the reader must know beside the figures; the wording is found by the id. */
  assumptions: string[];
  /** Weakest mark among the figures used. */
  confidence: Confidence;
  /** Day on which the figures were on file. */
  asOf: Day;
  /** Earliest last day of a figure used; null when none is published. */
  expiresOn: Day | null;
};

/** A value that explains itself. */
export type Explained<T> = { value: T } & Explanation;

/** What a rule says of itself beside its outputs; the rest of the explanation follows from the sources of the steps. */
export type Explaining = { steps: Step[]; assumptions?: string[] };

function weaker(a: Confidence, b: Confidence): Confidence {
  if (a === 'uncertain' || b === 'uncertain') return 'uncertain';
  return a === 'secondary' || b === 'secondary' ? 'secondary' : 'primary';
}

/** A result is no surer than the least sure figure in it; with none it is arithmetic alone. */
export const weakest = (marks: readonly Confidence[]): Confidence => marks.reduce(weaker, 'primary');

/** Earliest published end; null when none is. */
export const earliestEnd = (ends: readonly (Day | null | undefined)[]): Day | null =>
  ends.reduce<Day | null>((first, end) => (end && (first === null || end < first) ? end : first), null);

/** Completes the explanation of a result from the sources that its steps name. */
export function explanationOf({ steps, assumptions = [] }: Explaining, asOf: Day): Explanation {
  // One pass without lists in between: every estimate of a publication comes through here.
  let confidence: Confidence = 'primary';
  let expiresOn: Day | null = null;
  for (const step of steps)
    for (const source of step.sources) {
      confidence = weaker(confidence, source.confidence);
      const end = source.effectiveTo;
      if (end && (expiresOn === null || end < expiresOn)) expiresOn = end;
    }
  return { steps, assumptions, confidence, asOf, expiresOn };
}
