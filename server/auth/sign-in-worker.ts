import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { parseMobileNumber } from '@/domain/identity/mobile-number';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import type { Context } from '@/server/kernel/context';
import { byteaList } from '@/server/kernel/bytea';
import { countLimit } from '@/server/kernel/limits';
import { blindIndexes, seal } from '@/server/kernel/seal';
import { sessionSeconds } from './session-cookie';
import { signInCodeHash } from './sign-in-code';

export type SignInRefusal = { code: 'WRONG_CODE' | 'NO_CODE' | 'TOO_MANY_TRIES' | 'TOO_MANY' };

/** Takes the code and opens a session. A number seen for the first time becomes a worker here. */
export async function signInWorker(
  ctx: Context & { address: string },
  input: { mobile: string; code: string },
): Promise<Result<{ sessionId: string; workerId: string }, SignInRefusal>> {
  const mobile = parseMobileNumber(input.mobile);
  const code = input.code.normalize('NFKC').replace(/\D/g, '');
  if (!mobile.ok || code.length !== 6) return refuse({ code: 'WRONG_CODE' });
  if (!(await countLimit(ctx, 'sign-in-address', ctx.address, { seconds: 600, allowed: 100 })))
    return refuse({ code: 'TOO_MANY' });

  const indexes = blindIndexes('mobile', mobile.value);
  const newId = randomUUID();
  const at = ctx.now.toISOString();
  const [finished] = (await ctx.db.execute(
    sql`select * from anyi.finish_sign_in(${byteaList(indexes.map(({ index }) => index))}, ${signInCodeHash(mobile.value, code)},
      ${at}::timestamptz, ${newId}::uuid,
      ${seal({ table: 'workers', column: 'mobile_sealed', row: newId }, mobile.value)}, ${indexes[0]!.keyId})`,
  )) as unknown as { outcome: 'signed_in' | 'wrong_code' | 'no_code' | 'too_many_tries'; worker_id: string }[];
  switch (finished?.outcome) {
    case 'signed_in':
      return ok({ workerId: finished.worker_id, sessionId: await openSession(ctx, 'worker', finished.worker_id) });
    case 'no_code':
      return refuse({ code: 'NO_CODE' });
    case 'too_many_tries':
      return refuse({ code: 'TOO_MANY_TRIES' });
    default:
      return refuse({ code: 'WRONG_CODE' });
  }
}

/** A new session row; its id goes into the cookie and nowhere else. */
export async function openSession(ctx: Context, kind: 'worker' | 'staff', person: string): Promise<string> {
  const expires = new Date(ctx.now.getTime() + sessionSeconds[kind] * 1000).toISOString();
  const [row] = (await ctx.db.execute(
    sql`select anyi.open_session(${kind}, ${person}::uuid, ${expires}::timestamptz, ${ctx.now.toISOString()}::timestamptz) as id`,
  )) as unknown as { id: string }[];
  return row!.id;
}
