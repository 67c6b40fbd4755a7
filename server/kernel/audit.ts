import type { Tx } from '@/db/client';
import { audit } from '@/db/schema/people';
import type { Context } from './context';

export type AuditEntry = {
  action: string;
  outcome: string;
  subject?: { kind: string; id: string };
  /** Codes and references only. */
  detail?: Record<string, unknown>;
};

/** 审计: who did, tried or read what. In the transaction of what it tells about. */
export async function recordAudit(tx: Tx, ctx: Context, entry: AuditEntry): Promise<void> {
  const { actor } = ctx;
  await tx.insert(audit).values({
    at: ctx.now,
    actorKind: actor.kind,
    actorId: actor.kind === 'worker' ? actor.workerId : actor.kind === 'staff' ? actor.staffId : null,
    action: entry.action,
    subjectKind: entry.subject?.kind ?? null,
    subjectId: entry.subject?.id ?? null,
    outcome: entry.outcome,
    requestId: ctx.requestId,
    detail: entry.detail ?? null,
  });
}
