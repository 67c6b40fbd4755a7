import { isError } from '@/domain/kernel/input';
import type { Operation } from '@/domain/operation';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { problem, problemBody, type Lang } from '@/server/kernel/problem';
import { refusalSentence } from './refusal-sentences';

export type ApiAnswer = { status: number; headers?: Record<string, string>; body: string };

/** Errors of form; all others are refusals of the rules on input that could be read. */
const ofForm = /^(MISSING_FIELD|EMPTY_LIST|INVALID_(?!RANGE))/;

const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null && !Array.isArray(body);

/** POST /api/v1/estimates/{operation}: the operation's own result with its explanation; an unknown figure is an answer, an
 *  input that cannot be taken is a problem with the operation's code, field and data. */
export function answerOperation(run: Operation, body: unknown, book: RuleBook, lang: Lang): ApiAnswer {
  if (!isObject(body)) return problem('invalid-body', lang);
  const result = run(body, book);
  if (!isError(result)) return { status: 200, body: JSON.stringify(result) };
  const { code, ...data } = result.error;
  const status = ofForm.test(code) ? 400 : 422;
  return { status, body: problemBody(status, code, { ...data, detail: refusalSentence(result, lang) }) };
}
