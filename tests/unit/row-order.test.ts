import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readExamples } from '@/domain/example-cases';
import { operations } from '@/domain/operations';
import { bookOfRows } from '@/domain/parameters/book-of-rows';
import { rowsOfFiles } from '@/domain/parameters/rows-of-files';
import { shippedRuleBook } from '@/domain/parameters/rule-book';

const folder = fileURLToPath(new URL('../examples/', import.meta.url));
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.examples.json'))
  .flatMap((file) => {
    const cases = readExamples(readFileSync(folder + file, 'utf8'));
    if ('problem' in cases) throw new Error(cases.problem);
    return cases.flatMap((each) => ('problem' in each ? [] : [each.example]));
  });

/** Rules find a row by its place and day, never by where it stands in a list. */
it('no result depends on the order of the rows', () => {
  const { rows, sources } = rowsOfFiles();
  const turned = rows.map((row) => ({ ...row, ordinal: -row.ordinal }));
  const { version, knownOn } = shippedRuleBook;
  const book = bookOfRows(turned, sources, { version, knownOn });
  expect(book.insurance.contributionBases[0]).not.toEqual(shippedRuleBook.insurance.contributionBases[0]);
  expect(examples.length).toBeGreaterThan(100);
  const differing = examples.filter(({ op, input }) => {
    const run = operations[op];
    return run && JSON.stringify(run(input, book)) !== JSON.stringify(run(input, shippedRuleBook));
  });
  expect(differing.map(({ id }) => id)).toEqual([]);
});
