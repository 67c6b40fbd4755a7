import { readFileSync } from 'node:fs';
import { operations } from '@/domain/operations';
import { failureOf, readExamples } from '@/domain/example-cases';
import type { Example } from '@/domain/example-cases';
import { shippedRuleBook } from '@/domain/parameters/rule-book';

/** `examples FILE...`: runs worked cases through the operations; exit code 1 when any fails. */
function main(files: readonly string[]): void {
  if (files.length === 0) console.log('No example file was named: npm run examples -- FILE...');
  const outcomes = files.length === 0 ? [false] : files.flatMap(runFile);
  const passed = outcomes.filter(Boolean).length;
  const failed = outcomes.length - passed;
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

/** Whether each case passed; a file that cannot be read is one failure. */
function runFile(file: string): boolean[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return [fail(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)];
  }
  const cases = readExamples(text);
  if ('problem' in cases) return [fail(`${file} ${cases.problem}`)];
  return cases.map((each) => ('problem' in each ? fail(`${file}: ${each.problem}`) : runExample(each.example)));
}

function runExample(example: Example): boolean {
  const failure = failureOf(example, operations, shippedRuleBook);
  if (!failure) return true;
  return fail(
    [
      `${example.id} ${example.op}: ${failure.reason}`,
      `  expected ${JSON.stringify(failure.expected)}`,
      `  actual   ${JSON.stringify(failure.actual) ?? 'nothing'}`,
    ].join('\n'),
  );
}

function fail(sentence: string): false {
  console.log(sentence);
  return false;
}

main(process.argv.slice(2));
