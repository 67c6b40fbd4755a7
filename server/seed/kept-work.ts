import type { DemoWorkerKey } from '@/db/seed/ids';
import { shanghaiDay } from '@/domain/kernel/days';
import { keepInAccount } from '@/server/estimates/keep-in-account';
import { makeEstimate, type EstimateQuestion } from '@/server/estimates/make-estimate';
import type { Context, WorkerActor } from '@/server/kernel/context';
import { beginDraft, type Stage } from './perform';

const hour = 3_600_000;

const estimates: readonly { who: DemoWorkerKey; question: Omit<EstimateQuestion, 'month'>; hoursAgo: number }[] = [
  {
    who: 'chen',
    question: { region: '320600', baseChoice: 'floor', schemes: ['pension', 'medical'] },
    hoursAgo: 50,
  },
  { who: 'wang', question: { region: '310000', baseChoice: 'floor', schemes: ['pension', 'medical'] }, hoursAgo: 30 },
  { who: 'zhou', question: { region: '310000', baseChoice: 'ceiling', schemes: ['pension'] }, hoursAgo: 5 },
];

/** 没填完的 and 留着的: drafts of reports and kept estimates. */
export async function keepWork(stage: Stage): Promise<void> {
  const as = (who: DemoWorkerKey, hoursAgo: number): Context<WorkerActor> => ({
    ...{ db: stage.db, actor: stage.cast.workers.get(who)!, requestId: 'demo-seed', lang: 'zh' },
    now: new Date(stage.asOf.getTime() - hoursAgo * hour),
  });
  await beginDraft(as('zhou', 3), 'injury', 'zhou', 4);
  await beginDraft(as('qin', 26), 'injury', 'qin', 2);
  await beginDraft(as('wu', 8), 'enrolment', 'wu', 1);
  for (const { who, question, hoursAgo } of estimates) {
    const ctx = as(who, hoursAgo);
    const made = await makeEstimate(ctx, { ...question, month: shanghaiDay(ctx.now).slice(0, 7) });
    if (!made.ok) throw new Error(`estimate of ${who}: ${JSON.stringify(made.refusal)}`);
    await keepInAccount(ctx, made.value.id);
  }
}
