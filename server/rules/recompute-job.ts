import type { Sql } from 'postgres';
import { askRaw } from './ask';
import type { ClockEffect } from './clock-effect';
import { rulesOfVersionRaw } from './current-rules';
import { atStart, recomputeEstimates, writeRevisions, type EstimateEffect, type Progress } from './recompute-estimates';

/** What a publication did, part by part as the jobs come to it; `progress` while the estimates are still at it. */
export type Outcome = { estimates?: EstimateEffect; clocks?: ClockEffect; progress?: Progress };

type Open = { version: number; proposalId: string; outcome: Outcome | null };

const openPublications = (sql: Sql) => sql<Open[]>`
  select v.version, p.id as "proposalId", p.outcome
  from anyi.parameter_versions v join anyi.parameter_proposals p on p.id = v.proposal_id
  where p.outcome is null or not p.outcome ? 'estimates' or p.outcome ? 'progress' order by v.version`;

async function recompute(sql: Sql, { version, proposalId, outcome }: Open, now: Date): Promise<EstimateEffect> {
  const ask = askRaw(sql);
  const [before, after] = [await rulesOfVersionRaw(sql, version - 1), await rulesOfVersionRaw(sql, version)];
  const rows = await ask<{ id: string; region: string }>`
    select id, region from anyi.parameters where version = ${version}`;
  const change = { version, before: before!, after: after!, rows };
  const begin = outcome?.progress ?? atStart();
  const note = (text: Outcome) => sql`${JSON.stringify(text)}::text::jsonb`;
  const estimates = await recomputeEstimates(
    sql,
    change,
    // What moved and how far the run has come are one transaction: killed at any point, it goes on from there.
    (revisions, progress) =>
      sql.begin(async (tx) => {
        await writeRevisions(tx, version, revisions, now);
        await tx`update anyi.parameter_proposals set outcome = coalesce(outcome, '{}') || ${note({ estimates: progress.effect, progress })}
          where id = ${proposalId}`;
      }) as Promise<void>,
    begin,
  );
  await sql`
    update anyi.parameter_proposals set outcome = coalesce(outcome, '{}') - 'progress' || ${note({ estimates })}
    where id = ${proposalId}`;
  return estimates;
}

/** 重算 after every publication that it has not been done for, in their order. Of two at
 *  once both do the same work; what is written twice is written once. */
export async function recomputeAfterPublications(
  sql: Sql,
  now: Date,
): Promise<{ version: number; estimates: EstimateEffect }[]> {
  const done: { version: number; estimates: EstimateEffect }[] = [];
  for (const open of await openPublications(sql)) {
    done.push({ version: open.version, estimates: await recompute(sql, open, now) });
  }
  return done;
}
