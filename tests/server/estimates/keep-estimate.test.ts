import { afterAll, beforeAll, expect, it } from 'vitest';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { pensionProjectionInput, type PensionProjectionInput } from '@/domain/pension/projection-input';
import { projectPension } from '@/domain/pension/projection';
import { findPension } from '@/server/estimates/find-pension';
import { keepEstimate } from '@/server/estimates/keep-estimate';
import type { Context } from '@/server/kernel/context';
import { testDatabase, type TestDatabase } from '../../support/db';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.close());

const now = new Date('2026-11-24T02:00:00Z');
const anyone = (): Context => ({ db: t.db, actor: { kind: 'public' }, now, requestId: 'test', lang: 'zh' });

const question: PensionProjectionInput = {
  region: '310000',
  month: '2026-11',
  category: 'female_55',
  birthMonth: '1988-02',
  paidMonths: 40,
  paidThrough: '2026-10',
  accountBalanceFen: 2_400_000,
  averageIndex: '0.6',
  baseChoice: 'floor',
};

async function kept(asked: unknown) {
  const outcome = await keepEstimate(anyone(), 'pension', asked);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.id;
}

it('a pension projection is kept with its question and comes back as it was worked out', async () => {
  const found = await findPension(anyone(), await kept(question));
  expect(found?.input).toMatchObject(question);
  expect(found?.createdAt).toEqual(now);
  // From the database it is JSON: what was undefined is gone.
  const again = JSON.parse(JSON.stringify(projectPension(pensionProjectionInput.parse(question), shippedRuleBook)));
  expect(found?.result).toEqual(again);
});

it('the same question asked again of what was kept gives the same answer', async () => {
  const found = await findPension(anyone(), await kept(question));
  const again = projectPension(found!.input, shippedRuleBook);
  expect(JSON.parse(JSON.stringify(again))).toEqual(found!.result);
});

it('what cannot be answered is refused and not kept', async () => {
  expect(await keepEstimate(anyone(), 'pension', { ...question, region: '530000' })).toMatchObject({
    ok: false,
    refusal: { unknown: { parameter: 'pensionLimits' } },
  });
  expect(await keepEstimate(anyone(), 'pension', { ...question, category: 'female' })).toEqual({
    ok: false,
    refusal: { error: { code: 'INVALID_VALUE', field: 'category' } },
  });
});

it('an estimate of another kind is no pension', async () => {
  const month = { region: '310000', month: '2026-09', pensionBaseFen: 754_600, schemes: ['pension'] };
  const outcome = await keepEstimate(anyone(), 'month', month);
  expect(outcome.ok && (await findPension(anyone(), outcome.value.id))).toBeUndefined();
  expect(outcome.ok).toBe(true);
});
