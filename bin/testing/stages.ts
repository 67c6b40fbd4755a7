import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser';
import { cleanEnvironment, runProgramToEnd } from './command';
import { oneFailed, onePassed, type Outcome } from './outcome';
import { readPlaywrightReport } from './playwright-report';
import { startSite } from './site';
import { readVitestReport } from './vitest-report';

export type Stage = { name: string; run(folder: string): Promise<Outcome> };

const minute = 60_000;

/** A check that passes or fails as a whole. */
const check = (name: string, args: string[], limit = 2 * minute): Stage => ({
  name,
  run: async () => {
    const { code, output } = await runProgramToEnd(args, cleanEnvironment(), limit);
    return code === 0 ? onePassed : oneFailed(output);
  },
});

/** A runner that leaves a report; a bad end that the report does not show is a failure of its own. */
async function reported(
  file: string,
  read: (text: string) => Outcome,
  end: { code: number; output: string },
): Promise<Outcome> {
  if (!existsSync(file)) return oneFailed(end.output);
  const outcome = read(readFileSync(file, 'utf8'));
  if (end.code === 0 || outcome.failed > 0) return outcome;
  return { ...outcome, failed: 1, details: end.output };
}

const vitest: Stage = {
  name: 'unit and database tests',
  run: async (folder) => {
    const file = join(folder, 'vitest.json');
    // The dots say what the report leaves out: an error outside of every test.
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
    const args = ['node_modules/vitest/vitest.mjs', 'run', ...reporters];
    return reported(file, readVitestReport, await runProgramToEnd(args, cleanEnvironment(), 20 * minute));
  },
};

const browser: Stage = {
  name: 'browser tests',
  run: async (folder) => {
    const found = await findBrowser();
    if ('advice' in found) return oneFailed(found.advice);
    const site = await startSite(join(folder, 'data'));
    if ('failure' in site) return oneFailed(site.failure);
    try {
      const file = join(folder, 'playwright.json');
      const env = cleanEnvironment({
        BASE_URL: site.url,
        CHROMIUM_PATH: found.path,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        PLAYWRIGHT_OUTPUT_DIR: join(folder, 'playwright'),
      });
      const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=json'];
      return await reported(file, readPlaywrightReport, await runProgramToEnd(args, env, 15 * minute));
    } finally {
      await site.stop();
    }
  },
};

/** In order. The pages are built before the types are checked: Next writes the types of its own modules while building. */
export const stages: Stage[] = [
  check('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.']),
  check('lint', ['node_modules/oxlint/bin/oxlint']),
  check('build', ['bin/launch.mjs', 'build'], 4 * minute),
  check('types', ['node_modules/typescript/bin/tsc', '--noEmit'], 3 * minute),
  vitest,
  browser,
];
