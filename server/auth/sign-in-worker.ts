import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { parseMobileNumber } from '@/domain/identity/mobile-number';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { byteaList } from '@/server/kernel/bytea';
import type { Context } from '@/server/kernel/context';
import { countLimit } from '@/server/kernel/limits';
import { blindIndexes, codeHash, seal } from '@/server/kernel/seal';
import { openSession } from './open-session';
import { secondsToWindowEnd } from './window-end';

export type SignInRefusal =
  { code: 'WRONG_CODE' | 'NO_CODE' | 'TOO_MANY_TRIES' } | { code: 'TOO_MANY'; retryAfterSeconds: number };

const perAddress = { seconds: 600, allowed: 100 };

const refusalOf = { wrong_code: 'WRONG_CODE', no_code: 'NO_CODE', too_many_tries: 'TOO_MANY_TRIES' } as const;
type Finished = { outcome: 'signed_in'; worker_id: string } | { outcome: keyof typeof refusalOf };

/** Takes the code and opens a session in place of `replaced`. A number seen for the first time becomes a worker here. */
export async function signInWorker(
  ctx: Context & { address: string },
  input: { mobile: string; code: string; replaced?: string },
): Promise<Result<{ sessionId: string; workerId: string }, SignInRefusal>> {
  const mobile = parseMobileNumber(input.mobile);
  const code = input.code.normalize('NFKC').replace(/\D/g, '');
  if (!mobile.ok || code.length !== 6) return refuse({ code: 'WRONG_CODE' });
  if (!(await countLimit(ctx, 'sign-in-address', ctx.address, perAddress)))
    return refuse({ code: 'TOO_MANY', retryAfterSeconds: secondsToWindowEnd(ctx.now, perAddress.seconds) });

  const indexes = blindIndexes('mobile', mobile.value);
  const newId = randomUUID();
  const sealed = seal({ table: 'workers', column: 'mobile_sealed', row: newId }, mobile.value);
  const [finished] = (await ctx.db.execute(
    sql`select * from anyi.finish_sign_in(${byteaList(indexes.map(({ index }) => index))},
      ${codeHash(mobile.value, code)}, ${ctx.now.toISOString()}::timestamptz,
      ${newId}::uuid, ${sealed}, ${indexes[0]!.keyId})`,
  )) as unknown as [Finished];
  if (finished.outcome !== 'signed_in') return refuse({ code: refusalOf[finished.outcome] });
  const workerId = finished.worker_id;
  return ok({ workerId, sessionId: await openSession(ctx, 'worker', workerId, input.replaced) });
}
