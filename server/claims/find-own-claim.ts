import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { evidence, notices } from '@/db/schema/claims';
import { partyActors } from '@/domain/claims/roles';
import type { Answers } from '@/domain/reports/question';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import { open } from '@/server/kernel/seal';
import { isUuid } from '@/server/kernel/uuid';
import { type ClaimFile, readClaimFile } from './ledger';
import { offeredSteps, type OfferedStep } from './known-steps';
import { readLookupCode } from './lookup-code';

export type OwnClaim = ClaimFile & {
  answers: Answers;
  notices: {
    id: string;
    template: string;
    facts: Record<string, unknown>;
    createdAt: Date;
    readAt: Date | null;
    eventSeq: number | null;
  }[];
  files: { id: string; name: string; mediaType: string; byteLength: number; createdAt: Date; item: string | null }[];
  /** Why decisions were made, by event. */
  reasons: { eventSeq: number; reason: string }[];
  steps: OfferedStep[];
  /** Only while it may still be shown. */
  lookupCode: string | undefined;
};

/** A claim of one's own with everything its owner may see; undefined when there is none. */
export const findOwnClaim = (ctx: Context<WorkerActor>, claimId: string): Promise<OwnClaim | undefined> =>
  asActor(ctx, async (tx) => {
    const file = await readClaimFile(tx, claimId);
    if (!file) return undefined;
    const { claim } = file;
    const [owed, files, reasons, lookupCode] = await Promise.all([
      tx
        .select()
        .from(notices)
        .where(and(eq(notices.claimId, claimId), eq(notices.recipient, 'worker')))
        .orderBy(asc(notices.createdAt), asc(notices.id)),
      tx
        .select()
        .from(evidence)
        .where(eq(evidence.claimId, claimId))
        .orderBy(asc(evidence.createdAt), asc(evidence.id)),
      tx.execute(sql`select * from anyi.own_decision_reasons(${claimId}::uuid)`),
      readLookupCode(tx, ctx, claimId),
    ]);
    return {
      ...file,
      answers: JSON.parse(
        open({ table: 'claims', column: 'answers_sealed', row: claim.id }, claim.answersSealed),
      ) as Answers,
      notices: owed,
      files: files.map(({ id, nameSealed, mediaType, byteLength, createdAt, item }) => ({
        id,
        name: open({ table: 'evidence', column: 'name_sealed', row: id }, nameSealed),
        mediaType,
        byteLength,
        createdAt,
        item,
      })),
      reasons: (reasons as unknown as Reason[]).map(({ proposal_id, event_seq, reason_sealed }) => ({
        eventSeq: event_seq,
        reason: open({ table: 'proposals', column: 'reason_sealed', row: proposal_id }, reason_sealed),
      })),
      steps: offeredSteps(file, partyActors.worker, ctx.now),
      lookupCode,
    };
  });

type Reason = { proposal_id: string; event_seq: number; reason_sealed: Buffer };

/** The owner has seen the notices of a claim: for a decision this is its service (送达) by the account. */
export const noticesRead = (ctx: Context<WorkerActor>, claimId: string): Promise<void> =>
  asActor(ctx, async (tx) => {
    if (!isUuid(claimId)) return;
    await tx
      .update(notices)
      .set({ readAt: ctx.now })
      .where(and(eq(notices.claimId, claimId), eq(notices.recipient, 'worker'), isNull(notices.readAt)));
  });
