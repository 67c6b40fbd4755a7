import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { may } from '@/domain/claims/permissions';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { enqueue } from '@/server/jobs/enqueue';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';

export type PublishRefusal = {
  code: 'not-permitted' | 'no-such-proposal' | 'wrong-state' | 'own-proposal' | 'no-preview' | 'preview-outdated';
};

const refusalOf = {
  not_permitted: 'not-permitted',
  no_such_proposal: 'no-such-proposal',
  wrong_state: 'wrong-state',
  own_proposal: 'own-proposal',
  no_preview: 'no-preview',
  preview_outdated: 'preview-outdated',
} as const satisfies Record<string, PublishRefusal['code']>;

type Published = { outcome: 'published' | keyof typeof refusalOf; new_version: number | null };

const holdsCalendar = async (tx: Tx, version: number): Promise<boolean> => {
  const rows = await tx.execute(sql`
    select 1 from anyi.parameters where version = ${version} and scheme = 'calendar' limit 1`);
  return rows.length > 0;
};

/** 发布 of another person's proposal, exactly as its preview showed it (anyi.publish_parameters). Figures, audit and the jobs
 *  that follow stand in one transaction; every running process has the new figures at its next question. */
export async function publishChange(
  ctx: Context<StaffActor>,
  id: string,
): Promise<Result<{ version: number }, PublishRefusal>> {
  if (!may(ctx.actor.roles, 'parameter.publish')) return refuse({ code: 'not-permitted' });
  return asActor(ctx, async (tx) => {
    const [row] = (await tx.execute(sql`
      select outcome, new_version from anyi.publish_parameters(${id}::uuid, ${ctx.now.toISOString()}::timestamptz)`)) as unknown as [
      Published,
    ];
    if (row.outcome !== 'published') return refuse({ code: refusalOf[row.outcome] });
    const version = row.new_version!;
    await enqueue(tx, 'recompute-estimates', {}, 'recompute-estimates');
    if (await holdsCalendar(tx, version)) await enqueue(tx, 'recount-clocks', {}, 'recount-clocks');
    await recordAudit(tx, ctx, {
      ...{ action: 'parameter.publish', outcome: 'published', subject: { kind: 'parameter_proposal', id } },
      detail: { version },
    });
    return ok({ version });
  });
}
