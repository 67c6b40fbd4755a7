import { eq } from 'drizzle-orm';
import { claims } from '@/db/schema/claims';
import { may } from '@/domain/claims/permissions';
import { normaliseReceiptNumber } from '@/domain/claims/receipt';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';

/** 按受理编号查找: the claim's id, when it is at the desks of this person. A miss is in the audit too: a number of another
 *  office and one that does not exist give the same answer. */
export const findReceipt = (ctx: Context<StaffActor>, typed: string): Promise<string | undefined> =>
  asActor(ctx, async (tx) => {
    const number = may(ctx.actor.roles, 'claim.read') ? normaliseReceiptNumber(typed) : undefined;
    const [found] = number
      ? await tx.select({ id: claims.id }).from(claims).where(eq(claims.receiptNumber, number))
      : [];
    await recordAudit(tx, ctx, {
      action: 'claim.search',
      outcome: found ? 'found' : 'not-found',
      subject: found && { kind: 'claim', id: found.id },
    });
    return found?.id;
  });
