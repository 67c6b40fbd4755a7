import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './process/program';
import { stages, type Stage } from './testing/stages';

const longest = 200; // lines of details that a stage may print

async function runStage({ name, run }: Stage, folder: string) {
  const since = Date.now();
  const { passed, failed, details } = await run(folder);
  const seconds = ((Date.now() - since) / 1000).toFixed(1).padStart(6);
  console.log(`${seconds} s  ${name}: ${passed} passed, ${failed} failed`);
  if (failed > 0) console.log(details.split('\n').slice(0, longest).join('\n'));
  return { passed, failed };
}

/** All checks (`npm test`), or the named stages. The last line is the sum. */
async function test(names: string[]): Promise<number> {
  const chosen = names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name));
  const folder = mkdtempSync(join(tmpdir(), 'anyi-test-'));
  chmodSync(folder, 0o711); // PostgreSQL's user passes through
  const end = () => process.exit(130);
  process.on('SIGINT', end).on('SIGTERM', end);
  try {
    let [passed, failed] = [0, 0];
    for (const stage of chosen) {
      const outcome = await runStage(stage, folder);
      passed += outcome.passed;
      failed += outcome.failed;
    }
    console.log(`${passed} passed, ${failed} failed`);
    return failed > 0 || passed === 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void runProgram(test);
