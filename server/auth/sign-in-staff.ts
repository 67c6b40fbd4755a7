import { sql } from 'drizzle-orm';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context } from '@/server/kernel/context';
import { countLimit } from '@/server/kernel/limits';
import { open } from '@/server/kernel/seal';
import { openSession } from './open-session';
import { isPassword } from './password';
import { totpStepOf } from './totp';
import { secondsToWindowEnd } from './window-end';

export type StaffSignInRefusal =
  { code: 'WRONG_LOGIN' | 'WRONG_CODE' | 'CODE_USED' } | { code: 'TOO_MANY'; retryAfterSeconds: number };

type PublicContext = Context & { address: string };
export type StaffSecrets = { id: string; password_hash: string; totp_sealed: Uint8Array; totp_last_step: number };

const window = 900;
const allowed = { 'staff-login': 30, 'staff-address': 200, 'staff-code': 10 };

async function overLimit(ctx: PublicContext, kind: keyof typeof allowed, value: string) {
  const within = await countLimit(ctx, kind, value, { seconds: window, allowed: allowed[kind] });
  return within ? undefined : { code: 'TOO_MANY' as const, retryAfterSeconds: secondsToWindowEnd(ctx.now, window) };
}

/** Active staff who have taken up their invitation, by login regardless of case. */
export async function findStaffSecrets(ctx: Context, login: string): Promise<StaffSecrets | undefined> {
  const [row] = (await ctx.db.execute(
    sql`select * from anyi.staff_for_sign_in(${login})`,
  )) as unknown as StaffSecrets[];
  return row;
}

const recordRefusal = (ctx: Context, outcome: string) =>
  asActor(ctx, (tx) => recordAudit(tx, ctx, { action: 'staff.sign-in', outcome }));

/** First half (口令): same answer, same work and same limits for a login that nobody has. Opens nothing. */
export async function checkStaffPassword(
  ctx: PublicContext,
  input: { login: string; password: string },
): Promise<Result<{ login: string }, StaffSignInRefusal>> {
  const login = input.login.normalize('NFKC').trim().toLowerCase().slice(0, 100);
  const over = (await overLimit(ctx, 'staff-address', ctx.address)) ?? (await overLimit(ctx, 'staff-login', login));
  if (over) return refuse(over);
  const person = await findStaffSecrets(ctx, login);
  if (await isPassword(person?.password_hash, input.password.slice(0, 1000))) return ok({ login });
  await recordRefusal(ctx, 'wrong-password');
  return refuse({ code: 'WRONG_LOGIN' });
}

/** Second half (动态验证码), for a login whose password was right a moment ago. Each code opens one session, once. */
export async function signInStaff(
  ctx: PublicContext,
  input: { login: string; code: string; replaced?: string },
): Promise<Result<{ sessionId: string; staffId: string }, StaffSignInRefusal>> {
  const over =
    (await overLimit(ctx, 'staff-address', ctx.address)) ?? (await overLimit(ctx, 'staff-code', input.login));
  if (over) return refuse(over);
  const person = await findStaffSecrets(ctx, input.login);
  if (!person) return refuse({ code: 'WRONG_LOGIN' }); // no longer active
  const step = await totpStepOf(openTotp(person), input.code, ctx.now);
  if (step === undefined) {
    await recordRefusal(ctx, 'wrong-code');
    return refuse({ code: 'WRONG_CODE' });
  }
  const [used] = (await ctx.db.execute(
    sql`select anyi.use_totp_step(${person.id}::uuid, ${step}) as first`,
  )) as unknown as { first: boolean }[];
  if (!used?.first) {
    await recordRefusal(ctx, 'code-used');
    return refuse({ code: 'CODE_USED' });
  }
  const sessionId = await openSession(ctx, 'staff', person.id, input.replaced);
  await asActor(ctx, (tx) =>
    recordAudit(tx, ctx, { action: 'staff.sign-in', outcome: 'done', subject: { kind: 'staff', id: person.id } }),
  );
  return ok({ sessionId, staffId: person.id });
}

export const openTotp = (person: Pick<StaffSecrets, 'id' | 'totp_sealed'>): string =>
  open({ table: 'staff', column: 'totp_sealed', row: person.id }, person.totp_sealed);
