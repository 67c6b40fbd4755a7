import { asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { approvals, claims, clockEntries, evidence, notices, proposals } from '@/db/schema/claims';
import { workers } from '@/db/schema/people';
import { may } from '@/domain/claims/permissions';
import { maskIdentityNumber, maskMobileNumber, maskName } from '@/domain/identity/mask';
import type { Answers } from '@/domain/reports/question';
import { groupSize } from '@/domain/wages/group-cases';
import { type OfferedStep, offeredSteps } from '@/server/claims/known-steps';
import { type ClaimFile, type ClaimRow, readClaimFile } from '@/server/claims/ledger';
import { actorsFor } from '@/server/claims/take-step';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { open } from '@/server/kernel/seal';
import { type OfficeLine, officeOf } from './office-of';
import { namesOfStaff } from './staff-names';
import { type BlockedStep, blockedSteps } from './blocked-steps';

export type Proposal = {
  id: string;
  event: string;
  facts: Record<string, unknown>;
  /** As the person will read it. */
  reason: string;
  proposedBy: string;
  proposedAt: Date;
  status: 'open' | 'withdrawn' | 'returned' | 'recorded';
  closedAt: Date | null;
  returnReason: string | null;
  approvedBy: string | null;
};

/** A claim as the office works on it. Identity is masked here already: in clear it leaves only reveal-identity.ts. */
export type StaffClaim = ClaimFile & {
  answers: Answers;
  worker: {
    name: string | null;
    identityNumber: string | null;
    mobile: string;
    registration: 'started' | 'registered' | 'caseworker';
    checks: string[];
  };
  office: OfficeLine | null;
  files: { id: string; name: string; byteLength: number; createdAt: Date; item: string | null }[];
  notices: (typeof notices.$inferSelect)[];
  /** 期限台账, oldest first. */
  ledger: (typeof clockEntries.$inferSelect)[];
  /** Newest last; one of them at most is open. */
  proposals: Proposal[];
  /** Names of everybody on the staff who appears in this claim, by id. */
  names: Readonly<Record<string, string>>;
  steps: OfferedStep[];
  blocked: BlockedStep[];
  /** Open reports of unpaid pay about the same platform at the same desk, from ten on (群体性案件). */
  groupOf: number | null;
};

/** A claim at the desks of this person. Every opening is in the audit before anything of it is shown; undefined when there
 *  is no such claim here. */
export async function findClaimForStaff(ctx: Context<StaffActor>, claimId: string): Promise<StaffClaim | undefined> {
  return asActor(ctx, async (tx) => {
    const file = may(ctx.actor.roles, 'claim.read') ? await readClaimFile(tx, claimId) : undefined;
    await recordAudit(tx, ctx, {
      action: file ? 'claim.read' : 'claim.read-refused',
      outcome: file ? 'read' : 'not-found',
      subject: file && { kind: 'claim', id: file.claim.id },
    });
    return file && staffClaim(tx, ctx, file);
  });
}

async function staffClaim(tx: Tx, ctx: Context<StaffActor>, file: ClaimFile): Promise<StaffClaim> {
  const { claim } = file;
  const actors = may(ctx.actor.roles, 'claim.step') ? actorsFor(ctx.actor) : [];
  const steps = offeredSteps(file, actors, ctx.now);
  const ledger = await tx
    .select()
    .from(clockEntries)
    .where(eq(clockEntries.claimId, claim.id))
    .orderBy(asc(clockEntries.recordedAt), asc(clockEntries.clockId), asc(clockEntries.number));
  const told = await tx.select().from(notices).where(eq(notices.claimId, claim.id)).orderBy(asc(notices.createdAt));
  const made = await readProposals(tx, claim.id);
  return {
    ...file,
    answers: JSON.parse(
      open({ table: 'claims', column: 'answers_sealed', row: claim.id }, claim.answersSealed),
    ) as Answers,
    worker: await maskedWorker(tx, claim.ownerId),
    office: await officeOf(tx, claim),
    files: await readFiles(tx, claim.id),
    notices: told,
    ledger,
    proposals: made,
    names: await namesOfStaff(tx, [
      claim.assigneeId,
      ...file.events.map(({ actorKind, actorId }) => (actorKind === 'staff' ? actorId : null)),
      ...made.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy]),
    ]),
    steps,
    blocked: blockedSteps(file, actors, steps, ctx.now),
    groupOf: await groupOf(tx, claim),
  };
}

async function readProposals(tx: Tx, claimId: string): Promise<Proposal[]> {
  const rows = await tx
    .select({ proposal: proposals, approvedBy: approvals.approvedBy })
    .from(proposals)
    .leftJoin(approvals, eq(approvals.proposalId, proposals.id))
    .where(eq(proposals.claimId, claimId))
    // Two made in the same moment stand in the order in which they were closed: only one is ever open, and it comes last.
    .orderBy(asc(proposals.proposedAt), asc(proposals.closedAt));
  return rows.map(({ proposal, approvedBy }) => {
    const { id, event, facts, proposedBy, proposedAt, status, closedAt, reasonSealed, returnSealed } = proposal;
    return {
      ...{ id, event, facts, proposedBy, proposedAt, status, closedAt, approvedBy },
      reason: open({ table: 'proposals', column: 'reason_sealed', row: id }, reasonSealed),
      returnReason: returnSealed && open({ table: 'proposals', column: 'return_sealed', row: id }, returnSealed),
    };
  });
}

async function maskedWorker(tx: Tx, workerId: string): Promise<StaffClaim['worker']> {
  const [row] = await tx.select().from(workers).where(eq(workers.id, workerId));
  if (!row) throw new Error('a claim has no worker');
  const opened = (column: string, sealed: Buffer) => open({ table: 'workers', column, row: workerId }, sealed);
  return {
    name: row.nameSealed && maskName(opened('name_sealed', row.nameSealed)),
    identityNumber: row.identitySealed && maskIdentityNumber(opened('identity_sealed', row.identitySealed)),
    mobile: maskMobileNumber(opened('mobile_sealed', row.mobileSealed)),
    registration: row.registration,
    checks: row.checks,
  };
}

async function readFiles(tx: Tx, claimId: string): Promise<StaffClaim['files']> {
  const rows = await tx.select().from(evidence).where(eq(evidence.claimId, claimId)).orderBy(asc(evidence.createdAt));
  return rows.map(({ id, nameSealed, byteLength, createdAt, item }) => ({
    ...{ id, byteLength, createdAt, item },
    name: open({ table: 'evidence', column: 'name_sealed', row: id }, nameSealed),
  }));
}

/** Only the number: nothing of one worker's claim is shown with another's. */
async function groupOf(tx: Tx, { procedure, facts, desk, open: isOpen }: ClaimRow): Promise<number | null> {
  if (procedure !== 'wages' || !isOpen || typeof facts.platform !== 'string') return null;
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(claims)
    .where(
      sql`${claims.open} and ${claims.desk} = ${desk} and ${claims.procedure} = 'wages' and ${claims.facts} ->> 'platform' = ${facts.platform}`,
    );
  return row && row.count >= groupSize ? row.count : null;
}
