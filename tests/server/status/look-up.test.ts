import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatLookupCode, formatReceiptNumber, makeLookupCode, makeReceiptNumber } from '@/domain/claims/receipt';
import { openApiDocument } from '@/server/api/openapi';
import { closeDatabase } from '@/server/kernel/database';
import { lookupHmac } from '@/server/kernel/seal';
import { handleStatus, missBody } from '@/server/status/http';
import { lookUpLimits } from '@/server/status/look-up-batches';
import { publicStatus } from '@/server/status/public-status';
import { aWageReport, type TestClaim } from '../../fixtures/claims';
import { aWorker, anOffice } from '../../fixtures/people';
import { acting } from '../../support/acting';
import { testDatabase, type TestDatabase } from '../../support/db';

let t: TestDatabase;
let office: string;

beforeAll(async () => {
  t = await testDatabase();
  Object.assign(process.env, {
    DATABASE_URL: t.urls.app,
    ANYI_EMBEDDED: '1',
    AUTH_SECRET: t.authSecret,
    LOOKUP_SECRET: t.lookupSecret,
    FIELD_KEYS: `k1:${t.keys[0].key.toString('base64')}`,
  });
  office = (await anOffice(t, '310115')).name;
});
afterAll(async () => {
  await closeDatabase();
  await t.close();
});

/** A sent wage report with its look-up code. */
async function aClaimWithCode(): Promise<{ claim: TestClaim; code: string }> {
  const claim = await aWageReport(t, await aWorker(t), '310115');
  const code = makeLookupCode(randomBytes);
  const hmac = lookupHmac(claim.receiptNumber, code, t.lookupSecret);
  await acting(t.app, claim.owner, (tx) => tx`select anyi.set_lookup_code(${claim.id}, ${hmac}, null, null)`);
  return { claim, code };
}

let addresses = 0;
const ask = (body: unknown, address = `10.1.0.${++addresses}`, lang: 'zh' | 'en' = 'zh') =>
  handleStatus({ body, address, lang, requestId: randomUUID() });

describe('POST /api/v1/status', () => {
  it('answers with the public view and nothing else, however number and code are typed', async () => {
    const { claim, code } = await aClaimWithCode();
    const typed = [
      { receiptNumber: claim.receiptNumber, lookupCode: code },
      { receiptNumber: formatReceiptNumber(claim.receiptNumber), lookupCode: formatLookupCode(code) },
      { receiptNumber: ` ${claim.receiptNumber.toLowerCase()} `, lookupCode: code.toLowerCase().replaceAll('0', 'o') },
    ];
    for (const body of typed) {
      const answer = await ask(body);
      expect(answer.status).toBe(200);
      const view = publicStatus.strict().parse(JSON.parse(answer.body));
      expect(view).toMatchObject({
        procedure: 'wages',
        state: 'submitted',
        ended: false,
        office: { name: office, phone: '021-12333' },
      });
      expect(view.timeline.map(({ on }) => on)).toEqual(['2026-11-24']);
      for (const secret of [claim.owner.name, claim.owner.mobile, claim.owner.identity, claim.id, code])
        expect(answer.body).not.toContain(secret);
    }
  });

  it('answers in the language asked for', async () => {
    const { claim, code } = await aClaimWithCode();
    const body = { receiptNumber: claim.receiptNumber, lookupCode: code };
    const [zh, en] = [await ask(body), await ask(body, undefined, 'en')];
    expect(JSON.parse(zh.body).meaning).toMatch(/[一-龥]/);
    expect(JSON.parse(en.body).meaning).not.toMatch(/[一-龥]/);
  });

  it('gives one and the same answer for every kind of miss', async () => {
    const { claim, code } = await aClaimWithCode();
    const number = claim.receiptNumber;
    const other = (text: string) => (text.endsWith('2') ? '3' : '2');
    const misses = [
      { receiptNumber: makeReceiptNumber(2026, randomBytes), lookupCode: code },
      { receiptNumber: number.slice(0, -1) + other(number), lookupCode: code },
      { receiptNumber: number.slice(0, -1), lookupCode: code },
      { receiptNumber: `${number}0`, lookupCode: code },
      { receiptNumber: number, lookupCode: code.slice(0, -1) + other(code) },
      { receiptNumber: number, lookupCode: code.slice(1) },
      { receiptNumber: number, lookupCode: '' },
      { receiptNumber: '', lookupCode: '' },
      { receiptNumber: '"{},\\\u0000', lookupCode: '"},{"' },
      { receiptNumber: '编'.repeat(5000), lookupCode: '码'.repeat(2000) },
    ];
    for (const body of misses) expect(await ask(body)).toEqual({ status: 404, body: missBody.zh });
  });

  it.each([
    { body: null },
    { body: 'AY2026' },
    { body: [] },
    { body: {} },
    { body: { receiptNumber: 'AY20260000000000' }, field: 'lookupCode' },
    { body: { receiptNumber: 1, lookupCode: 'x' }, field: 'receiptNumber' },
  ])('refuses a body that is not of this form: $body', async ({ body, field }) => {
    const answer = await ask(body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'invalid-body', ...(field && { field }) });
  });

  it('limits the tries for one number from any address, hits and misses together', async () => {
    const { claim, code } = await aClaimWithCode();
    const right = { receiptNumber: claim.receiptNumber, lookupCode: code };
    const wrong = { receiptNumber: claim.receiptNumber, lookupCode: '00000000' };
    const statuses: number[] = [];
    for (let n = 0; n < lookUpLimits.perNumber; n++) statuses.push((await ask(n % 2 ? right : wrong)).status);
    expect(new Set(statuses)).toEqual(new Set([200, 404]));
    const late = await ask(right);
    expect(late.status).toBe(429);
    expect(Number(late.headers?.['Retry-After'])).toBeGreaterThan(0);
    expect(Number(late.headers?.['Retry-After'])).toBeLessThanOrEqual(lookUpLimits.seconds);
    expect(JSON.parse(late.body).code).toBe('too-many-requests');
  });

  it('limits one address, counting those asked at the same moment one by one', async () => {
    const asked = lookUpLimits.perAddress + 25;
    const answers = await Promise.all(
      Array.from({ length: asked }, () =>
        ask({ receiptNumber: makeReceiptNumber(2026, randomBytes), lookupCode: 'ABCDEFGH' }, '10.9.9.9'),
      ),
    );
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(lookUpLimits.perAddress);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(25);
  });

  it('gives each of many at once its own answer', async () => {
    const claims = await Promise.all(Array.from({ length: 12 }, aClaimWithCode));
    const answers = await Promise.all(
      claims.flatMap(({ claim, code }, index) => [
        ask({ receiptNumber: claim.receiptNumber, lookupCode: code }),
        ask({ receiptNumber: claim.receiptNumber, lookupCode: claims[(index + 1) % 12]!.code }),
      ]),
    );
    expect(answers.map(({ status }) => status)).toEqual(claims.flatMap(() => [200, 404]));
  });

  it('records each look-up with its outcome, before the answer and without number or address', async () => {
    const { claim, code } = await aClaimWithCode();
    const requestId = randomUUID();
    const body = { receiptNumber: claim.receiptNumber, lookupCode: code };
    await handleStatus({ body, address: '10.2.0.1', lang: 'zh', requestId });
    const rows = await t.owner`select * from anyi.lookup_audit where request_id = ${requestId}`;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ outcome: 'found' });
    const written = JSON.stringify(rows);
    for (const secret of [claim.receiptNumber, code, '10.2.0.1']) expect(written).not.toContain(secret);
  });
});

describe('the OpenAPI description', () => {
  it('describes every answer of the look-up with schemas that are in the document', () => {
    const document = openApiDocument();
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(document.paths['/api/v1/status'].post.responses)).toEqual(
      expect.arrayContaining(['200', '400', '404', '429']),
    );
    const references = JSON.stringify(document).match(/"\$ref":"#\/components\/schemas\/\w+"/g) ?? [];
    expect(references.length).toBeGreaterThan(5);
    for (const reference of references)
      expect(Object.keys(document.components.schemas)).toContain(reference.slice(0, -1).split('/').at(-1));
    expect(document.components.schemas.StatusQuery).toMatchObject({ required: ['receiptNumber', 'lookupCode'] });
  });
});
