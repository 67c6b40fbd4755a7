import type { Sql } from 'postgres';
import type { ProposedRow } from '@/domain/parameters/change';
import type { ParameterRow } from '@/domain/parameters/parameter-row';
import type { Context, StaffActor } from '@/server/kernel/context';
import { figuresOnFile } from '@/server/rules/figures-on-file';
import { makePreview } from '@/server/rules/make-preview';
import { proposeChange } from '@/server/rules/propose-change';
import { publishChange } from '@/server/rules/publish-change';
import { recomputeAfterPublications } from '@/server/rules/recompute-job';
import type { Stage } from './perform';

const hour = 3_600_000;

type Correction = { of: Pick<ParameterRow, 'scheme' | 'key' | 'region' | 'effectiveFrom'>; note: string };

/** No figure is made up: both rows keep their figures, days and documents, and only say more truly how sure they are. */
const published: Correction = {
  of: { scheme: 'medical', key: 'flexible', region: '510100', effectiveFrom: '2024-07-01' },
  note: '文件没有写这一年从哪个月到哪个月，起止日期是推的；同一份文件的下一行已经这样标了。数字不变，只改可信程度。',
};
const waiting: Correction = {
  of: { scheme: 'pension', key: 'calculation_base', region: '330000', effectiveFrom: '2025-01-01' },
  note: '这个计发基数是由缴费基数上限 25299 元除以 3 推出来的，文件没有直接写。数字不变，只改可信程度。',
};

/** 参数修订: one correction that a second editor has published, and one that waits. */
export async function changeParameters({ db, cast, asOf }: Stage, jobs: Sql): Promise<void> {
  const as = (key: 'editor' | 'secondEditor', hoursAgo: number): Context<StaffActor> => ({
    ...{ db, actor: cast.staff.get(key)!, requestId: 'demo-seed', lang: 'zh' },
    now: new Date(asOf.getTime() - hoursAgo * hour),
  });
  const first = await propose(as('editor', 4), published);
  const publisher = as('secondEditor', 3);
  await makePreview(jobs, first, publisher.now);
  const outcome = await publishChange(publisher, first);
  if (!outcome.ok) throw new Error(`publishing a correction: ${outcome.refusal.code}`);
  await recomputeAfterPublications(jobs, publisher.now);

  const second = as('secondEditor', 2);
  await makePreview(jobs, await propose(second, waiting), second.now);
}

async function propose(ctx: Context<StaffActor>, { of, note }: Correction): Promise<string> {
  const { rows } = await figuresOnFile(ctx.db);
  const row = rows.find((each) => Object.entries(of).every(([name, value]) => each[name as keyof typeof of] === value));
  if (!row) throw new Error(`no row on file to correct: ${JSON.stringify(of)}`);
  const { scheme, key, region, variant, effectiveFrom, effectiveTo, value, source, gapReason } = row;
  const corrected: ProposedRow = {
    ...{ scheme, key, region, variant, effectiveFrom, effectiveTo, value, source, gapReason },
    ...{ confidence: 'secondary', supersedes: row.id },
  };
  const proposed = await proposeChange(ctx, { note, rows: [corrected], sources: [] });
  if (!proposed.ok) throw new Error(`proposing a correction: ${JSON.stringify(proposed.refusal)}`);
  return proposed.value.id;
}
