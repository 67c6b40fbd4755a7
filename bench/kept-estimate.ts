import { makeEstimate } from '@/server/estimates/make-estimate';
import type { World } from './world';

/** Address of an estimate that was kept a moment ago. */
export async function keptEstimate(world: World): Promise<string> {
  const ctx = {
    db: world.app,
    actor: { kind: 'public' as const },
    now: new Date(Date.now()),
    requestId: 'bench',
    lang: 'zh' as const,
  };
  const month = ctx.now.toISOString().slice(0, 7);
  const made = await makeEstimate(ctx, {
    region: '310000',
    month,
    baseChoice: 'floor',
    schemes: ['pension', 'medical'],
  });
  if (!made.ok) throw new Error(`no estimate for the bench: ${JSON.stringify(made.refusal)}`);
  return `/estimate/result/${made.value.id}`;
}
