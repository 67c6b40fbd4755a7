import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { openRequestLog } from '@/bin/http/log-request';
import { createSiteServer, listenOn } from '@/bin/http/server';
import { siteListener } from '@/bin/http/site';
import { freePort } from '@/bin/embedded/cluster';
import { listStaticFiles } from '@/bin/http/static-files';
import { loadStaticPages } from '@/bin/http/static-pages';
import { openApiDocument } from '@/server/api/openapi';
import { serveTasks } from './part';
import { say } from './result';

const folder = join(process.cwd(), 'bench', 'minimal-app');
const built = join(folder, '.next');

/** An application of Next with nothing of ours in it, built by the same Next. */
export async function buildMinimalApp(): Promise<void> {
  if (existsSync(join(built, 'BUILD_ID'))) return;
  say('building the minimal app, once');
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1', ANYI_NEXT_DIR: '' };
  const child = spawn(process.execPath, [next, 'build'], { cwd: folder, env, stdio: ['ignore', 2, 2] });
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error('the minimal app does not build');
}

/** The minimal app behind our own server code, with the same headers, limits and log. */
export function serveMinimalApp(): void {
  serveTasks(async () => {
    const port = await freePort();
    const { default: next } = await import('next');
    const app = next({ dev: false, dir: folder, hostname: '127.0.0.1', port });
    await app.prepare();
    const server = createSiteServer(
      siteListener({
        ...{ mode: 'demo', dev: false, appUrl: `http://127.0.0.1:${port}`, host: '127.0.0.1', port },
        trustedProxies: ['127.0.0.1'], // as our own side has in the bench
        log: pino({ level: 'info' }, pino.destination({ fd: 2, sync: true })),
        requestLog: openRequestLog('info'),
        next: app.getRequestHandler(),
        services: {
          jsonHandlers: new Map(),
          readHandlers: new Map(),
          handleStatus: () => Promise.resolve({ status: 404, body: '{}' }),
          openApiDocument: openApiDocument(),
          readiness: () => Promise.resolve({ ready: true }),
        },
        pages: await loadStaticPages(built, 'demo'),
        files: await listStaticFiles(built),
        knownActions: new Set<string>(),
      }),
    );
    await listenOn(server, port, '127.0.0.1');
    return { port: (server.address() as AddressInfo).port };
  });
}
