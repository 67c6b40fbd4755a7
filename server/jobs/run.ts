import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import { fileStore } from '@/server/evidence/file-store';
import { sweepFiles } from '@/server/evidence/sweep';
import { currentTime } from '@/server/kernel/clock';
import { closeDatabase, jobsSql } from '@/server/kernel/database';
import { logger } from '@/server/kernel/log';
import type { Settings } from '@/server/kernel/settings';
import { sendWaiting } from '@/server/messages/send';
import { noteClockEffect } from '@/server/rules/clock-effect';
import { makePreview, previewPayload } from '@/server/rules/make-preview';
import { recomputeAfterPublications } from '@/server/rules/recompute-job';
import type { Task } from './enqueue';
import { markMissedClocks } from './mark-missed';
import { recountClocks } from './recount-clocks';
import { sweepRows } from './sweep-rows';

const heartbeatSeconds = 20;

const tasks: Record<Task, (payload: unknown) => Promise<unknown>> = {
  'mark-missed': () => markMissedClocks(jobsSql(), currentTime()),
  'recount-clocks': async () => {
    const totals = await recountClocks(jobsSql(), currentTime());
    await noteClockEffect(jobsSql());
    return totals;
  },
  'send-messages': () => sendWaiting(jobsSql(), currentTime()),
  sweep: async () => {
    await sweepRows(jobsSql(), currentTime());
    await sweepFiles(jobsSql(), fileStore(), currentTime());
  },
  'preview-parameters': (payload) => makePreview(jobsSql(), previewPayload.parse(payload).proposalId, currentTime()),
  'recompute-estimates': () => recomputeAfterPublications(jobsSql(), currentTime()),
};

/** What a job prints of itself: its name and how it went, never its payload. */
const quietLogger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') logger.warn({ from: 'jobs' }, message);
});

const taskList: TaskList = Object.fromEntries(
  Object.entries(tasks).map(([name, work]) => [
    name,
    async (payload) => {
      const begun = performance.now();
      const outcome = await work(payload);
      logger.info({ task: name, ms: Math.round(performance.now() - begun), outcome }, 'job done');
    },
  ]),
);

/** Background work (后台任务). Several may run on several machines; the queue in the database shares it out. */
export async function runJobs(settings: Settings): Promise<{ stop(): Promise<void> }> {
  const sql = jobsSql();
  const runner = await run({
    connectionString: settings.databaseJobsUrl,
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: quietLogger,
    taskList,
    parsedCronItems: parseCronItems([
      { task: 'mark-missed', match: '5 * * * *', options: { jobKey: 'mark-missed' } },
      // A publication asks for it; at night, 03:25 in Shanghai, for a step that was under way while a calendar was published.
      { task: 'recount-clocks', match: '25 19 * * *', options: { jobKey: 'recount-clocks' } },
      { task: 'sweep', match: '*/10 * * * *', options: { jobKey: 'sweep' } },
      // A message whose job was lost with a killed process is found again.
      { task: 'send-messages', match: '* * * * *', options: { jobKey: 'send-messages' } },
      // What a publication left to do is found again too, after a restore for one.
      { task: 'recompute-estimates', match: '*/15 * * * *', options: { jobKey: 'recompute-estimates' } },
    ]),
  });
  await runner.addJob('mark-missed', {}, { jobKey: 'mark-missed' });
  await sql`select anyi.jobs_seen()`;
  const beat = setInterval(() => {
    sql`select anyi.jobs_seen()`.catch((error: unknown) => logger.warn({ err: error }, 'heartbeat failed'));
  }, heartbeatSeconds * 1000);
  return {
    async stop() {
      clearInterval(beat);
      await runner.stop();
      await closeDatabase();
    },
  };
}
