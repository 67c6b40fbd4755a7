import { describe, expect, it } from 'vitest';
import { bookOfRows } from '@/domain/parameters/book-of-rows';
import { rowsOfFiles } from '@/domain/parameters/rows-of-files';
import { shippedRuleBook } from '@/domain/parameters/rule-book';

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
