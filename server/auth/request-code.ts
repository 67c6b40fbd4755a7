import { sql } from 'drizzle-orm';
import { parseMobileNumber } from '@/domain/identity/mobile-number';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { byteaList } from '@/server/kernel/bytea';
import { asActor, type Context } from '@/server/kernel/context';
import { countLimit } from '@/server/kernel/limits';
import { blindIndexes, codeHash } from '@/server/kernel/seal';
import { queueMessage } from '@/server/messages/queue-message';
import { makeSignInCode } from './sign-in-code';
import { secondsToWindowEnd } from './window-end';

export type RequestCodeRefusal = { code: 'MOBILE_INVALID' } | { code: 'TOO_MANY'; retryAfterSeconds: number };

/** An address may ask for many numbers (a carrier's gateway, a station's Wi-Fi) but not for thousands. */
const perAddress = { seconds: 3600, allowed: 60 };

/** Sends a one-time code (验证码) to a mobile number. Known and unknown numbers are answered alike. */
export async function requestCode(
  ctx: Context & { address: string },
  input: { mobile: string },
): Promise<Result<{ mobile: string }, RequestCodeRefusal>> {
  const mobile = parseMobileNumber(input.mobile);
  if (!mobile.ok) return refuse({ code: 'MOBILE_INVALID' });
  if (!(await countLimit(ctx, 'code-address', ctx.address, perAddress)))
    return refuse({ code: 'TOO_MANY', retryAfterSeconds: secondsToWindowEnd(ctx.now, perAddress.seconds) });

  const code = makeSignInCode();
  const indexes = blindIndexes('mobile', mobile.value).map(({ index }) => index);
  // Counting is a statement of its own, so that a failed message cannot take the count back.
  const [begun] = (await ctx.db.execute(
    sql`select * from anyi.begin_sign_in(${byteaList(indexes)}, ${codeHash(mobile.value, code)}, ${ctx.now.toISOString()}::timestamptz)`,
  )) as unknown as { outcome: 'begun' | 'limited'; retry_after: number }[];
  if (begun?.outcome !== 'begun') return refuse({ code: 'TOO_MANY', retryAfterSeconds: begun?.retry_after ?? 60 });

  await asActor(ctx, (tx) =>
    queueMessage(tx, ctx, { kind: 'sign_in_code', to: mobile.value, body: codeText[ctx.lang](code) }),
  );
  return ok({ mobile: mobile.value });
}

const codeText = {
  zh: (code: string) => `【安驿】验证码 ${code}，5 分钟内有效。不要告诉任何人。`,
  en: (code: string) => `[Anyi] Your code is ${code}, valid for 5 minutes. Do not tell anyone.`,
};
