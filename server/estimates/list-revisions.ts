import { sql } from 'drizzle-orm';
import type { Headline } from '@/domain/estimates/estimate-kind';
import type { Day } from '@/domain/kernel/days';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';

/** What publications have changed in an estimate since it was kept, all of them taken together. */
export type EstimateRevision = {
  estimateId: string;
  /** Fen before the first of them and after the last; null = no part was sure enough, or no figure was on file. */
  oldFen: number | null;
  newFen: number | null;
  per: Headline['per'] | null;
  outcome: 'value' | 'unknown' | 'refused';
  /** Day of the last publication. */
  on: Day;
  /** Titles of the notices that brought the new figures. */
  why: string[];
};

/** 预估变动 of the worker's own kept estimates. */
export const listOwnRevisions = (ctx: Context<WorkerActor>): Promise<EstimateRevision[]> =>
  asActor(ctx, async (tx) => {
    const rows = await tx.execute<EstimateRevision>(sql`
      select r.estimate_id as "estimateId",
        (array_agg(r.old_fen order by r.version))[1]::float8 as "oldFen",
        (array_agg(r.new_fen order by r.version desc))[1]::float8 as "newFen",
        (array_agg(r.per order by r.version desc))[1] as per,
        (array_agg(r.outcome order by r.version desc))[1] as outcome,
        max(v.known_on)::text as on,
        array(
          select distinct s.title from anyi.estimate_revisions each
          join anyi.parameters p on p.id = any (each.why)
          join anyi.parameter_sources s on s.id = p.source
          where each.estimate_id = r.estimate_id order by s.title) as why
      from anyi.estimate_revisions r join anyi.parameter_versions v on v.version = r.version
      group by r.estimate_id`);
    return [...rows];
  });
