import { afterEach, describe, expect, it } from 'vitest';
import { runSite, seen, type Answer, type RunningSite } from './running-site';

let site: RunningSite;
afterEach(() => site.close());

const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json) => ({ method: 'POST', headers, body });
const problemOf = (answer: Answer) => {
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-store');
  return JSON.parse(answer.body) as { status: number; code: string; detail: string; title: string; type: string };
};

describe('POST /api/v1/status', () => {
  it('hands over the body unchecked, the address, the language and the request id', async () => {
    site = await runSite();
    const answer = await site.ask(
      '/api/v1/status',
      post('{"receiptNumber":1}', { ...json, 'accept-language': 'en-GB,zh;q=0.5' }),
    );
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({
      body: { receiptNumber: 1 },
      address: '127.0.0.1',
      lang: 'en',
      requestId: answer.headers['x-request-id'],
    });
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  it.each([
    { what: 'no JSON', body: '{', headers: json, status: 400, code: 'body-not-json' },
    { what: 'an empty body', body: '', headers: json, status: 400, code: 'body-not-json' },
    {
      what: 'a form',
      body: 'a=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      status: 415,
      code: 'content-type-not-accepted',
    },
    { what: 'no type', body: '{}', headers: {}, status: 415, code: 'content-type-not-accepted' },
    { what: 'one byte too much', body: `"${'x'.repeat(16_383)}"`, headers: json, status: 413, code: 'body-too-large' },
  ])('refuses $what', async ({ body, headers, status, code }) => {
    site = await runSite();
    const answer = await site.ask('/api/v1/status', post(body, headers as Record<string, string>));
    expect(answer.status).toBe(status);
    expect(problemOf(answer)).toMatchObject({ status, code, type: `urn:anyi:problem:${code}` });
  });

  it('takes the largest body that is allowed', async () => {
    site = await runSite();
    expect((await site.ask('/api/v1/status', post(`"${'x'.repeat(16_382)}"`))).status).toBe(200);
  });

  it('counts the bytes of a body that states no length', async () => {
    site = await runSite();
    const answer = await site.ask(
      '/api/v1/status',
      post(`"${'x'.repeat(20_000)}"`, { ...json, 'transfer-encoding': 'chunked' }),
    );
    expect(problemOf(answer).code).toBe('body-too-large');
  });

  it('passes on status and headers of the look-up', async () => {
    site = await runSite({
      services: {
        handleStatus: () =>
          Promise.resolve({ status: 429, headers: { 'Retry-After': '30' }, body: '{"code":"too-many-requests"}' }),
      },
    });
    const answer = await site.ask('/api/v1/status', post('{}'));
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe('30');
    expect(answer.headers['content-type']).toContain('problem+json');
  });

  it('answers its own failure with a problem, and says nothing of the cause', async () => {
    site = await runSite({
      services: {
        handleStatus: () => Promise.reject(new Error('relation "claims" is gone')),
      },
    });
    const answer = await site.ask('/api/v1/status', post('{}'));
    expect(problemOf(answer)).toMatchObject({ status: 500, code: 'internal-error' });
    expect(answer.body).not.toContain('claims');
    expect(site.lines.some((line) => line.msg === 'request failed')).toBe(true);
  });
});

describe('other addresses of the API', () => {
  it.each([
    { path: '/api/v1/platform/orders', method: 'POST', status: 200 },
    { path: '/api/v1/platform/orders?since=1', method: 'POST', status: 200 },
    { path: '/api/v1/platform/orders', method: 'GET', status: 405, allow: 'POST' },
    { path: '/api/v1/claims/AY1', method: 'DELETE', status: 405, allow: 'GET, HEAD' },
    { path: '/api/v1/claims/AY1', method: 'HEAD', status: 200 },
    { path: '/api/v1/claims/AY1/x', method: 'GET', status: 404 },
    { path: '/api/v1/nothing', method: 'GET', status: 404 },
    { path: '/api/v1/', method: 'GET', status: 404 },
    { path: '/api/v1/status', method: 'GET', status: 405, allow: 'POST' },
    { path: '/healthz', method: 'POST', status: 405, allow: 'GET, HEAD' },
  ])('$method $path is $status', async ({ path, method, status, allow }) => {
    site = await runSite();
    const answer = await site.ask(path, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.allow).toBe(allow);
    if (status >= 400) expect(problemOf(answer).status).toBe(status);
  });

  it.each([
    { lang: undefined, says: '没有这个地址。' },
    { lang: 'zh-CN,zh;q=0.9,en;q=0.8', says: '没有这个地址。' },
    { lang: 'en-US,en;q=0.9,zh;q=0.8', says: 'There is nothing at this address.' },
    { lang: 'fr, en;q=0.3', says: 'There is nothing at this address.' },
    { lang: 'en;q=0, zh', says: '没有这个地址。' },
  ])('speaks the language asked for: $lang', async ({ lang, says }) => {
    site = await runSite();
    const answer = await site.ask('/api/v1/nothing', { headers: lang ? { 'accept-language': lang } : {} });
    expect(problemOf(answer).detail).toBe(says);
  });

  it.each([
    { status: 404, type: 'text/html', code: 'not-found' },
    { status: 405, type: '', code: 'method-not-allowed' },
    { status: 500, type: 'text/plain', code: 'internal-error' },
    { status: 400, type: 'text/plain', code: 'bad-request' },
  ])('a bare $status of Next becomes a problem', async ({ status, type, code }) => {
    site = await runSite({
      next: async (_, response) => {
        response.statusCode = status;
        if (type) response.setHeader('content-type', type);
        response.end('Internal Server Error');
      },
    });
    const answer = await site.ask('/api/evidence/1');
    expect(answer.status).toBe(status);
    expect(problemOf(answer).code).toBe(code);
  });

  it('leaves a problem of a route handler as it is', async () => {
    site = await runSite({
      next: async (_, response) =>
        void response.writeHead(409, { 'Content-Type': 'application/problem+json' }).end('{"code":"mine"}'),
    });
    expect((await site.ask('/api/evidence/1')).body).toBe('{"code":"mine"}');
  });
});

describe('readiness', () => {
  it('says what is missing', async () => {
    site = await runSite({
      services: {
        readiness: () => Promise.resolve({ ready: false, missing: ['jobs'] }),
      },
    });
    const answer = await site.ask('/readyz');
    expect(problemOf(answer)).toMatchObject({ status: 503, code: 'not-ready', missing: ['jobs'] });
    expect((await site.ask('/healthz')).status).toBe(200);
  });
});

describe('limits on any request', () => {
  it('refuses an address beyond 4,096 characters, too many headers and a proxy form of request', async () => {
    site = await runSite();
    expect((await site.ask(`/${'a'.repeat(4095)}`)).status).toBe(200);
    expect((await site.ask(`/${'a'.repeat(4096)}`)).status).toBe(414);
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`x-${at}`, '1']));
    expect(problemOf(await site.ask('/account', { headers: many })).code).toBe('headers-too-large');
    expect((await site.ask('http://evil.example/')).status).toBe(400);
  });

  it.each([
    ['/%', '/zh/%25'],
    ['/100%/x?back=%', '/zh/100%25/x?back=%'],
    ['/%E0%A4%A', '/zh/%25E0%25A4%25A'],
    ['/api/evidence/%ff', '/api/evidence/%25ff'],
    ['/%E4%BD%A0', '/zh/%E4%BD%A0'],
    ['/a%2Fb%00?x=%ff', '/zh/a%2Fb%00?x=%ff'],
  ])('hands %s to Next as %s, which it can read', async (asked, handed) => {
    site = await runSite();
    expect(seen(await site.ask(asked)).url).toBe(handed);
  });

  it('refuses headers beyond 16 KB', async () => {
    site = await runSite();
    const answer = await site.ask('/account', { headers: { 'x-long': 'x'.repeat(17_000) } });
    expect(answer.status).toBe(431);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'headers-too-large' });
  });

  it('refuses methods that no page and no route has', async () => {
    site = await runSite();
    const answer = await site.ask('/account', { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD, POST');
    // Next fails on a TRACE.
    const traced = await site.ask('/api/own-data', { method: 'TRACE' });
    expect(traced.headers.allow).toBe('GET, HEAD, POST, OPTIONS');
    expect(problemOf(traced).code).toBe('method-not-allowed');
  });
});

describe('uploads', () => {
  const multipart = { 'content-type': 'multipart/form-data; boundary=b' };

  it('pass through as they are', async () => {
    site = await runSite();
    const answer = await site.ask('/api/uploads', post('--b--', multipart));
    expect(JSON.parse(answer.body)).toMatchObject({ method: 'POST', body: '--b--' });
  });

  it('must state a length that is allowed', async () => {
    site = await runSite();
    const unstated = await site.ask('/api/uploads', post('--b--', { ...multipart, 'transfer-encoding': 'chunked' }));
    expect(problemOf(unstated)).toMatchObject({ status: 411, code: 'length-required' });
    const large = await site.ask('/api/uploads', {
      method: 'POST',
      headers: { ...multipart, 'content-length': String(111 * 1024 * 1024) },
    });
    expect(problemOf(large)).toMatchObject({ status: 413, code: 'body-too-large' });
  });
});

describe('the log', () => {
  it('has one line a request, without query, ids or address', async () => {
    site = await runSite();
    const answer = await site.ask('/office/claims/AY2026-7K3M?name=%E7%8E%8B');
    expect(answer.status).toBe(200);
    await expect.poll(() => site.lines.length).toBe(1);
    expect(site.lines[0]).toMatchObject({
      method: 'GET',
      path: '/office/claims/:id',
      status: 200,
      requestId: answer.headers['x-request-id'],
    });
    expect(JSON.stringify(site.lines)).not.toMatch(/7K3M|127\.0\.0\.1|name=/);
  });
});
