import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { clamdScanner } from '@/server/evidence/scanner';
import { logger } from '@/server/kernel/log';
import { findDraft } from '@/server/reports/find-draft';
import { aWorker } from '../../fixtures/people';
import { fakeClamd, type FakeClamd } from './fake-clamd';
import { asWorker, keysOf, pdf, setting, type Setting, upload } from './setting';

// Harmless, and found by every scanner: the test file of eicar.org, in two parts so that no scanner takes this one for it.
const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const judge = (bytes: Buffer) => (bytes.includes(testVirus) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');

const running: FakeClamd[] = [];
const clamd = async (answer: Parameters<typeof fakeClamd>[0]) => {
  const fake = await fakeClamd(answer);
  running.push(fake);
  return fake;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((fake) => fake.close()));
  vi.restoreAllMocks();
});

describe('the scanner', () => {
  it('sees every byte', async () => {
    const fake = await clamd(judge);
    const bytes = randomBytes(3_000_001);
    expect(await clamdScanner(fake.url)(bytes)).toEqual({ clean: true });
    expect(fake.seen[0]!.equals(bytes)).toBe(true);
  });

  it('names what it finds', async () => {
    const fake = await clamd(judge);
    expect(await clamdScanner(fake.url)(Buffer.from(testVirus))).toEqual({
      clean: false,
      signature: 'Eicar-Test-Signature',
    });
  });

  it.each([
    { what: 'a size limit', answer: () => 'INSTREAM size limit exceeded. ERROR\0' },
    { what: 'half an answer', answer: () => 'stream: O' },
    { what: 'nothing', answer: () => '' },
    { what: 'a flood', answer: () => 'x'.repeat(100_000) },
    { what: 'OK about something else', answer: () => 'stream: OK FOUND ERROR\0' },
  ])('gives no verdict on $what', async ({ answer }) => {
    const fake = await clamd(answer);
    await expect(clamdScanner(fake.url)(Buffer.from('x'))).rejects.toThrow();
  });

  it('waits only so long', async () => {
    const fake = await clamd(undefined);
    const started = performance.now();
    await expect(clamdScanner(fake.url, 200)(Buffer.from('x'))).rejects.toThrow('in time');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('an upload', () => {
  let s: Setting;
  beforeAll(async () => {
    s = await setting();
  });
  afterAll(() => s.close());

  const report = { report: 'injury' };
  const infected = () => Buffer.concat([pdf(100).subarray(0, 90), Buffer.from(testVirus), pdf(100).subarray(90)]);

  it('is kept when it is clean', async () => {
    const fake = await clamd(judge);
    const ctx = asWorker(s.t, await aWorker(s.t));
    const tools = { store: s.store, scan: clamdScanner(fake.url) };
    expect((await upload(ctx, tools, report, { name: 'a.pdf', bytes: pdf() })).code).toBe('stored');
    expect(fake.seen[0]!.equals(pdf())).toBe(true);
  });

  it('is refused when infected, goes on with the next file, and the audit knows', async () => {
    const fake = await clamd(judge);
    const ctx = asWorker(s.t, await aWorker(s.t));
    const before = await keysOf(s.store);
    const warn = vi.spyOn(logger, 'warn');
    const error = vi.spyOn(logger, 'error');
    const tools = { store: s.store, scan: clamdScanner(fake.url) };
    const answer = await upload(
      ctx,
      tools,
      report,
      { name: 'a.pdf', bytes: infected() },
      { name: 'b.pdf', bytes: pdf() },
    );
    expect(answer.files.map(({ code }) => code)).toEqual(['infected', 'stored']);
    expect(await keysOf(s.store)).toHaveLength(before.length + 1);
    expect([warn.mock.calls.length, error.mock.calls.length]).toEqual([1, 0]);
    expect(
      await s.t.owner`select outcome, detail from anyi.audit where actor_id = ${ctx.actor.workerId} order by outcome`,
    ).toMatchObject([{ outcome: 'infected', detail: { signature: 'Eicar-Test-Signature' } }, { outcome: 'stored' }]);
  });

  it.each([
    { what: 'down', patience: 5_000, start: false },
    { what: 'slow', patience: 200, start: true },
  ])('is refused while the scanner is $what, which is logged apart from a finding', async ({ patience, start }) => {
    const fake = await clamd(undefined);
    if (!start) await running.pop()!.close();
    const ctx = asWorker(s.t, await aWorker(s.t));
    const before = await keysOf(s.store);
    const warn = vi.spyOn(logger, 'warn');
    const error = vi.spyOn(logger, 'error').mockImplementation(() => {});
    const tools = { store: s.store, scan: clamdScanner(fake.url, patience) };
    const answer = await upload(ctx, tools, report, { name: 'a.pdf', bytes: pdf() }, { name: 'b.pdf', bytes: pdf() });
    expect(answer).toMatchObject({ code: 'scanner-down', files: [{ code: 'scanner-down' }] });
    expect(await keysOf(s.store)).toEqual(before);
    expect(await findDraft(ctx, 'injury')).toBeUndefined();
    expect([warn.mock.calls.length, error.mock.calls.length]).toEqual([0, 1]);
  });
});
