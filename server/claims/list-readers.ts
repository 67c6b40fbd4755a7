import { sql } from 'drizzle-orm';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';

export type ClaimReader = {
  at: Date;
  action: 'claim.read' | 'identity.reveal' | 'evidence.read';
  name: string;
  office: string;
};

/** 谁看过: which members of staff opened a claim of one's own, its files or one's identity, and when. */
export const listReaders = (ctx: Context<WorkerActor>, claimId: string): Promise<ClaimReader[]> =>
  asActor(ctx, async (tx) => {
    const rows = (await tx.execute(sql`select * from anyi.own_claim_readers(${claimId}::uuid)`)) as unknown as {
      at: string | Date;
      action: ClaimReader['action'];
      staff_name: string;
      office_name: string;
    }[];
    return rows.map(({ at, action, staff_name, office_name }) => ({
      at: new Date(at),
      action,
      name: staff_name,
      office: office_name,
    }));
  });
