import { logger } from '@/server/kernel/log';
import { settings } from '@/server/kernel/settings';
import { report } from './process/program';
import { onShutdown } from './process/shutdown';

const grace = 5_000;

async function run() {
  const { runJobs } = await import('@/server/jobs/run');
  const runner = await runJobs(settings());
  let ending = false;
  onShutdown((reason) => {
    if (ending) return;
    ending = true;
    logger.info({ reason }, 'jobs are ending');
    setTimeout(() => process.exit(1), grace).unref();
    runner.stop().then(
      () => process.exit(0),
      (error: unknown) => (logger.error(error), process.exit(1)),
    );
  });
  if (process.send) process.send({ type: 'ready' });
  else console.log('jobs run');
}

run().catch((error: unknown) => {
  report(error);
  process.exit(1);
});
