import { sql } from 'drizzle-orm';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { makeInvitation } from './invitation-token';

export type ManageRefusal = { code: 'not-permitted' | 'no-such-person' | 'own-account' };

const refusalOf = {
  not_permitted: 'not-permitted',
  no_such_person: 'no-such-person',
  own_account: 'own-account',
} as const;

/** 重新邀请: for a forgotten password or a lost phone. Ends the person's sessions, password and second factor. */
export async function renewInvitation(
  ctx: Context<StaffActor>,
  staffId: string,
): Promise<Result<{ link: string; expiresAt: Date }, ManageRefusal>> {
  const { tokenHash, expiresAt, link } = makeInvitation(ctx.now);
  return asActor(ctx, async (tx) => {
    const [row] = (await tx.execute(sql`
      select anyi.renew_invitation(${staffId}::uuid, ${tokenHash}, ${expiresAt.toISOString()}::timestamptz,
        ${ctx.now.toISOString()}::timestamptz) as outcome`)) as unknown as [
      { outcome: 'invited' | keyof typeof refusalOf },
    ];
    if (row.outcome !== 'invited') return refuse({ code: refusalOf[row.outcome] });
    await recordAudit(tx, ctx, { action: 'staff.renew', outcome: 'done', subject: { kind: 'staff', id: staffId } });
    return ok({ link, expiresAt });
  });
}

/** 停用 or 恢复: holds at once, because every request asks the row. */
export const setStaffActive = (
  ctx: Context<StaffActor>,
  staffId: string,
  active: boolean,
): Promise<Result<undefined, ManageRefusal>> =>
  asActor(ctx, async (tx) => {
    const [row] = (await tx.execute(sql`
      select anyi.set_staff_active(${staffId}::uuid, ${active}, ${ctx.now.toISOString()}::timestamptz) as outcome`)) as unknown as [
      { outcome: 'done' | keyof typeof refusalOf },
    ];
    if (row.outcome !== 'done') return refuse({ code: refusalOf[row.outcome] });
    const action = active ? 'staff.activate' : 'staff.deactivate';
    await recordAudit(tx, ctx, { action, outcome: 'done', subject: { kind: 'staff', id: staffId } });
    return ok(undefined);
  });
