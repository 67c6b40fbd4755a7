import { join } from 'node:path';
import { webFlags } from '@/bin/process/node-flags';
import { keptEstimate } from './kept-estimate';
import { requestBytes, type LoadReport } from './load';
import { buildMinimalApp } from './minimal-site';
import { startPart } from './part';
import { processorMs } from './processor-time';
import { inTurn, median, processorTimes, rounded, say, type Result } from './result';
import type { World } from './world';

const clients = 100;
/** Seconds. A server runs for days, and Node compiles a page's code over its first thousands of answers: the first six
 *  hundred of an estimate took half as long again as those two thousand later (measured). */
const warmUp = 30;

type Target = { path: string; is: string };
type Compared = { name: string; path: string; reference: Target; least: number };

const minimal = 'of a minimal Next app behind the same server code';
const staticPage: Target = { path: '/', is: `a static page ${minimal}` };
const dynamicPage: Target = { path: '/dynamic', is: `a dynamic page ${minimal}` };

/** As a browser asks: both sides send brotli. */
const headers = { Accept: 'text/html', 'Accept-Encoding': 'gzip, deflate, br', 'User-Agent': 'Mozilla/5.0' };

/** One look at the page in clear, then the bytes that every answer must hold: it is compressed, and whole by its length or
 *  its last chunk. */
async function requestOf(port: number, path: string) {
  const seen = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const text = await seen.text();
  if (seen.status !== 200 || !text.includes('</html>'))
    throw new Error(`${path} answers ${seen.status}: ${text.slice(0, 300)}`);
  return { bytes: requestBytes(port, { path, headers }), expected: Buffer.from('Content-Encoding: br\r\n') };
}

async function pagesToCompare(world: World): Promise<Compared[]> {
  return [
    { name: 'pages home', path: '/', reference: staticPage, least: 0.9 },
    { name: 'pages status', path: '/status', reference: staticPage, least: 0.9 },
    {
      name: 'pages estimate',
      path: await keptEstimate(world),
      reference: dynamicPage,
      least: 0.5,
    },
  ];
}

/** Pages as a browser's first request asks for them, against those of an application with nothing in it. */
export async function benchPages(world: World, seconds: number): Promise<Result[]> {
  await buildMinimalApp();
  const site = startPart('minimal-app', { log: join(world.dataDir, 'minimal.log'), flags: webFlags });
  const client = startPart('load');
  try {
    const { port: minimalPort } = await site.ask<{ port: number }>({});
    const results: Result[] = [];
    for (const page of await pagesToCompare(world)) {
      say(page.name);
      const run = async (port: number, path: string, pid: number) => {
        const requests = [await requestOf(port, path)];
        return async (length = seconds): Promise<LoadReport & { cpuMs: number }> => {
          const before = processorMs(pid);
          const report = await client.ask<LoadReport>({
            port,
            connections: clients,
            seconds: length,
            requests,
            from: 0,
          });
          if (report.wrong > 0) throw new Error(`${path}: ${report.wrong} wrong, the first:\n${report.firstWrong}`);
          return { ...report, cpuMs: (processorMs(pid) - before) / report.right };
        };
      };
      const ours = await run(world.port, page.path, world.pid);
      const reference = await run(minimalPort, page.reference.path, site.pid);
      await ours(warmUp);
      await reference(warmUp);
      const measured = await inTurn(
        () => ours(),
        () => reference(),
      );
      const rates = measured.map((p) => ({
        ours: p.ours.right / p.ours.seconds,
        reference: p.reference.right / p.reference.seconds,
      }));
      results.push({
        bench: page.name,
        ours: rounded(median(rates.map((r) => r.ours))),
        reference: rounded(median(rates.map((r) => r.reference))),
        referenceIs: page.reference.is,
        unit: 'requests/s',
        ratio: rounded(median(rates.map((r) => r.ours / r.reference)), 2),
        wanted: `ratio at least ${page.least}`,
        clients,
        oursP95Ms: rounded(median(measured.map((p) => p.ours.p95Ms)), 1),
        referenceP95Ms: rounded(median(measured.map((p) => p.reference.p95Ms)), 1),
        ...processorTimes(measured),
      });
    }
    return results;
  } finally {
    await Promise.all([site.stop(), client.stop()]);
  }
}
