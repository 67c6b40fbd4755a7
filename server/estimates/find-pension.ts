import type { PensionQuestion } from '@/domain/pension/projection-input';
import type { PensionProjection } from '@/domain/pension/projection';
import type { Explained } from '@/domain/kernel/explained';
import type { Context } from '@/server/kernel/context';
import { findEstimate } from './find-estimate';

/** A kept pension projection (养老金测算): the question and the answer of its day. */
export type KeptPension = {
  id: string;
  ruleVersion: number;
  input: PensionQuestion;
  result: Explained<PensionProjection>;
  createdAt: Date;
};

/** Whoever has the id may read it; undefined when there is none of this kind. */
export async function findPension(ctx: Context, id: string): Promise<KeptPension | undefined> {
  const kept = await findEstimate(ctx, id);
  // Written by keepEstimate alone, with the kind's own types.
  return kept?.kind === 'pension' ? (kept as unknown as KeptPension) : undefined;
}
