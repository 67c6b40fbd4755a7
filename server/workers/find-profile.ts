import { eq } from 'drizzle-orm';
import { workers } from '@/db/schema/people';
import type { Consents } from '@/domain/consents';
import { maskIdentityNumber, maskMobileNumber, maskName } from '@/domain/identity/mask';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import { open } from '@/server/kernel/seal';
import { readConsents } from './consents';

export type Profile = {
  registration: 'started' | 'registered' | 'caseworker';
  /** Why a caseworker looks (server/workers/register.ts, CheckMark). */
  checks: string[];
  /** In clear, only for the form in which its owner changes it. */
  name?: string;
  nameMasked?: string;
  mobileMasked: string;
  identityKind?: 'resident' | 'residence_permit' | 'none';
  identityMasked?: string;
  region?: string;
  platforms: string[];
  consents: Consents;
};

/** 我的资料: what the worker told us, masked. */
export const findProfile = (ctx: Context<WorkerActor>): Promise<Profile> =>
  asActor(ctx, async (tx) => {
    const { workerId } = ctx.actor;
    const [row] = await tx.select().from(workers).where(eq(workers.id, workerId));
    if (!row) throw new Error('a signed-in worker has no row');
    const opened = (column: string, sealed: Buffer | null) =>
      sealed ? open({ table: 'workers', column, row: workerId }, sealed) : undefined;
    const name = opened('name_sealed', row.nameSealed);
    const identity = opened('identity_sealed', row.identitySealed);
    return {
      registration: row.registration,
      checks: row.checks,
      ...(name !== undefined && { name, nameMasked: maskName(name) }),
      mobileMasked: maskMobileNumber(opened('mobile_sealed', row.mobileSealed) ?? ''),
      ...(row.identityKind && { identityKind: row.identityKind }),
      ...(identity !== undefined && { identityMasked: maskIdentityNumber(identity) }),
      ...(row.region && { region: row.region }),
      platforms: row.platforms,
      consents: await readConsents(tx, workerId),
    };
  });
