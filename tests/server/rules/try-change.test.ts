import { afterAll, beforeAll, expect, it } from 'vitest';
import { figuresOnFile } from '@/server/rules/figures-on-file';
import { listProposals } from '@/server/rules/find-proposal';
import { tryChange } from '@/server/rules/try-change';
import { newLimits, notice } from '../../fixtures/parameters';
import { testDatabase, type TestDatabase } from '../../support/db';
import { published, someEditors, type Editors } from './editors';

let t: TestDatabase;
let editors: Editors;
beforeAll(async () => {
  t = await testDatabase();
  editors = await someEditors(t);
});
afterAll(() => t?.close());

it('a change that is only tried is told all that is wrong, and nothing is written', async () => {
  const { proposer, caseworker } = editors;
  const good = { note: 'x', rows: [newLimits()], sources: [notice()] };
  expect(await tryChange(proposer, good)).toEqual({ ok: true, value: undefined });
  expect(await tryChange(proposer, { ...good, rows: [newLimits({ source: '' })], state: 'draft' })).toMatchObject({
    refusal: { code: 'not-in-order', refusals: [{ field: 'source', code: 'MISSING_FIELD' }] },
  });
  expect(await tryChange(proposer, { ...good, note: ' ' })).toMatchObject({
    refusal: { code: 'invalid-input', field: 'note' },
  });
  expect(await tryChange(caseworker, good)).toMatchObject({ refusal: { code: 'not-permitted' } });
  expect(await listProposals(proposer)).toEqual([]);
});

it('figures on file are those of the newest publication, or of the one that is named', async () => {
  await published(t, editors, { rows: [newLimits()], sources: [notice()] });
  const starts = async (version?: number) =>
    (await figuresOnFile(t.db, version)).rows
      .filter(({ key, region }) => key === 'limits' && region === '420000')
      .map(({ effectiveFrom }) => effectiveFrom)
      .toSorted();
  expect(await starts(1)).toEqual(['2026-01-01', '2026-07-01']);
  expect(await starts()).toEqual(['2026-01-01', '2026-07-01', '2027-01-01']);
  expect((await figuresOnFile(t.db)).version).toBe(2);
});
