import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { claims } from '@/db/schema/claims';
import { workers } from '@/db/schema/people';
import { may } from '@/domain/claims/permissions';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { open } from '@/server/kernel/seal';

/** Why somebody's identity is looked at in clear; kept with the look. */
export const revealReasons = ['contact', 'check-identity', 'write-document', 'pay-benefit'] as const;

export const revealInput = z.object({ claimId: z.uuid(), reason: z.enum(revealReasons) });

export type Identity = { name: string | null; identityNumber: string | null; mobile: string };

/** 显示身份信息: name, identity number and mobile in clear, after the look has been written down with its reason. The person
 *  it is about sees who looked (server/claims/list-readers.ts). */
export async function revealIdentity(
  ctx: Context<StaffActor>,
  given: z.input<typeof revealInput>,
): Promise<Result<Identity, { code: 'not-permitted' | 'claim-not-found' | 'reason-missing' }>> {
  const parsed = revealInput.safeParse(given);
  if (!parsed.success) return refuse({ code: 'reason-missing' });
  const { claimId, reason } = parsed.data;
  const permitted = may(ctx.actor.roles, 'identity.reveal');
  return asActor(ctx, async (tx) => {
    const [row] = await tx
      .select({ worker: workers })
      .from(claims)
      .innerJoin(workers, eq(workers.id, claims.ownerId))
      .where(eq(claims.id, claimId));
    const code = !permitted ? 'not-permitted' : !row ? 'claim-not-found' : undefined;
    await recordAudit(tx, ctx, {
      action: code ? 'identity.reveal-refused' : 'identity.reveal',
      outcome: code ?? 'read',
      subject: { kind: 'claim', id: claimId },
      detail: { reason },
    });
    if (code) return refuse({ code });
    const { worker } = row!;
    const opened = (column: string, sealed: Buffer) => open({ table: 'workers', column, row: worker.id }, sealed);
    return ok({
      name: worker.nameSealed && opened('name_sealed', worker.nameSealed),
      identityNumber: worker.identitySealed && opened('identity_sealed', worker.identitySealed),
      mobile: opened('mobile_sealed', worker.mobileSealed),
    });
  });
}
