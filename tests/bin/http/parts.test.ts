import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, it, vi } from 'vitest';
import { runSite, type RunningSite } from './running-site';

let site: RunningSite;
afterEach(() => site.close());

const address = '/api/v1/many';
const headers = { 'content-type': 'application/json' };
const siteThatAnswers = (parts: () => AsyncIterable<string>) =>
  runSite({ services: { jsonHandlers: new Map([[address, () => Promise.resolve({ status: 200, parts: parts() })]]) } });

async function* numbers(count: number) {
  yield '[0';
  for (let number = 1; number < count; number++) yield `,${number}`;
  yield ']';
}

it.each([
  ['', (bytes: Buffer) => bytes],
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
])('an answer in parts arrives whole, encoded as %j', async (encoding, decode) => {
  site = await siteThatAnswers(() => numbers(20_000));
  const answer = await site.ask(address, {
    method: 'POST',
    headers: { ...headers, 'accept-encoding': encoding },
    body: '{}',
  });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-encoding'] ?? '').toBe(encoding);
  expect(answer.headers['x-request-id']).toBeTruthy();
  expect(JSON.parse(decode(answer.bytes).toString('utf8'))).toHaveLength(20_000);
});

it('a client that goes away ends the work, and nobody hears of it', async () => {
  let made = 0;
  let ended = false;
  async function* endless() {
    try {
      for (;;) {
        made += 1;
        yield 'x'.repeat(65_536);
      }
    } finally {
      ended = true;
    }
  }
  site = await siteThatAnswers(endless);
  const sent = httpRequest({
    host: '127.0.0.1',
    port: site.port,
    path: address,
    method: 'POST',
    headers,
    agent: false,
  });
  sent.on('error', () => {});
  sent.end('{}');
  await once(sent, 'response');
  sent.destroy();
  await vi.waitFor(() => expect(ended).toBe(true));
  expect(made).toBeLessThan(1_000); // it waited for the client instead of filling the memory
  expect(site.lines.filter(({ msg }) => msg === 'request failed')).toEqual([]);
});

it('a body larger than four megabytes is refused', async () => {
  site = await siteThatAnswers(() => numbers(1));
  const body = JSON.stringify('x'.repeat(4 * 1024 * 1024));
  expect((await site.ask(address, { method: 'POST', headers, body })).status).toBe(413);
});
