import { z } from 'zod';
import type { Outcome } from './outcome';

const test = z.object({
  projectName: z.string(),
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
});
type Suite = { title: string; specs?: Spec[]; suites?: Suite[] };
type Spec = z.infer<typeof spec>;
const spec = z.object({ title: z.string(), file: z.string(), line: z.number(), tests: z.array(test) });
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ title: z.string(), specs: z.array(spec).optional(), suites: z.array(suite).optional() }),
);
const report = z.object({
  suites: z.array(suite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

const specsOf = ({ specs = [], suites = [] }: Suite): Spec[] => [...specs, ...suites.flatMap(specsOf)];

/** Counts of Playwright's JSON report. A skipped or flaky test has not passed; neither has a run without tests. */
export function readPlaywrightReport(text: string): Outcome {
  const { suites, errors } = report.parse(JSON.parse(text));
  const runs = suites.flatMap(specsOf).flatMap((each) => each.tests.map((run) => ({ each, run })));
  const failures = runs
    .filter(({ run }) => run.status !== 'expected')
    .map(({ each, run }) => {
      const messages = run.results.flatMap((result) => result.errors.map(({ message }) => message ?? ''));
      return `e2e/${each.file}:${each.line} [${run.projectName}] ${each.title} (${run.status})\n${messages.join('\n')}`;
    });
  const general = errors.map(({ message }) => message ?? 'unknown error');
  const nothing = runs.length === 0 && general.length === 0 ? ['there are no browser tests'] : [];
  const details = [...failures, ...general, ...nothing];
  return { passed: runs.length - failures.length, failed: details.length, details: details.join('\n\n') };
}
