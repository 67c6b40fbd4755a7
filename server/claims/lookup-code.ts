import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { claims } from '@/db/schema/claims';
import { makeLookupCode } from '@/domain/claims/receipt';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import { lookupHmac, open, seal } from '@/server/kernel/seal';
import { isUuid } from '@/server/kernel/uuid';

const place = (claimId: string) => ({ table: 'claim_public', column: 'lookup_sealed', row: claimId });
const shownForHours = 24;

/** 查询码: kept as a keyed HMAC, and sealed for its owner until "saved" is pressed, at most 24 hours. A new one ends the old. */
export async function setLookupCode(
  tx: Tx,
  ctx: Context,
  { claimId, receiptNumber, code }: { claimId: string; receiptNumber: string; code: string },
): Promise<void> {
  const until = new Date(ctx.now.getTime() + shownForHours * 3_600_000).toISOString();
  await tx.execute(
    sql`select anyi.set_lookup_code(${claimId}::uuid, ${lookupHmac(receiptNumber, code)}, ${seal(place(claimId), code)}, ${until}::timestamptz)`,
  );
}

/** The code while it may still be shown; undefined after that. */
export async function readLookupCode(tx: Tx, ctx: Context, claimId: string): Promise<string | undefined> {
  const [row] = (await tx.execute(
    sql`select anyi.sealed_lookup_code(${claimId}::uuid, ${ctx.now.toISOString()}::timestamptz) as sealed`,
  )) as unknown as { sealed: Buffer | null }[];
  return row?.sealed ? open(place(claimId), row.sealed) : undefined;
}

/** The owner has written the code down: from now on only its HMAC is left. False when the claim is not theirs. */
export const lookupCodeSaved = (ctx: Context<WorkerActor>, claimId: string): Promise<boolean> =>
  asActor(ctx, async (tx) => {
    if (!isUuid(claimId)) return false;
    const [row] = (await tx.execute(sql`select anyi.lookup_code_saved(${claimId}::uuid) as cleared`)) as unknown as {
      cleared: boolean;
    }[];
    if (!row?.cleared) return false;
    await recordAudit(tx, ctx, {
      action: 'lookup-code.saved',
      outcome: 'recorded',
      subject: { kind: 'claim', id: claimId },
    });
    return true;
  });

/** A new code for a claim of one's own; false when it is not. */
export const renewLookupCode = (ctx: Context<WorkerActor>, claimId: string): Promise<boolean> =>
  asActor(ctx, async (tx) => {
    if (!isUuid(claimId)) return false;
    const [claim] = await tx.select({ receiptNumber: claims.receiptNumber }).from(claims).where(eq(claims.id, claimId));
    if (!claim) return false;
    await setLookupCode(tx, ctx, { claimId, receiptNumber: claim.receiptNumber, code: makeLookupCode(randomBytes) });
    await recordAudit(tx, ctx, {
      action: 'lookup-code.renewed',
      outcome: 'recorded',
      subject: { kind: 'claim', id: claimId },
    });
    return true;
  });
