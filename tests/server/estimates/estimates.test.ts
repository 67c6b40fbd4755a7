import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEstimate, listOwnEstimates } from '@/server/estimates/find-estimate';
import { monthHeadline } from '@/domain/estimates/month-headline';
import { isInAccount, keepInAccount } from '@/server/estimates/keep-in-account';
import { makeEstimate, type EstimateQuestion } from '@/server/estimates/make-estimate';
import type { Context, WorkerActor } from '@/server/kernel/context';
import { aWorker } from '../../fixtures/people';
import { acting } from '../../support/acting';
import { testDatabase, type TestDatabase } from '../../support/db';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.close());

const now = new Date('2026-11-24T02:00:00Z');
const anyone = (): Context => ({ db: t.db, actor: { kind: 'public' }, now, requestId: 'test', lang: 'zh' });
async function signedIn(): Promise<Context<WorkerActor>> {
  const { id } = await aWorker(t);
  return { ...anyone(), actor: { kind: 'worker', workerId: id, sessionId: randomUUID() } };
}

const shanghai: EstimateQuestion = {
  region: '310000',
  month: '2026-09',
  baseChoice: 'floor',
  schemes: ['pension', 'medical', 'unemployment'],
};

async function made(question: Partial<EstimateQuestion> = {}, ctx = anyone()) {
  const outcome = await makeEstimate(ctx, { ...shanghai, ...question });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const found = await findEstimate(anyone(), outcome.value.id);
  if (found?.kind !== 'month') throw new Error('not kept');
  return found;
}

describe('an estimate', () => {
  it('is kept as it was given, under an id that cannot be guessed', async () => {
    const [first, second] = [await made(), await made()];
    expect(first.id).not.toBe(second.id);
    expect(Buffer.from(first.id, 'base64url').length * 8).toBeGreaterThanOrEqual(96);
    expect(first.createdAt).toEqual(now);
    // 7,546 yuan: 20 % pension and 10 % medical; unemployment is not open in Shanghai (contributions 1.4, 2.1, 5).
    expect(first.result.value).toMatchObject({
      pensionBaseUsedFen: 754_600,
      pensionFen: 150_920,
      individualAccountFen: 60_368,
      medicalFen: 75_460,
      unemploymentFen: null,
      notOpen: ['unemployment'],
      totalFen: 226_380,
    });
    expect(first.result.asOf).toBe('2026-11-24');
    expect(first.result).toEqual(second.result);
  });

  it('takes an amount at both limits and refuses one fen beyond them, with the limits', async () => {
    expect((await made({ baseChoice: 'amount', amountFen: 754_600 })).input.pensionBaseFen).toBe(754_600);
    expect((await made({ baseChoice: 'income', amountFen: 3_773_100 })).input.pensionBaseFen).toBe(3_773_100);
    const limits = { floorFen: 754_600, ceilingFen: 3_773_100 };
    expect(await makeEstimate(anyone(), { ...shanghai, baseChoice: 'income', amountFen: 754_599 })).toMatchObject({
      ok: false,
      refusal: { error: { code: 'BASE_BELOW_FLOOR', ...limits } },
    });
    expect(await makeEstimate(anyone(), { ...shanghai, baseChoice: 'amount', amountFen: 3_773_101 })).toMatchObject({
      ok: false,
      refusal: { error: { code: 'BASE_ABOVE_CEILING', ...limits } },
    });
  });

  it('finds the grade for an income where grades are published, and takes no base between grades', async () => {
    const jiangsu = { region: '320000', month: '2025-09', schemes: ['pension' as const] };
    expect((await made({ ...jiangsu, baseChoice: 'income', amountFen: 650_000 })).input.pensionBaseFen).toBe(600_000);
    expect((await made({ ...jiangsu, baseChoice: 'income', amountFen: 100_000 })).input.pensionBaseFen).toBe(495_200);
    expect(
      await makeEstimate(anyone(), { ...shanghai, ...jiangsu, baseChoice: 'amount', amountFen: 650_000 }),
    ).toMatchObject({ ok: false, refusal: { error: { code: 'BASE_NOT_A_GRADE' } } });
  });

  it.each([
    { question: { region: '530000' }, refusal: { unknown: { parameter: 'pensionLimits' } } },
    { question: { region: '440000', month: '2025-09' }, refusal: { error: { code: 'CITY_REQUIRED' } } },
    { question: { schemes: [] }, refusal: { error: { code: 'EMPTY_LIST', field: 'schemes' } } },
    { question: { baseChoice: 'amount' as const }, refusal: { error: { field: 'amountFen' } } },
    { question: { month: '2026-13' }, refusal: { error: { code: 'INVALID_MONTH' } } },
    {
      question: { region: '500000', month: '2025-09', schemes: ['medical' as const] },
      refusal: { error: { code: 'MISSING_FIELD', field: 'medicalTier' } },
    },
  ])('is refused for $question', async ({ question, refusal }) => {
    expect(await makeEstimate(anyone(), { ...shanghai, ...question })).toMatchObject({ ok: false, refusal });
  });

  it('does not keep an income that only picked a grade', async () => {
    const kept = await made({ region: '320000', month: '2025-09', baseChoice: 'income', amountFen: 654_321 });
    expect(JSON.stringify(kept)).not.toContain('654321');
  });

  it.each(['', 'nothing-here', '../../etc', '\u0000', "' or true --"])('is not there under %j', async (id) => {
    expect(await findEstimate(anyone(), id)).toBeUndefined();
  });
});

describe('the headline', () => {
  it('adds up what is sure and names what it leaves out', async () => {
    expect(monthHeadline((await made()).result)).toEqual({
      totalFen: 226_380,
      counted: ['pension', 'medical'],
      leftOut: [{ scheme: 'unemployment', why: 'not_open' }],
    });
  });

  it('shows an unknown part as unknown, never as 0', async () => {
    const { result } = await made({ region: '130000' });
    expect(monthHeadline(result)).toEqual({
      totalFen: 81_520,
      counted: ['pension'],
      leftOut: [
        { scheme: 'medical', why: 'unknown' },
        { scheme: 'unemployment', why: 'unknown' },
      ],
    });
  });

  it('never holds a figure whose limits are uncertain', async () => {
    const { result } = await made({ region: '540000' });
    expect(result.value.totalFen ?? result.value.knownTotalFen).toBeGreaterThan(0);
    expect(monthHeadline(result)).toMatchObject({ totalFen: null, counted: [] });
    expect(monthHeadline(result).leftOut).toContainEqual({
      scheme: 'pension',
      why: 'uncertain',
      fen: 143_448,
      per: 'month',
    });
  });

  it('keeps a yearly premium out of the month', async () => {
    const { result } = await made({ region: '500000', month: '2025-09', medicalTier: 'tier1' });
    expect(monthHeadline(result).leftOut).toContainEqual({
      scheme: 'medical',
      why: 'yearly',
      fen: 307_500,
      per: 'year',
    });
    expect(monthHeadline(result).counted).toEqual(['pension']);
  });
});

describe('an account', () => {
  it('keeps a copy once, which only its owner can list, and leaves the shared one nameless', async () => {
    const [worker, other] = [await signedIn(), await signedIn()];
    const shared = await made();
    const kept = await keepInAccount(worker, shared.id);
    expect(kept?.id).not.toBe(shared.id);
    expect(await keepInAccount(worker, shared.id)).toEqual(kept);
    expect(await keepInAccount(worker, kept!.id)).toEqual(kept);
    expect((await listOwnEstimates(worker)).map(({ id }) => id)).toEqual([kept!.id]);
    expect(await listOwnEstimates(other)).toEqual([]);
    expect([await isInAccount(worker, kept!.id), await isInAccount(other, kept!.id)]).toEqual([true, false]);
    expect(await isInAccount(worker, shared.id)).toBe(false);
    expect(await keepInAccount(worker, 'nothing-here')).toBeUndefined();
    const rows = await acting(t.app, { kind: 'public' }, (tx) => tx`select * from anyi.estimates`);
    expect(rows).toHaveLength(0);
  });
});
