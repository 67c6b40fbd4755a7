import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Cookie } from '@playwright/test';
import { mintSessionToken, sessionCookieName } from '@/server/auth/session-cookie';
import { OperatorError } from '@/server/kernel/operator-error';
import { keptEstimate } from './kept-estimate';
import { buildMinimalApp } from './minimal-site';
import { startPart } from './part';
import { rounded, say, type Result } from './result';
import type { World } from './world';

const place = '?region=310000&month=2026-09';
const openPages = [
  ...['/', '/hurt', '/status', '/coverage', '/help', '/privacy', '/sign-in'],
  ...['/estimate', `/estimate${place}`, '/estimate/pension', '/estimate/pension/where'],
  ...['year', 'top-up', 'compare', 'subsidy', 'unemployment', 'tax'].map((question) => `/estimate/${question}${place}`),
];
const signedInPages = [
  '/account',
  '/account/profile',
  '/account/consents',
  '/injury/when',
  '/wages/amount',
  '/enrol/work',
];
const most = 1.15;

/** Bytes of all scripts that a browser without a cache asks for before the page is quiet, each as gzip sends it. */
async function scriptBytes(
  browser: Browser,
  origin: string,
  path: string,
  cookies: Partial<Cookie>[],
): Promise<number> {
  const context = await browser.newContext();
  try {
    await context.addCookies(
      cookies.map((cookie) => ({ ...cookie, url: origin }) as Parameters<typeof context.addCookies>[0][number]),
    );
    const page = await context.newPage();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.push(response.body());
    });
    const answer = await page.goto(origin + path, { waitUntil: 'networkidle' });
    const { pathname, search } = new URL(page.url());
    const arrived = pathname + search;
    if (answer?.status() !== 200 || arrived !== path)
      throw new Error(`${path} answered ${answer?.status()} at ${arrived}`);
    return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  } finally {
    await context.close();
  }
}

/** The cookie of one of the made-up workers, as signing in would give it. */
async function signedInAs(world: World): Promise<Partial<Cookie>[]> {
  const [worker] = await world.owner<{ id: string }[]>`select id from anyi.workers order by id limit 1`;
  const [session] = await world.owner<{ id: string }[]>`
    select anyi.open_session('worker', ${worker!.id}, ${new Date(Date.now() + 3_600_000)}, ${new Date(Date.now())}) as id`;
  return [{ name: sessionCookieName('worker'), value: await mintSessionToken('worker', session!.id) }];
}

/** What a worker's pages make a phone fetch and run, against an application of Next with nothing in it. */
export async function benchFirstLoad(world: World): Promise<Result[]> {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
  if (!existsSync(executablePath))
    throw new OperatorError(`There is no browser at ${executablePath}. Set CHROMIUM_PATH.`);
  await buildMinimalApp();
  const minimal = startPart('minimal-app', { log: join(world.dataDir, 'minimal.log') });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const { port: minimalPort } = await minimal.ask<{ port: number }>({});
    const reference = await scriptBytes(browser, `http://127.0.0.1:${minimalPort}`, '/', []);
    const cookies = await signedInAs(world);
    const results: Result[] = [];
    for (const path of [...openPages, await keptEstimate(world), ...signedInPages]) {
      say(`first-load ${path}`);
      const with_ = signedInPages.includes(path) ? cookies : [];
      const ours = await scriptBytes(browser, `http://127.0.0.1:${world.port}`, path, with_);
      results.push({
        ...{ bench: 'first-load', page: path.replace(/(?<=result\/).*/, 'ID'), ours, reference },
        referenceIs: 'the scripts of a minimal Next app',
        unit: 'bytes (gzip)',
        ratio: rounded(ours / reference, 3),
        wanted: `ratio at most ${most}`,
      });
    }
    return results;
  } finally {
    await browser.close();
    await minimal.stop();
  }
}
