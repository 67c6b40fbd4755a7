import { z } from 'zod';
import type { Outcome } from './outcome';

const report = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/** Counts of vitest's JSON report. A file that does not load is a failure, and so is a test that did not run. */
export function readVitestReport(text: string): Outcome {
  const { numPassedTests, testResults } = report.parse(JSON.parse(text));
  const failures = testResults.flatMap((file) => {
    const failed = file.assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(
        ({ status, fullName, failureMessages }) =>
          `${file.name}\n  ${fullName} (${status})\n${failureMessages?.join('\n') ?? ''}`,
      );
    const didNotLoad = file.status === 'failed' && failed.length === 0;
    return didNotLoad ? [`${file.name}\n${file.message ?? ''}`] : failed;
  });
  return { passed: numPassedTests, failed: failures.length, details: failures.join('\n\n') };
}
