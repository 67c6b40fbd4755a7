import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { currentRules, currentRulesRaw, rulesAsKnownOn, rulesOfVersion } from '@/server/rules/current-rules';
import { testDatabase, type TestDatabase } from '../../support/db';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.close());

const asShipped = { ...shippedRuleBook, version: 1 };

describe('a fresh database', () => {
  it('holds the figures of the files, absent fields and nulls included', async () => {
    expect(await currentRules(t.db)).toStrictEqual(asShipped);
  });

  it('gives the same frozen book within a transaction, to the jobs and under its number', async () => {
    const book = await currentRules(t.db);
    expect(await t.db.transaction((tx) => currentRules(tx))).toBe(book);
    expect(await currentRulesRaw(t.jobs)).toBe(book);
    expect(await rulesOfVersion(t.db, 1)).toBe(book);
    expect(await rulesOfVersion(t.db, 0)).toBe(book);
    expect(await rulesOfVersion(t.db, 2)).toBeUndefined();
    expect(Object.isFrozen(book.insurance.contributionBases[0])).toBe(true);
  });

  it('answers for the day of the files, and for no day on which single values were not on file', async () => {
    expect(await rulesAsKnownOn(t.db, '2026-11-24')).toStrictEqual(asShipped);
    expect(await rulesAsKnownOn(t.db, '2026-11-23')).toBeUndefined();
  });
});
