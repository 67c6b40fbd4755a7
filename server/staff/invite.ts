import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { may } from '@/domain/claims/permissions';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { makeInvitation } from './invitation-token';
import { login, staffName, staffRoles } from './staff-input';

export const inviteInput = z.object({ login, name: staffName, officeId: z.uuid('OFFICE'), roles: staffRoles });

export type InviteRefusal = { code: 'not-permitted' | 'login-taken' | 'no-such-office' };

const refusalOf = {
  not_permitted: 'not-permitted',
  login_taken: 'login-taken',
  no_such_office: 'no-such-office',
} as const;
type Row = { outcome: 'invited'; id: string } | { outcome: keyof typeof refusalOf; id: null };

/** 邀请工作人员. The link goes to the person by a way that the administrator trusts; nothing is sent. */
export async function inviteStaff(
  ctx: Context<StaffActor>,
  input: z.output<typeof inviteInput>,
): Promise<Result<{ link: string; expiresAt: Date }, InviteRefusal>> {
  if (!may(ctx.actor.roles, 'staff.manage')) return refuse({ code: 'not-permitted' });
  const { tokenHash, expiresAt, link } = makeInvitation(ctx.now);
  return asActor(ctx, async (tx) => {
    const [row] = (await tx.execute(sql`
      select outcome, new_staff_id as id from anyi.invite_staff(${input.login}, ${input.name}, ${input.officeId}::uuid,
        ${`{${input.roles.join(',')}}`}::text[], ${tokenHash}, ${expiresAt.toISOString()}::timestamptz,
        ${ctx.now.toISOString()}::timestamptz)`)) as unknown as [Row];
    if (row.outcome !== 'invited') return refuse({ code: refusalOf[row.outcome] });
    const subject = { kind: 'staff', id: row.id };
    await recordAudit(tx, ctx, { action: 'staff.invite', outcome: 'done', subject, detail: { roles: input.roles } });
    return ok({ link, expiresAt });
  });
}
