import { describe, expect, it } from 'vitest';
import { bookOfRows, itemOf } from '@/domain/parameters/book-of-rows';
import { itemSchemas } from '@/domain/parameters/item-schemas';
import { rowsOfFiles } from '@/domain/parameters/rows-of-files';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { withFiles } from '@/domain/parameters/with-files';
import { sectionOf, sections } from '@/domain/parameters/sections';

const shipped = rowsOfFiles();
const asShipped = { version: 0, knownOn: shippedRuleBook.knownOn };

describe('the shipped files as rows', () => {
  it('give the book back as it was, absent fields and nulls included', () => {
    expect(bookOfRows(shipped.rows, shipped.sources, asShipped)).toStrictEqual(shippedRuleBook);
  });

  it('give the same book in any order', () => {
    const { rows, sources } = shipped;
    expect(bookOfRows(rows.toReversed(), sources.toReversed(), asShipped)).toStrictEqual(shippedRuleBook);
  });

  it('name a source on file and a day each', () => {
    const ids = new Set(shipped.sources.map(({ id }) => id));
    expect(ids.size).toBe(shipped.sources.length);
    for (const row of shipped.rows) {
      expect(ids).toContain(row.source);
      expect(row.knownOn <= shippedRuleBook.knownOn).toBe(true);
    }
    expect(new Set(shipped.rows.map(({ id }) => id)).size).toBe(shipped.rows.length);
  });
});

describe('a database that was filled by an earlier build', () => {
  it('takes the kinds that it has no row of from the files, and no row of the others', () => {
    const earlier = shipped.rows.filter(({ key }) => key !== 'business_brackets' && key !== 'local');
    const fewer = earlier.filter(({ key, region }) => key !== 'limits' || region !== '420000');
    const { rows, sources } = withFiles({ ...shipped, rows: fewer });
    const book = bookOfRows(rows, sources, asShipped);
    const { insurance } = shippedRuleBook;
    expect(book.insurance.incomeTax).toEqual(insurance.incomeTax);
    expect(book.insurance.flexibleSubsidy.local).toEqual(insurance.flexibleSubsidy.local);
    expect(book.insurance.contributionBases).toEqual(
      insurance.contributionBases.filter(({ region }) => region !== '420000'),
    );
  });
});

describe('the schema of each section', () => {
  const sources = new Map(shipped.sources.map((source) => [source.id, source]));

  it('is there for every section, and for none that is not', () => {
    const names = sections.map(({ scheme, key }) => `${scheme}/${key}`);
    expect(Object.keys(itemSchemas).toSorted()).toEqual(names.toSorted());
  });

  it('holds for every shipped row with a known start', () => {
    for (const row of shipped.rows) {
      const item = itemOf(sectionOf(row)!, row, sources);
      if (row.scheme === 'minimum_wage' && row.effectiveFrom === null && row.key === 'rates') continue;
      const issues = itemSchemas[`${row.scheme}/${row.key}`]!.safeParse(item).error?.issues;
      expect(issues, `${row.scheme}/${row.key} ${JSON.stringify(item)}`).toBeUndefined();
    }
  });
});
