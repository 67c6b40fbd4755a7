import { shanghaiDay } from '@/domain/kernel/days';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { currentTime } from '@/server/kernel/clock';
import type { Context } from '@/server/kernel/context';
import { database } from '@/server/kernel/database';
import { countLimit } from '@/server/kernel/limits';
import { problem, problemBody, type Lang } from '@/server/kernel/problem';
import { readQuery, refuseQuery } from '@/server/kernel/query';
import { currentRules, rulesAsKnownOn } from '@/server/rules/current-rules';
import { figuresQuery } from '@/server/rules/parameter-query';
import { answerBatch, type BatchAnswer } from './answer-batch';
import { answerOperation, type ApiAnswer } from './answer-operation';
import { addressOfOperation, batchAddress, estimatorOperations } from './estimator-operations';

export type ApiRequest = { body: unknown; query: URLSearchParams; address: string; lang: Lang; requestId: string };
export type ApiHandler = (request: ApiRequest) => Promise<ApiAnswer | BatchAnswer>;

const minutes = 10;
/** A calculator of a city's website behind one address stays below; what would keep a processor busy does not. */
export const estimateLimits = { single: 3_000, batch: 30, seconds: minutes * 60 };

const contextOf = ({ lang, requestId }: ApiRequest): Context => ({
  db: database(),
  actor: { kind: 'public' },
  now: currentTime(),
  requestId,
  lang,
});

const limited = (lang: Lang): ApiAnswer => ({
  ...problem('too-many-requests', lang),
  headers: { 'Retry-After': String(estimateLimits.seconds) },
});

const within = (ctx: Context, address: string, kind: 'single' | 'batch'): Promise<boolean> =>
  countLimit(ctx, `estimates-${kind}`, address, { seconds: estimateLimits.seconds, allowed: estimateLimits[kind] });

const noBook: Record<Lang, string> = {
  zh: '到那一天为止，有的规定还没有登记，算不出来。请换一个晚一点的日子。',
  en: 'On that day some of the rules were not yet on file, so nothing can be worked out. Choose a later day.',
};

/** The newest figures, or those known on the day that the address names; a later figure is never put in their place. */
export async function figuresFor(
  ctx: Context,
  query: URLSearchParams,
): Promise<{ ok: true; book: RuleBook } | { ok: false; answer: ApiAnswer }> {
  if (query.size === 0) return { ok: true, book: await currentRules(ctx.db) };
  const read = readQuery(figuresQuery, query, ctx.lang);
  if (!read.ok) return read;
  const { knownOn } = read.value;
  if (knownOn === undefined) return { ok: true, book: await currentRules(ctx.db) };
  if (knownOn > shanghaiDay(ctx.now)) return refuseQuery('knownOn', 'DAY_TO_COME', ctx.lang);
  const book = await rulesAsKnownOn(ctx.db, knownOn);
  if (book) return { ok: true, book };
  const body = problemBody(422, 'rules-not-known-on', { field: 'knownOn', knownOn, detail: noBook[ctx.lang] });
  return { ok: false, answer: { status: 422, body } };
}

/** Every address of the estimator's interface with what answers it. */
export const estimateHandlers = (): ReadonlyMap<string, ApiHandler> =>
  new Map<string, ApiHandler>([
    ...[...estimatorOperations].map(([name, run]): [string, ApiHandler] => [
      addressOfOperation(name),
      async (request) => {
        const ctx = contextOf(request);
        if (!(await within(ctx, request.address, 'single'))) return limited(request.lang);
        const figures = await figuresFor(ctx, request.query);
        return figures.ok ? answerOperation(run, request.body, figures.book, request.lang) : figures.answer;
      },
    ]),
    [
      batchAddress,
      async (request) => {
        const ctx = contextOf(request);
        if (!(await within(ctx, request.address, 'batch'))) return limited(request.lang);
        const figures = await figuresFor(ctx, request.query);
        return figures.ok ? answerBatch(request.body, figures.book, request.lang) : figures.answer;
      },
    ],
  ]);
