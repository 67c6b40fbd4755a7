import { describe, expect, it } from 'vitest';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { openApiDocument } from '@/server/api/openapi';
import { answerBatch, mostInBatch, type BatchAnswer } from '@/server/estimates/answer-batch';
import { answerOperation } from '@/server/estimates/answer-operation';
import { addressOfOperation, batchAddress, estimatorOperations } from '@/server/estimates/estimator-operations';

const run = (name: string, body: unknown, lang: 'zh' | 'en' = 'en') => {
  const { status, body: text } = answerOperation(estimatorOperations.get(name)!, body, shippedRuleBook, lang);
  return { status, body: JSON.parse(text) as Record<string, unknown> };
};
const shanghai = { region: '310000', month: '2026-09', pensionBaseFen: 754_600, schemes: ['pension', 'medical'] };

describe('one estimate', () => {
  it('is the result of the operation', () => {
    expect(run('insurance.contributionMonth', shanghai)).toMatchObject({
      status: 200,
      body: { pensionFen: 150_920, medicalFen: 75_460, totalFen: 226_380 },
    });
  });

  it('says a figure that is not on file instead of an amount', () => {
    expect(run('insurance.contributionMonth', { ...shanghai, region: '530000' })).toEqual({
      status: 200,
      body: { unknown: { parameter: 'pensionLimits', region: '530000', on: '2026-09-01' } },
    });
  });

  it.each([
    [{ ...shanghai, pensionBaseFen: 100 }, 422, 'BASE_BELOW_FLOOR', 'pensionBaseFen', /From 7546\.00 to 37731\.00/],
    [{ ...shanghai, month: '2026-13' }, 400, 'INVALID_MONTH', 'month', /2026-09/],
    [{ ...shanghai, schemes: [] }, 400, 'EMPTY_LIST', 'schemes', /at least one/],
    [{ ...shanghai, region: undefined }, 400, 'MISSING_FIELD', 'region', /region is missing/],
  ])('refuses %j with %i %s', (input, status, code, field, detail) => {
    const answer = run('insurance.contributionMonth', input);
    expect(answer).toMatchObject({ status, body: { status, code, field, detail: expect.stringMatching(detail) } });
  });

  it.each([[null], [[]], ['text'], [5]])('refuses %j as a body', (body) => {
    expect(run('insurance.limits', body)).toMatchObject({ status: 400, body: { code: 'invalid-body' } });
  });

  it('speaks Chinese when asked in Chinese', () => {
    const { body } = run('insurance.contributionMonth', { ...shanghai, pensionBaseFen: 100 }, 'zh');
    expect(body.detail).toContain('缴费基数太低');
  });
});

const textOf = async (answer: BatchAnswer): Promise<string> => {
  if (!('parts' in answer)) return answer.body;
  let text = '';
  for await (const part of answer.parts) text += part;
  return text;
};
type Results = { version: number; knownOn: string; results: { id?: string; outcome: Record<string, unknown> }[] };
const batch = async (body: unknown) =>
  JSON.parse(await textOf(answerBatch(body, shippedRuleBook, 'en'))) as Results & Record<string, unknown>;

describe('many estimates', () => {
  const one = { operation: 'insurance.contributionMonth', input: shanghai };

  it('are answered in their order, each as alone', async () => {
    const requests = Array.from({ length: mostInBatch }, (_, index) => ({
      ...one,
      id: `n${index}`,
      input: { ...shanghai, pensionBaseFen: 754_600 + index },
    }));
    const { results, version } = await batch({ requests, explanation: false });
    expect(version).toBe(0);
    expect(results).toHaveLength(mostInBatch);
    expect(results.map(({ id }) => id)).toEqual(requests.map(({ id }) => id));
    const last = run('insurance.contributionMonth', requests.at(-1)!.input).body;
    expect(last).toMatchObject(results.at(-1)!.outcome);
    expect(results.at(-1)!.outcome).not.toHaveProperty('explanation');
  });

  it('hold errors and unknowns beside values', async () => {
    const { results } = await batch({
      requests: [
        one,
        { ...one, input: { ...shanghai, pensionBaseFen: 1 } },
        { operation: 'insurance.calculationBase', input: { region: '310000', year: 2090 } },
      ],
    });
    expect(results.map(({ outcome }) => Object.keys(outcome)[0])).toEqual(['pensionBaseUsedFen', 'error', 'unknown']);
  });

  it.each([
    [{}, 'requests'],
    [{ requests: [] }, 'requests'],
    [{ requests: [{ operation: 'constructor', input: {} }] }, 'requests[0].operation'],
    [{ requests: [{ ...one, input: 5 }] }, 'requests[0].input'],
    [{ requests: Array.from({ length: mostInBatch + 1 }, () => one) }, 'requests'],
  ])('refuse a body of another form, with the field', async (body, field) => {
    expect(await batch(body)).toMatchObject({ status: 400, code: 'invalid-body', field });
  });
});

it('every operation of the estimator is described with its own input', () => {
  const { paths } = openApiDocument() as { paths: Record<string, { post?: { requestBody: object } }> };
  expect(paths[batchAddress]?.post).toBeDefined();
  for (const name of estimatorOperations.keys())
    expect(paths[addressOfOperation(name)]?.post?.requestBody, name).toMatchObject({
      content: { 'application/json': { schema: { type: 'object' } } },
    });
});
