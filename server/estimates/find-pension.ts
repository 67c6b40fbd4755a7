import type { Context } from '@/server/kernel/context';
import { findEstimate } from './find-estimate';
import type { Kept } from './kept-estimate';

/** A kept pension projection (养老金测算): the question and the answer of its day. */
export type KeptPension = Kept<'pension'>;

/** Whoever has the id may read it; undefined when there is none of this kind. */
export async function findPension(ctx: Context, id: string): Promise<KeptPension | undefined> {
  const kept = await findEstimate(ctx, id);
  return kept?.kind === 'pension' ? kept : undefined;
}
