import { asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { officeRegions, offices } from '@/db/schema/people';
import type { ClaimRow } from '@/server/claims/ledger';

export type OfficeLine = { name: string; phone: string; address: string };

/** The office that works a claim, as it stands on letters. */
export async function officeOf(tx: Tx, { desk }: Pick<ClaimRow, 'desk'>): Promise<OfficeLine | null> {
  const [office] = await tx
    .select({ name: offices.name, phone: offices.phone, address: offices.address })
    .from(officeRegions)
    .innerJoin(offices, eq(offices.id, officeRegions.officeId))
    .where(eq(officeRegions.region, desk))
    .orderBy(asc(offices.id))
    .limit(1);
  return office ?? null;
}
