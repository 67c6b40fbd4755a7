import { expect, it } from 'vitest';
import { readPlaywrightReport } from '@/bin/testing/playwright-report';
import { readVitestReport } from '@/bin/testing/vitest-report';

const vitest = (testResults: object[]) => JSON.stringify({ numPassedTests: 2, testResults });
const file = (status: string, tests: [string, string][], message?: string) => ({
  ...{ name: 'a.test.ts', status, message },
  assertionResults: tests.map(([fullName, each]) => ({ fullName, status: each, failureMessages: [`why ${fullName}`] })),
});

it('counts passed tests of vitest', () => {
  expect(
    readVitestReport(
      vitest([
        file('passed', [
          ['a', 'passed'],
          ['b', 'passed'],
        ]),
      ]),
    ),
  ).toMatchObject({ passed: 2, failed: 0 });
});

it.each([
  [
    'a test that failed',
    file('failed', [
      ['a', 'passed'],
      ['b', 'failed'],
    ]),
    'why b',
  ],
  [
    'a test that was skipped',
    file('passed', [
      ['a', 'passed'],
      ['b', 'skipped'],
    ]),
    'b (skipped)',
  ],
  ['a file that does not load', file('failed', [], 'no such module'), 'no such module'],
])('counts %s as a failure of vitest', (_, result, reason) => {
  const { failed, details } = readVitestReport(vitest([result]));
  expect(failed).toBe(1);
  expect(details).toContain(reason);
});

const playwright = (statuses: string[], errors: object[] = []) =>
  JSON.stringify({
    errors,
    suites: [
      {
        title: 'a.spec.ts',
        suites: [
          {
            title: 'inner',
            specs: statuses.map((status, line) => ({
              ...{ title: `test ${line}`, file: 'a.spec.ts', line },
              tests: [{ projectName: 'chromium', status, results: [{ errors: [{ message: `why ${line}` }] }] }],
            })),
          },
        ],
      },
    ],
  });

it('counts passed tests of Playwright', () => {
  expect(readPlaywrightReport(playwright(['expected', 'expected']))).toMatchObject({ passed: 2, failed: 0 });
});

it.each(['unexpected', 'flaky', 'skipped'])('counts a test of Playwright that was %s as a failure', (status) => {
  const { passed, failed, details } = readPlaywrightReport(playwright(['expected', status]));
  expect({ passed, failed }).toEqual({ passed: 1, failed: 1 });
  expect(details).toContain('e2e/a.spec.ts:1 [chromium] test 1');
});

it('counts a run without tests and a run that broke as failures', () => {
  expect(readPlaywrightReport(playwright([])).failed).toBe(1);
  expect(readPlaywrightReport(playwright([], [{ message: 'broken' }]))).toMatchObject({ failed: 1, details: 'broken' });
});
