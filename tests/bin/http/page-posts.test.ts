import { afterEach, describe, expect, it } from 'vitest';
import { runSite, seen, type Question, type RunningSite } from './running-site';

let site: RunningSite;
afterEach(() => site.close());

/** Two places used (previous state and form), and one (the form alone): the first two characters say so. */
const withState = `60${'a'.repeat(40)}`;
const plainAction = `40${'b'.repeat(40)}`;
const knownActions = new Set([withState, plainAction]);
const unknownId = `60${'c'.repeat(40)}`;

type Fields = Record<string, string>;
const form = (fields: Fields, headers: Record<string, string> = {}): Question => ({
  method: 'POST',
  headers: { 'content-type': 'multipart/form-data; boundary=edge', ...headers },
  body: `${Object.entries(fields)
    .map(([name, value]) => `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')}--edge--\r\n`,
});
const bound = (state: string, id = withState): Fields => ({
  $ACTION_REF_1: '',
  '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }),
  '$ACTION_1:1': state,
  $ACTION_KEY: 'k1',
});

describe('a form of this build', () => {
  it.each([
    { what: 'with a bound state', question: form({ ...bound('[{"status":"idle","values":{}}]'), title: '你好' }) },
    { what: 'without one', question: form({ [`$ACTION_ID_${plainAction}`]: '', title: '你好' }) },
    {
      what: 'of the client',
      question: form(
        {
          '1_title': '你好',
          '0': '[{"a":"$undefined","b":"$$5","c":"$1:0"},"$K1"]',
          '1': '["$D2026-11-24T00:00:00.000Z"]',
        },
        { 'next-action': withState },
      ),
    },
    {
      what: 'of the client as text',
      question: {
        method: 'POST',
        headers: { 'content-type': 'text/plain;charset=UTF-8', 'next-action': withState },
        body: '["你好"]',
      },
    },
  ])('reaches Next whole: $what', async ({ question }) => {
    site = await runSite({ knownActions });
    const answer = await site.ask('/report', question);
    expect(answer.status).toBe(200);
    expect(seen(answer).body).toBe(question.body);
  });

  it('reaches Next whole when it comes in many pieces', async () => {
    site = await runSite({ knownActions });
    const question = form({ ...bound('[{}]'), text: '长'.repeat(60_000) });
    const answer = await site.ask('/report', question);
    expect(seen(answer).body).toBe(question.body);
    const chunked = await site.ask('/report', {
      ...question,
      headers: { ...question.headers, 'transfer-encoding': 'chunked' },
    });
    expect(seen(chunked).body).toBe(question.body);
  });
});

describe('a form of an older build', () => {
  const typed = {
    employer: '某某<script>alert(1)</script>"公司',
    lookupCode: 'SECRET1',
    password: 'SECRET2',
    clientKey: 'SECRET3',
    empty: '',
  };

  it.each([
    { what: 'bound', fields: { ...bound('[{}]', unknownId), ...typed } },
    { what: 'plain', fields: { [`$ACTION_ID_${unknownId}`]: '', ...typed } },
  ])('shows what was typed and a way to begin anew: $what', async ({ fields }) => {
    site = await runSite({ knownActions });
    const answer = await site.ask('/report/wages', form(fields));
    expect(answer.status).toBe(409);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(answer.body).toContain('<dt>employer</dt><dd>某某&lt;script&gt;alert(1)&lt;/script&gt;&quot;公司</dd>');
    expect(answer.body).toContain('<a href="/report/wages">');
    expect(answer.body).not.toMatch(/SECRET|<script|ACTION|<dt>empty/);
    expect(answer.body).toContain('<html lang="zh-CN">');
  });

  it('is known when it was not multipart', async () => {
    site = await runSite({ knownActions });
    const answer = await site.ask('/report', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `%24ACTION_ID_${unknownId}=&employer=%E5%8E%82`,
    });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('<dd>厂</dd>');
  });

  it('speaks English below /en', async () => {
    site = await runSite({ knownActions });
    const answer = await site.ask('/en/report', form(bound('[{}]', unknownId)));
    expect(answer.body).toContain('This page has been updated');
    expect(answer.body).toContain('<html lang="en">');
  });

  it("tells Next's client that the action is gone, in the way it understands", async () => {
    site = await runSite({ knownActions });
    const answer = await site.ask('/report', form({ 0: '[]' }, { 'next-action': unknownId }));
    expect(answer.status).toBe(409);
    expect(answer.headers).toMatchObject({ 'x-nextjs-action-not-found': '1', 'content-type': 'text/plain' });
  });
});

describe('a malformed form', () => {
  const cut = (question: Question): Question => ({ ...question, body: String(question.body).slice(0, 60) });
  const client = (fields: Fields) => form(fields, { 'next-action': withState });
  const deep = '['.repeat(200) + ']'.repeat(200);

  it.each([
    { what: 'cut off', question: cut(form(bound('[{}]'))) },
    {
      what: 'without boundary',
      question: { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
    },
    { what: 'of another type', question: { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' } },
    { what: 'without a body', question: { method: 'POST' } },
    { what: 'naming no action', question: form({ title: 'x' }) },
    {
      what: 'naming three',
      question: form({ ...bound('[{}]'), [`$ACTION_ID_${plainAction}`]: '', [`$ACTION_ID_${withState}`]: '' }),
    },
    {
      what: 'not multipart, so that Next would drop it',
      question: {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `%24ACTION_ID_${plainAction}=`,
      },
    },
    { what: 'without its descriptor', question: form({ $ACTION_REF_1: '' }) },
    {
      what: 'without its state',
      question: form({ $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${withState}","bound":null}` }),
    },
    {
      what: 'with a state elsewhere',
      question: form({ ...bound('[{}]'), '$ACTION_1:0': `{"id":"${withState}","bound":"$@7"}` }),
    },
    { what: 'with a state that is no list', question: form(bound('{}')) },
    { what: 'with a state that is no JSON', question: form(bound('[')) },
    { what: 'with a state too deep', question: form(bound(deep)) },
    { what: 'reaching for a prototype', question: form(bound('["$1:__proto__:constructor"]')) },
    { what: 'naming a function', question: form(bound('["$F1"]')) },
    { what: 'naming what stayed in the browser', question: form(bound('["$T"]')) },
    { what: 'with a map of no pairs', question: client({ '0': '["$Q1","$K2"]', '1': '["王小明"]' }) },
    { what: 'with a set', question: client({ '0': '["$W1","$K2"]', '1': '[]' }) },
    { what: 'with a number too long to read', question: client({ '0': `["$n${'9'.repeat(300)}"]` }) },
    { what: 'of the client without arguments', question: client({ '1': '[]' }) },
    { what: 'of the client with a lost reference', question: client({ '0': '["$9"]' }) },
    { what: 'of the client that is no JSON', question: client({ '0': '[' }) },
    {
      what: 'of the client as text that is no list',
      question: { method: 'POST', headers: { 'content-type': 'text/plain', 'next-action': withState }, body: '{}' },
    },
  ] as { what: string; question: Question }[])('is a 400 and never reaches Next: $what', async ({ question }) => {
    let reached = false;
    site = await runSite({ knownActions, next: async (_, response) => void ((reached = true), response.end()) });
    const answer = await site.ask('/report', question);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('没能读懂这次提交');
    expect(reached).toBe(false);
  });

  it('that is too large is a 413 which arrives although the form is still being sent', async () => {
    site = await runSite({ knownActions });
    const answer = await site.ask('/report', form({ ...bound('[{}]'), text: 'x'.repeat(5_000_000) }));
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('提交的内容太大');
  });

  it('which Next still fails on becomes a page in place of a bare line', async () => {
    site = await runSite({
      knownActions,
      next: async (_, response) => {
        response.statusCode = 500;
        response.end('Internal Server Error');
      },
    });
    const answer = await site.ask('/report', form({ [`$ACTION_ID_${plainAction}`]: '' }));
    expect(answer.status).toBe(500);
    expect(answer.body).toContain('我们这边出了问题');
    expect(answer.body).not.toContain('Internal Server Error');
  });
});

describe('a post from elsewhere', () => {
  const question = (headers: Record<string, string>) => form({ [`$ACTION_ID_${plainAction}`]: '' }, headers);
  const own = 'http://127.0.0.1';

  it.each([
    { what: 'a foreign origin', headers: { origin: 'https://evil.example' }, status: 403 },
    {
      what: 'a foreign origin and our referer',
      headers: { origin: 'https://evil.example', referer: own },
      status: 403,
    },
    { what: 'our host on another port', headers: { origin: 'http://127.0.0.1:1' }, status: 403 },
    { what: 'nonsense for an origin', headers: { origin: 'nonsense' }, status: 403 },
    { what: 'origin null across sites', headers: { origin: 'null', 'sec-fetch-site': 'cross-site' }, status: 403 },
    { what: 'origin null from a sibling', headers: { origin: 'null', 'sec-fetch-site': 'same-site' }, status: 403 },
    { what: 'origin null from our page', headers: { origin: 'null', 'sec-fetch-site': 'same-origin' }, status: 200 },
    {
      what: 'origin null and a foreign referer',
      headers: { origin: 'null', referer: 'https://evil.example/' },
      status: 403,
    },
    { what: 'origin null alone with a cookie', headers: { origin: 'null', cookie: 'a=b' }, status: 403 },
    { what: 'no sign and a cookie', headers: { cookie: 'a=b' }, status: 403 },
    { what: 'no sign and no cookie', headers: {}, status: 200 },
    { what: 'the origin of APP_URL', headers: { origin: 'https://anyi.example' }, status: 200 },
  ])('$what: $status', async ({ headers, status }) => {
    site = await runSite({ knownActions, appUrl: 'https://anyi.example' });
    const local = { ...question(headers as Record<string, string>) };
    const answer = await site.ask('/report', {
      ...local,
      headers: { ...local.headers, host: `127.0.0.1:${site.port}` },
    });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toContain('它不是从本网站的页面发出的');
  });

  it('is accepted from the very origin it is posted to, and from our referer', async () => {
    site = await runSite({ knownActions });
    expect((await site.ask('/report', question({ origin: `${own}:${site.port}` }))).status).toBe(200);
    expect((await site.ask('/report', question({ referer: `${own}:${site.port}/report`, cookie: 'a=b' }))).status).toBe(
      200,
    );
  });

  it('with `Origin: null` reaches Next with the origin it came from, because Next knows no other sign', async () => {
    site = await runSite({ knownActions });
    const answer = await site.ask('/status', question({ origin: 'null', 'sec-fetch-site': 'same-origin' }));
    expect(seen(answer).headers.origin).toBe(`${own}:${site.port}`);
  });

  it('is refused as a problem by uploads, and by the API when it brings a cookie', async () => {
    site = await runSite();
    const foreign = { origin: 'https://evil.example' };
    const upload = await site.ask('/api/uploads', { method: 'POST', headers: foreign });
    expect(JSON.parse(upload.body)).toMatchObject({ status: 403, code: 'foreign-origin' });
    const json = { 'content-type': 'application/json' };
    const call = (headers: Record<string, string>) =>
      site.ask('/api/v1/status', { method: 'POST', headers: { ...json, ...headers }, body: '{}' });
    expect((await call({ ...foreign, cookie: 'a=b' })).status).toBe(403);
    expect((await call(foreign)).status).toBe(200);
    expect((await call({ cookie: 'a=b' })).status).toBe(403);
  });
});
