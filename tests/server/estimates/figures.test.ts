import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '@/server/kernel/context';
import { openApiDocument } from '@/server/api/openapi';
import { addressOfOperation, batchAddress, estimatorOperations } from '@/server/estimates/estimator-operations';
import { figuresFor } from '@/server/estimates/http';
import { currentRules, rulesAsKnownOn } from '@/server/rules/current-rules';
import { newLimits, notice } from '../../fixtures/parameters';
import { testDatabase, type TestDatabase } from '../../support/db';
import { published, publishing, someEditors } from '../rules/editors';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
  await published(t, await someEditors(t), { rows: [newLimits()], sources: [notice()] });
});
afterAll(() => t.close());

const figures = (query: string, lang: 'zh' | 'en' = 'en') => {
  const ctx: Context = { db: t.db, actor: { kind: 'public' }, now: publishing, requestId: 'test', lang };
  return figuresFor(ctx, new URLSearchParams(query));
};
const floorOf = (outcome: Awaited<ReturnType<typeof figures>>) => {
  if (!outcome.ok) throw new Error(outcome.answer.body);
  const limits = estimatorOperations.get('insurance.limits')!({ region: '420000', on: '2027-02-01' }, outcome.book);
  return (limits as { floorFen?: number }).floorFen;
};

it('are the newest, or those known on the day that the address names', async () => {
  expect(await figures('')).toEqual({ ok: true, book: await currentRules(t.db) });
  expect(await figures('knownOn=2026-11-24')).toEqual({ ok: true, book: await rulesAsKnownOn(t.db, '2026-11-24') });
  expect([floorOf(await figures('')), floorOf(await figures('knownOn=2026-11-25'))]).toEqual([460_000, 460_000]);
  expect(floorOf(await figures('knownOn=2026-11-24'))).toBe(455_200);
});

it('of a day on which rules were not yet on file are none: a problem in the language asked for', async () => {
  const outcome = await figures('knownOn=2026-11-23', 'zh');
  if (outcome.ok) throw new Error('there is no book of that day');
  expect(outcome.answer.status).toBe(422);
  expect(JSON.parse(outcome.answer.body)).toMatchObject({
    code: 'rules-not-known-on',
    field: 'knownOn',
    knownOn: '2026-11-23',
    detail: expect.stringContaining('还没有登记'),
  });
});

it.each([
  ['knownOn=2026-13-01', 'INVALID_DATE'],
  ['knownOn=2026-11-26', 'DAY_TO_COME'],
  ['knownon=2026-11-24', 'UNKNOWN_FIELD'],
])('%s is refused: %s', async (query, reason) => {
  const outcome = await figures(query);
  if (outcome.ok) throw new Error('taken');
  expect(outcome.answer.status).toBe(400);
  expect(JSON.parse(outcome.answer.body)).toMatchObject({ code: 'invalid-query', reason });
});

it('knownOn is described at every address that estimates', () => {
  type Described = { post: { parameters: { name: string }[]; responses: Record<string, unknown> } };
  const { paths } = openApiDocument() as unknown as { paths: Record<string, Described> };
  for (const address of [batchAddress, ...[...estimatorOperations.keys()].map(addressOfOperation)]) {
    expect(paths[address]!.post.parameters.map(({ name }) => name)).toContain('knownOn');
    expect(paths[address]!.post.responses).toHaveProperty('422');
  }
});
