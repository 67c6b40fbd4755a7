import type { Day } from '@/domain/kernel/days';
import { countiesOf } from '@/domain/regions/regions';
import type { Answer, Answers, Condition, Question, ReportForm, Step } from './question';
import { readAnswer, type AnswerRefusal } from './read-answer';

export type FieldRefusal = { field: string; code: AnswerRefusal['code'] | (string & {}); min?: number; max?: number };

const holds = (condition: Condition | undefined, answers: Answers): boolean =>
  condition === undefined || condition.in.includes(String(answers[condition.question]));

/** Whether an answer still fits those before it. */
const fits = (question: Question, answer: Answer, answers: Answers): boolean =>
  question.kind !== 'district' ||
  countiesOf(String(answers[question.cityQuestion] ?? '')).some(({ code }) => code === answer);

/** A question with nothing to choose from is not asked: a county that counts as a city has no districts. */
const isAsked = (question: Question, answers: Answers): boolean =>
  holds(question.when, answers) &&
  (question.kind !== 'district' ||
    answers[question.cityQuestion] === undefined ||
    countiesOf(String(answers[question.cityQuestion])).length > 1);

export const questionsFor = (step: Step, answers: Answers): Question[] =>
  step.questions.filter((question) => isAsked(question, answers));

/** Pages that the answers so far lead to. */
export const stepsFor = (form: ReportForm, answers: Answers): Step[] =>
  form.steps.filter((step) => holds(step.when, answers) && questionsFor(step, answers).length > 0);

/** Answers that apply: a changed answer cannot leave a false fact behind, such as a district of the city before. Order
 *  matters: a later question may hang on an earlier one that has just gone. */
export function prune(form: ReportForm, answers: Answers): Answers {
  const kept: Record<string, Answer> = {};
  for (const step of form.steps) {
    if (!holds(step.when, kept)) continue;
    for (const question of step.questions) {
      const answer = answers[question.id];
      if (answer !== undefined && holds(question.when, kept) && fits(question, answer, kept))
        kept[question.id] = answer;
    }
  }
  return kept;
}

/** Reads one page. Questions are read in order, each with the answers before it, so that a choice and the question that
 *  hangs on it can stand on one page. */
export function readStep(
  form: ReportForm,
  step: Step,
  typed: Readonly<Record<string, string | readonly string[] | undefined>>,
  before: Answers,
  today: Day,
): { answers: Answers; refusals: FieldRefusal[] } {
  const answers: Record<string, Answer> = { ...before };
  for (const question of step.questions) delete answers[question.id];
  const refusals: FieldRefusal[] = [];
  for (const question of step.questions) {
    if (!holds(question.when, answers)) continue;
    const read = readAnswer(question, typed[question.id], today, answers);
    if (!read.ok) refusals.push({ field: question.id, ...read.refusal });
    else if (read.value !== undefined) answers[question.id] = read.value;
  }
  if (refusals.length === 0)
    for (const rule of form.contradictions ?? [])
      if (rule.step === step.id && rule.holds(answers, today)) refusals.push({ field: rule.field, code: rule.code });
  return { answers: prune(form, answers), refusals };
}

/** Steps with a required question that has no answer yet; a report is sent only when none is left. */
export const unanswered = (form: ReportForm, answers: Answers): Step[] =>
  stepsFor(form, answers).filter((step) =>
    questionsFor(step, answers).some(
      (question) => !question.optional && question.kind !== 'files' && answers[question.id] === undefined,
    ),
  );

export function nextStep(form: ReportForm, answers: Answers, current: string): Step | undefined {
  const steps = stepsFor(form, answers);
  return steps[steps.findIndex((step) => step.id === current) + 1];
}
