import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Site } from '@/bin/http/site';
import { loadStaticPages } from '@/bin/http/static-pages';
import { runSite, type RunningSite } from './running-site';

let site: RunningSite;
afterEach(() => site.close());

const html = `<html lang="en"><body>${'<p>text</p>'.repeat(300)}<script>go()</script></body></html>`;
const answering =
  (headers: Record<string, string>, body: string, status = 200): Site['next'] =>
  async (_, response) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(body);
  };

describe('a page rendered for a request', () => {
  it('has the policy with the very nonce that Next was told', async () => {
    let told = '';
    site = await runSite({
      next: async (request, response) => {
        told = String(request.headers['content-security-policy']);
        response.setHeader('content-type', 'text/html');
        response.end(html);
      },
    });
    const first = await site.ask('/account');
    expect(first.headers['content-security-policy']).toBe(told);
    const nonce = /script-src 'self' 'nonce-([A-Za-z0-9+/]{22}==)'/.exec(told)?.[1];
    expect(nonce).toBeDefined();
    await site.ask('/account');
    expect(told).not.toContain(nonce);
  });

  it('is kept nowhere', async () => {
    site = await runSite({
      next: answering({ 'content-type': 'text/html', 'cache-control': 'private, no-cache, max-age=0' }, html),
    });
    expect((await site.ask('/account')).headers['cache-control']).toBe('no-store');
  });

  it.each([
    { accept: 'br, gzip', encoding: 'br', open: brotliDecompressSync },
    { accept: 'gzip', encoding: 'gzip', open: gunzipSync },
  ])('is compressed by $encoding', async ({ accept, encoding, open }) => {
    site = await runSite({
      next: answering({ 'content-type': 'text/html', 'content-length': String(html.length), etag: '"e"' }, html),
    });
    const answer = await site.ask('/account', { headers: { 'accept-encoding': accept } });
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding', etag: 'W/"e"' });
    expect(answer.headers['content-length']).toBe(String(answer.bytes.length)); // compressed in one go
    expect(open(answer.bytes).toString()).toBe(html);
  });

  it.each([
    { what: 'nobody asked', headers: {}, type: 'text/html', body: html },
    { what: 'it is short', headers: { 'accept-encoding': 'br' }, type: 'text/html', body: '<p>short</p>' },
    { what: 'it is a picture', headers: { 'accept-encoding': 'br' }, type: 'image/png', body: html },
    {
      what: 'it is compressed already',
      headers: { 'accept-encoding': 'br' },
      type: 'text/html',
      body: html,
      encoding: 'identity',
    },
  ])('is not compressed when $what', async ({ headers, type, body, encoding }) => {
    const given = {
      'content-type': type,
      'content-length': String(body.length),
      ...(encoding && { 'content-encoding': encoding }),
    };
    site = await runSite({ next: answering(given as Record<string, string>, body) });
    const answer = await site.ask('/account', { headers: headers as Record<string, string> });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.body).toBe(body);
  });

  it('arrives in parts as it is made, through the compressor', async () => {
    let finish = () => {};
    site = await runSite({
      next: async (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        response.write('<p>first</p>');
        (response as typeof response & { flush(): void }).flush();
        await new Promise<void>((resolve) => (finish = resolve));
        response.end('<p>second</p>');
      },
    });
    const answer = await fetch(`http://127.0.0.1:${site.port}/account`, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe('<p>first</p>');
    finish();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) rest += part.value;
    expect(rest).toBe('<p>second</p>');
  });

  it('that is large comes whole although the client reads slowly', async () => {
    const large = Array.from({ length: 40_000 }, (_, at) => `<p>${(at * 7919) % 10_007}</p>`).join('');
    site = await runSite({
      next: async (_, response) => {
        response.setHeader('content-type', 'text/html');
        for (let at = 0; at < large.length; at += 10_000)
          if (!response.write(large.slice(at, at + 10_000)))
            await new Promise((resolve) => response.once('drain', resolve));
        response.end();
      },
    });
    const answer = await site.ask('/account', { headers: { 'accept-encoding': 'gzip' } });
    expect(gunzipSync(answer.bytes).toString()).toBe(large);
  });
});

describe('a prerendered page that Next serves, such as the one for unknown addresses', () => {
  const given = {
    'content-type': 'text/html',
    'x-nextjs-prerender': '1',
    'cache-control': 's-maxage=31536000',
    etag: '"next"',
  };

  it('gets its policy from its own scripts, and the mode', async () => {
    site = await runSite({ mode: 'production', next: answering(given, html, 404) });
    const answer = await site.ask('/nowhere');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-security-policy']).toContain(
      `script-src 'self' 'sha256-${createHash('sha256').update('go()').digest('base64')}';`,
    );
    expect(answer.body).toContain('<html lang="en" data-mode="production">');
    expect(answer.headers.etag).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('is compressed too, and empty for HEAD', async () => {
    site = await runSite({ next: answering(given, html) });
    const answer = await site.ask('/nowhere', { headers: { 'accept-encoding': 'gzip' } });
    expect(gunzipSync(answer.bytes).toString()).toContain('data-mode="demo"');
    expect((await site.ask('/nowhere', { method: 'HEAD' })).body).toBe('');
  });
});

it('a download may bring a stricter policy of its own', async () => {
  site = await runSite({ next: answering({ 'content-type': 'image/png', 'content-security-policy': 'sandbox' }, 'x') });
  expect((await site.ask('/api/evidence/1')).headers['content-security-policy']).toBe('sandbox');
});

it('when Next throws, a person sees a page and the process lives on', async () => {
  site = await runSite({ next: () => Promise.reject(new Error('broken')) });
  const answer = await site.ask('/account');
  expect(answer.status).toBe(500);
  expect(answer.body).toContain('我们这边出了问题');
  expect(answer.body).not.toContain('broken');
  expect((await site.ask('/healthz')).status).toBe(200);
});

describe('an answer of Next that nobody could use', () => {
  const route = { routeType: 'page', initialRevalidateSeconds: false };
  const prepared = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'anyi-problem-'));
    const names = ['zh/problem/not-found', 'en/problem/not-found', 'zh/problem/failed'];
    await writeFile(
      join(folder, 'prerender-manifest.json'),
      JSON.stringify({ routes: Object.fromEntries(names.map((name) => [`/${name}`, route])) }),
    );
    for (const name of names) {
      const file = join(folder, 'server', 'app', `${name}.html`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `<html><body>${name}<script>${name.length}</script></body></html>`);
    }
    const pages = await loadStaticPages(folder, 'demo');
    await rm(folder, { recursive: true });
    return pages;
  };

  it.each([
    { path: '/nowhere', status: 404, type: 'text/html', shows: 'zh/problem/not-found' },
    { path: '/en/nowhere', status: 404, type: 'text/html', shows: 'en/problem/not-found' },
    { path: '/account', status: 500, type: 'text/plain', shows: 'zh/problem/failed' },
    { path: '/en/account', status: 500, type: 'text/plain', shows: 'Something went wrong on our side' },
    { path: '/account', status: 403, type: 'text/html', shows: 'of Next' },
    { path: '/office/nowhere', status: 404, type: 'text/html', shows: 'of Next' },
    { path: '/office', status: 500, type: '', shows: '我们这边出了问题' },
    { path: '/icon.png', status: 404, type: 'text/html', shows: 'of Next' },
    { path: '/account', status: 200, type: 'text/html', shows: 'of Next' },
  ])('$status at $path of type "$type" shows $shows', async ({ path, status, type, shows }) => {
    site = await runSite({
      pages: await prepared(),
      next: answering(
        { ...(type && { 'content-type': type }), etag: '"next"', 'content-length': '7' } as Record<string, string>,
        'of Next',
        status,
      ),
    });
    const answer = await site.ask(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(shows);
    if (shows.includes('problem')) {
      const hash = createHash('sha256').update(String(shows.length)).digest('base64');
      expect(answer.headers['content-security-policy']).toContain(`'sha256-${hash}'`);
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' });
    }
  });

  it("stays as it is for Next's own client", async () => {
    site = await runSite({
      pages: await prepared(),
      next: answering({ 'content-type': 'text/x-component' }, 'rows', 404),
    });
    expect((await site.ask('/nowhere', { headers: { rsc: '1' } })).body).toBe('rows');
  });
});
