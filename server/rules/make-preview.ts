import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { z } from 'zod';
import { shanghaiDay } from '@/domain/kernel/days';
import { bookOfRows } from '@/domain/parameters/book-of-rows';
import { planChange, rowsAfter, type ProposedRow } from '@/domain/parameters/change';
import { checkChange, type ChangeRefusal } from '@/domain/parameters/check-change';
import type { ParameterSource } from '@/domain/parameters/parameter-row';
import { withFiles } from '@/domain/parameters/with-files';
import { askRaw } from './ask';
import { clockEffectOf, holdsCalendar, type ClockEffect } from './clock-effect';
import { currentRulesRaw } from './current-rules';
import { recomputeEstimates, type EstimateEffect } from './recompute-estimates';
import { rowsOfVersion } from './rows-on-file';

export const previewPayload = z.object({ proposalId: z.uuid() });

/** What publishing would do; with refusals there is nothing to publish, because another publication came first. */
export type Preview =
  | { refusals: ChangeRefusal[] }
  | {
      refusals: [];
      estimates: EstimateEffect;
      /** Null when the change is none of the calendar. */
      clocks: ClockEffect | null;
      rowsAdded: number;
      rowsEnded: number;
    };

type Proposal = { rows: ProposedRow[]; sources: ParameterSource[]; content_hash: Buffer };

/** 预演 of a proposed change by the job: the plan of the rows to be written and what it moves, on the figures of now. What
 *  is published later is this plan. The proposal may be changed meanwhile: then the hash tells that this is of other content. */
export async function makePreview(sql: Sql, proposalId: string, now: Date): Promise<Preview | undefined> {
  const [proposal] = await sql<Proposal[]>`
    select rows, sources, content_hash from anyi.parameter_proposals
    where id = ${proposalId} and state in ('draft', 'proposed')`;
  if (!proposal) return undefined;
  const before = await currentRulesRaw(sql);
  const onFile = await rowsOfVersion(askRaw(sql), before.version);
  const { rows, sources } = proposal;
  const today = shanghaiDay(now);
  const refusals = checkChange({ current: onFile.rows, onFile: onFile.sources, rows, sources, today });
  if (refusals.length > 0) {
    await sql`
      update anyi.parameter_proposals set preview = ${JSON.stringify({ refusals })}::text::jsonb, preview_hash = null,
        preview_version = ${before.version}, preview_at = ${now}, plan = null where id = ${proposalId}`;
    return { refusals };
  }
  const plan = planChange(onFile.rows, rows, sources, randomUUID);
  const stated = { version: before.version + 1, knownOn: today < before.knownOn ? before.knownOn : today };
  const whole = withFiles({ rows: rowsAfter(onFile.rows, plan, stated), sources: [...onFile.sources, ...sources] });
  const after = bookOfRows(whole.rows, whole.sources, stated);
  const change = { version: stated.version, before, after, rows: plan.rows };
  const estimates = await recomputeEstimates(sql, change, () => Promise.resolve());
  const clocks = holdsCalendar(plan.rows) ? await clockEffectOf(sql, after.calendar, now) : null;
  const rowsEnded = plan.rows.filter(({ ends }) => ends).length;
  const preview: Preview = {
    ...{ refusals: [], estimates, clocks },
    ...{ rowsAdded: plan.rows.length - rowsEnded, rowsEnded },
  };
  await sql`
    update anyi.parameter_proposals set preview = ${JSON.stringify(preview)}::text::jsonb,
      preview_hash = ${proposal.content_hash}, preview_version = ${before.version}, preview_at = ${now},
      plan = ${JSON.stringify(plan)}::text::jsonb
    where id = ${proposalId} and state in ('draft', 'proposed')`;
  return preview;
}
