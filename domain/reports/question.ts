/** Words in both languages; a missing one does not compile. */
export type Text = { readonly zh: string; readonly en: string };

/** An answer in its normal form: text, code, day `YYYY-MM-DD`, month `YYYY-MM`, fen as an integer, or a list of codes. */
export type Answer = string | number | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

export type Option = { value: string; label: Text; hint?: Text };

/** Holds when the question was answered with one of these. Data, not code: a page hides the question by a style rule, so
 *  that it works without a script on the page where the choice is made. */
export type Condition = { question: string; in: readonly string[] };

type Common = {
  id: string;
  label: Text;
  hint?: Text;
  /** May stay empty. Everything else must be answered before sending. */
  optional?: true;
  /** Asked only when this holds; an answer that no longer applies is pruned (reports/flow.ts). */
  when?: Condition;
};

export type Question = Common &
  (
    | { kind: 'text'; maxLength: number; autocomplete?: string }
    | { kind: 'long-text'; maxLength: number }
    | { kind: 'choice'; options: readonly Option[] }
    | { kind: 'choices'; options: readonly Option[] }
    | { kind: 'platform' }
    | { kind: 'city' }
    | { kind: 'district'; cityQuestion: string }
    | { kind: 'day'; notAfterToday?: true; notBefore?: string }
    | { kind: 'month'; notAfterToday?: true }
    | { kind: 'time' }
    | { kind: 'money'; minFen: number; maxFen: number }
    | { kind: 'number'; min: number; max: number }
    | { kind: 'files' }
  );

/** One page of a form: one question, or a few that belong in one breath. */
export type Step = {
  id: string;
  title: Text;
  /** Behind "why we ask". */
  why: Text;
  questions: readonly Question[];
  when?: Condition;
};

export type ReportForm = {
  kind: 'injury' | 'wages' | 'enrolment';
  /** A draft is continued under the version it began on only while that version's questions still exist. */
  version: number;
  title: Text;
  steps: readonly Step[];
  /** Contradictions between answers of one step. */
  contradictions?: readonly {
    step: string;
    field: string;
    code: string;
    holds: (answers: Answers, today: string) => boolean;
  }[];
};
