import { sql } from 'drizzle-orm';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { hashPassword } from '@/server/auth/password';
import { type PasswordRefusal, passwordRefusal } from '@/server/auth/password-rules';
import { invitedSecret, totpStepOf, totpUri } from '@/server/auth/totp';
import type { Context } from '@/server/kernel/context';
import { countLimit } from '@/server/kernel/limits';
import { seal } from '@/server/kernel/seal';
import { invitationHash } from './invitation-token';

export type OpenInvitation = { login: string; name: string; secret: string; uri: string };

type Row = { staff_id: string; login: string; name: string };

async function openInvitation(ctx: Context, token: string): Promise<Row | undefined> {
  const [row] = (await ctx.db.execute(
    sql`select * from anyi.open_invitation(${invitationHash(token)}, ${ctx.now.toISOString()}::timestamptz)`,
  )) as unknown as Row[];
  return row;
}

/** Whom a link invites, with the second factor to set up; undefined when it is used, over 72 hours old or unknown.
 *  Looking at it uses nothing up: mail programs open links too. */
export async function findInvitation(ctx: Context, token: string): Promise<OpenInvitation | undefined> {
  const row = await openInvitation(ctx, token);
  if (!row) return undefined;
  const secret = invitedSecret(token);
  return { login: row.login, name: row.name, secret, uri: totpUri(secret, row.login) };
}

export type TakeUpRefusal =
  { code: 'INVITATION_OVER' | 'NOT_THE_SAME' | 'WRONG_CODE' | 'TOO_MANY' } | { code: 'PASSWORD'; why: PasswordRefusal };

/** 接受邀请: own password, and a code as proof that the second factor was set up. Once. */
export async function takeUpInvitation(
  ctx: Context,
  input: { token: string; password: string; again: string; code: string },
): Promise<Result<undefined, TakeUpRefusal>> {
  const row = await openInvitation(ctx, input.token);
  if (!row) return refuse({ code: 'INVITATION_OVER' });
  const why = passwordRefusal(input.password, row.login);
  if (why) return refuse({ code: 'PASSWORD', why });
  if (input.password.normalize('NFC') !== input.again.normalize('NFC')) return refuse({ code: 'NOT_THE_SAME' });
  if (!(await countLimit(ctx, 'invitation', row.staff_id, { seconds: 900, allowed: 20 })))
    return refuse({ code: 'TOO_MANY' });
  const secret = invitedSecret(input.token);
  const step = await totpStepOf(secret, input.code, ctx.now);
  if (step === undefined) return refuse({ code: 'WRONG_CODE' });

  const sealed = seal({ table: 'staff', column: 'totp_sealed', row: row.staff_id }, secret);
  const [taken] = (await ctx.db.execute(sql`
    select anyi.take_up_invitation(${invitationHash(input.token)}, ${await hashPassword(input.password)}, ${sealed},
      ${step}, ${ctx.now.toISOString()}::timestamptz) as done`)) as unknown as [{ done: boolean }];
  return taken.done ? ok(undefined) : refuse({ code: 'INVITATION_OVER' });
}
