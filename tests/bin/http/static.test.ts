import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listStaticFiles } from '@/bin/http/static-files';
import { loadStaticPages } from '@/bin/http/static-pages';
import { runSite, seen, type RunningSite } from './running-site';

const scripts = ['self.__next_f=[]', 'self.__next_f.push([1,"首页 <\\u002fscript>"])'];
const style = 'body{margin:0}';
const page = (title: string) =>
  `<!DOCTYPE html><html lang="zh-CN" class="x"><head><style>${style}</style><script src="/_next/static/chunks/a.js" async=""></script></head>` +
  `<body><h1>${title}</h1><p>${'内容'.repeat(800)}</p><script>${scripts[0]}</script><script id="_R_">${scripts[1]}</script></body></html>`;
const program = `console.log("${'anyi '.repeat(500)}")`;

const route = { routeType: 'page', initialRevalidateSeconds: false };
const build: Record<string, string> = {
  'prerender-manifest.json': JSON.stringify({
    version: 4,
    routes: {
      '/zh': route,
      '/zh/status': route,
      '/en/status': route,
      '/zh/renewed': { ...route, initialRevalidateSeconds: 60 },
      '/_not-found': { ...route, initialStatus: 404 },
      '/robots.txt': { routeType: 'route', initialRevalidateSeconds: false },
    },
  }),
  'server/app/zh.html': page('首页'),
  'server/app/zh/status.html': page('查进度'),
  'server/app/en/status.html': page('Status'),
  'static/chunks/a.js': program,
  'static/media/i.svg': '<svg/>',
};

let folder: string;
let site: RunningSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anyi-static-'));
  for (const [name, text] of Object.entries(build)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => site?.close());

const run = async (mode: 'demo' | 'production' = 'demo') => {
  site = await runSite({ mode, pages: await loadStaticPages(folder, mode), files: await listStaticFiles(folder) });
  return site;
};
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('a prerendered page', () => {
  it('comes with a policy that names each inline script and style by its hash, and nothing inline besides', async () => {
    await run();
    const { status, headers, body } = await site.ask('/');
    expect(status).toBe(200);
    expect(body).toContain('<h1>首页</h1>');
    const policy = String(headers['content-security-policy']);
    const scriptPolicy = /script-src ([^;]*)/.exec(policy)?.[1];
    expect(scriptPolicy?.split(' ')).toEqual(["'self'", ...scripts.map(hash)]);
    expect(policy).toContain(`style-src 'self' ${hash(style)}`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it.each([
    { path: '/', title: '首页' },
    { path: '/zh', title: '首页' },
    { path: '/status', title: '查进度' },
    { path: '/zh/status', title: '查进度' },
    { path: '/en/status', title: 'Status' },
    { path: '/status?from=sms', title: '查进度' },
  ])('$path shows $title', async ({ path, title }) => {
    await run();
    expect((await site.ask(path)).body).toContain(`<h1>${title}</h1>`);
  });

  it.each(['demo', 'production'] as const)('of the one build carries the mode %s', async (mode) => {
    await run(mode);
    expect((await site.ask('/')).body).toContain(`<html lang="zh-CN" class="x" data-mode="${mode}">`);
  });

  it('is sent again only when it has changed', async () => {
    await run();
    const first = await site.ask('/');
    const etag = String(first.headers.etag);
    expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const again = await site.ask('/', { headers: { 'if-none-match': etag } });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect((await site.ask('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    await site.close();
    await run('production');
    expect((await site.ask('/', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('is sent as the client can read it', async () => {
    await run();
    const plain = await site.ask('/');
    const br = await site.ask('/', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    const gzip = await site.ask('/', { headers: { 'accept-encoding': 'gzip, br;q=0' } });
    expect(br.headers).toMatchObject({
      'content-encoding': 'br',
      vary: expect.stringContaining('Accept-Encoding') as string,
    });
    expect(brotliDecompressSync(br.bytes).toString()).toBe(plain.body);
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.bytes).toString()).toBe(plain.body);
    expect(br.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  it('has no body for HEAD but all of its headers', async () => {
    await run();
    const { status, body, headers } = await site.ask('/status', { method: 'HEAD' });
    expect({ status, body }).toEqual({ status: 200, body: '' });
    expect(Number(headers['content-length'])).toBeGreaterThan(1000);
  });

  it("is Next's to answer when its client asks for data, when it is posted to, and when it is renewed by time", async () => {
    await run();
    expect(seen(await site.ask('/', { headers: { rsc: '1' } })).url).toBe('/zh');
    expect(seen(await site.ask('/status?_rsc=abc')).url).toBe('/zh/status?_rsc=abc');
    expect((await site.ask('/', { method: 'POST' })).status).toBe(400);
    expect(seen(await site.ask('/renewed')).url).toBe('/zh/renewed');
    expect(seen(await site.ask('/_not-found')).url).toBe('/_not-found');
  });

  it('of the look-up tells nobody where a visitor came from', async () => {
    await run();
    expect((await site.ask('/status')).headers['referrer-policy']).toBe('no-referrer');
    expect((await site.ask('/en/status')).headers['referrer-policy']).toBe('no-referrer');
    expect((await site.ask('/')).headers['referrer-policy']).toBe('same-origin');
  });
});

describe('a file of the build', () => {
  it('is kept for good by the browser and compressed once', async () => {
    await run();
    const br = await site.ask('/_next/static/chunks/a.js', { headers: { 'accept-encoding': 'br' } });
    expect(br.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'br',
      'x-content-type-options': 'nosniff',
    });
    expect(brotliDecompressSync(br.bytes).toString()).toBe(program);
    expect((await site.ask('/_next/static/chunks/a.js')).body).toBe(program);
  });

  it('is not compressed when that gains nothing', async () => {
    await run();
    const svg = await site.ask('/_next/static/media/i.svg', { headers: { 'accept-encoding': 'br' } });
    expect(svg.headers['content-encoding']).toBeUndefined();
    expect(svg.body).toBe('<svg/>');
  });

  it('cannot be reached by climbing', async () => {
    await run();
    for (const path of ['/_next/static/../prerender-manifest.json', '/_next/static/%2e%2e/prerender-manifest.json'])
      expect(seen(await site.ask(path)).url).toBe(path);
  });
});
