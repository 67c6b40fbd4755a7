import { currentTime } from '@/server/kernel/clock';
import type { Context } from '@/server/kernel/context';
import { database } from '@/server/kernel/database';
import { countLimit } from '@/server/kernel/limits';
import { problem, type Lang } from '@/server/kernel/problem';
import { currentRules } from '@/server/rules/current-rules';
import { answerBatch, type BatchAnswer } from './answer-batch';
import { answerOperation, type ApiAnswer } from './answer-operation';
import { addressOfOperation, batchAddress, estimatorOperations } from './estimator-operations';

export type ApiRequest = { body: unknown; address: string; lang: Lang; requestId: string };
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

/** Every address of the estimator's interface with what answers it. */
export const estimateHandlers = (): ReadonlyMap<string, ApiHandler> =>
  new Map<string, ApiHandler>([
    ...[...estimatorOperations].map(([name, run]): [string, ApiHandler] => [
      addressOfOperation(name),
      async (request) => {
        const ctx = contextOf(request);
        if (!(await within(ctx, request.address, 'single'))) return limited(request.lang);
        return answerOperation(run, request.body, await currentRules(ctx.db), request.lang);
      },
    ]),
    [
      batchAddress,
      async (request) => {
        const ctx = contextOf(request);
        if (!(await within(ctx, request.address, 'batch'))) return limited(request.lang);
        return answerBatch(request.body, await currentRules(ctx.db), request.lang);
      },
    ],
  ]);
