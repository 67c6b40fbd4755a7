import { asc, eq } from 'drizzle-orm';
import { claims, estimates, evidence } from '@/db/schema/claims';
import { estimateRevisions } from '@/db/schema/parameters';
import { consents, workers } from '@/db/schema/people';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import { open } from '@/server/kernel/seal';

/** 查阅、复制个人信息 (个人信息保护法 art. 45): all that is held about the person who asks, opened, as plain JSON. */
export const exportData = (ctx: Context<WorkerActor>): Promise<Record<string, unknown>> =>
  asActor(ctx, async (tx) => {
    const { workerId } = ctx.actor;
    const [worker] = await tx.select().from(workers).where(eq(workers.id, workerId));
    const unsealed = (column: string, sealed: Buffer | null) =>
      sealed && open({ table: 'workers', column, row: workerId }, sealed);
    const own = await tx.select().from(claims).where(eq(claims.ownerId, workerId)).orderBy(asc(claims.submittedAt));
    const files = await tx
      .select()
      .from(evidence)
      .where(eq(evidence.workerId, workerId))
      .orderBy(asc(evidence.createdAt));
    const given = await tx.select().from(consents).where(eq(consents.workerId, workerId)).orderBy(asc(consents.at));
    const kept = await tx
      .select()
      .from(estimates)
      .where(eq(estimates.workerId, workerId))
      .orderBy(asc(estimates.createdAt));
    // Row-level security leaves those of one's own estimates.
    const revised = await tx.select().from(estimateRevisions).orderBy(asc(estimateRevisions.version));
    await recordAudit(tx, ctx, {
      action: 'data.export',
      outcome: 'recorded',
      subject: { kind: 'worker', id: workerId },
    });
    return {
      exportedAt: ctx.now.toISOString(),
      person: worker && {
        name: unsealed('name_sealed', worker.nameSealed),
        mobile: unsealed('mobile_sealed', worker.mobileSealed),
        identityKind: worker.identityKind,
        identityNumber: unsealed('identity_sealed', worker.identitySealed),
        region: worker.region,
        platforms: worker.platforms,
        registration: worker.registration,
        checks: worker.checks,
        createdAt: worker.createdAt,
      },
      consents: given.map(({ purpose, given: yes, textVersion, at }) => ({ purpose, given: yes, textVersion, at })),
      claims: own.map((claim) => ({
        receiptNumber: claim.receiptNumber,
        procedure: claim.procedure,
        state: claim.state,
        submittedAt: claim.submittedAt,
        facts: claim.facts,
        answers: JSON.parse(
          open({ table: 'claims', column: 'answers_sealed', row: claim.id }, claim.answersSealed),
        ) as unknown,
      })),
      files: files.map(({ id, nameSealed, mediaType, byteLength, createdAt }) => ({
        name: open({ table: 'evidence', column: 'name_sealed', row: id }, nameSealed),
        address: `/api/evidence/${id}`,
        mediaType,
        byteLength,
        createdAt,
      })),
      estimates: kept.map(({ id, input, createdAt }) => ({
        ...{ address: `/estimate/result/${id}`, input, createdAt },
        revisions: revised
          .filter(({ estimateId }) => estimateId === id)
          .map(({ version, oldFen, newFen, per, outcome, createdAt: at }) => ({
            version,
            oldFen,
            newFen,
            per,
            outcome,
            at,
          })),
      })),
    };
  });
