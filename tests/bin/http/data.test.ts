import { gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import type { ReadHandler } from '@/bin/http/routes';
import { problem } from '@/server/kernel/problem';
import { runSite, type RunningSite } from './running-site';

let site: RunningSite;
afterEach(() => site.close());

const address = '/api/v1/figures';
const siteThatReads = async (handle: ReadHandler) =>
  (site = await runSite({ services: { readHandlers: new Map([[address, handle]]) } }));
const answering = (body: string, headers?: Record<string, string>) =>
  siteThatReads(async () => ({
    ...{ status: 200, body, ...(headers && { headers }) },
  }));

it('a read address gets its query, the tag at hand and the language, and the answer may be kept', async () => {
  await siteThatReads(async ({ query, ifNoneMatch, lang, address: from }) => ({
    status: 200,
    headers: { ETag: 'W/"1"' },
    body: JSON.stringify({ query: [...query], ifNoneMatch, lang, from }),
  }));
  const answer = await site.ask(`${address}?region=310000&on=2026%2D09-01`, {
    headers: { 'if-none-match': 'W/"0"', 'accept-language': 'en' },
  });
  expect(JSON.parse(answer.body)).toEqual({
    query: [
      ['region', '310000'],
      ['on', '2026-09-01'],
    ],
    ifNoneMatch: 'W/"0"',
    lang: 'en',
    from: '127.0.0.1',
  });
  expect(answer.headers).toMatchObject({
    etag: 'W/"1"',
    'cache-control': 'no-cache',
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
});

it('a file has its own type and name, once each', async () => {
  await answering('a,b\r\n', {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="figures.csv"',
  });
  const { headers, body } = await site.ask(address);
  expect(body).toBe('a,b\r\n');
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(headers['content-disposition']).toBe('attachment; filename="figures.csv"');
});

it('304 has no body, no length and no type', async () => {
  await siteThatReads(async () => ({ status: 304, headers: { ETag: 'W/"1"' }, body: '' }));
  const { status, headers, body } = await site.ask(address);
  expect([status, body, headers.etag]).toEqual([304, '', 'W/"1"']);
  expect(headers).not.toHaveProperty('content-length');
  expect(headers).not.toHaveProperty('content-type');
});

it('a long answer is compressed for who takes that, and HEAD has its headers alone', async () => {
  const text = JSON.stringify('字'.repeat(5_000));
  await answering(text);
  const packed = await site.ask(address, { headers: { 'accept-encoding': 'gzip' } });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(packed.bytes).toString('utf8')).toBe(text);
  const plain = await site.ask(address);
  expect(plain.body).toBe(text);
  const head = await site.ask(address, { method: 'HEAD' });
  expect([head.body, head.headers['content-length']]).toEqual(['', plain.headers['content-length']]);
});

it('a problem is never kept', async () => {
  await siteThatReads(async ({ lang }) => problem('invalid-query', lang, { field: 'on' }));
  const { status, headers, body } = await site.ask(`${address}?on=x`);
  expect(status).toBe(400);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': 'zh-CN',
  });
  expect(JSON.parse(body)).toMatchObject({ code: 'invalid-query', field: 'on' });
});

it('only reads: another method is refused, and an address below it is not taken', async () => {
  await answering('{}');
  const { status, headers } = await site.ask(address, { method: 'POST', body: '{}' });
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  expect((await site.ask(`${address}/more`)).status).toBe(404);
});

it('an address that takes JSON gets its query as well', async () => {
  site = await runSite({
    services: {
      jsonHandlers: new Map([
        [address, ({ query, body }) => Promise.resolve({ status: 200, body: JSON.stringify([query.get('on'), body]) })],
      ]),
    },
  });
  const headers = { 'content-type': 'application/json' };
  const answer = await site.ask(`${address}?on=2026-09-01`, { method: 'POST', headers, body: '5' });
  expect(JSON.parse(answer.body)).toEqual(['2026-09-01', 5]);
});
