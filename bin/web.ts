import { isAbsolute, join } from 'node:path';
import type { Server } from 'node:http';
import { schemaVersion } from '@/db/schema-version';
import { connect } from '@/db/client';
import { openApiDocument } from '@/server/api/openapi';
import { estimateHandlers } from '@/server/estimates/http';
import { logger } from '@/server/kernel/log';
import { settings } from '@/server/kernel/settings';
import { parameterHandlers } from '@/server/rules/http';
import { handleStatus } from '@/server/status/http';
import { checkDatabase } from './http/database-checks';
import { loadKnownActions } from './http/known-actions';
import { openRequestLog } from './http/log-request';
import { takeOverConsole } from './http/next-log';
import { giveSecretsToNext } from './http/next-secrets';
import { readiness } from './http/ready';
import { closeServer, createSiteServer, listenOn } from './http/server';
import { siteListener } from './http/site';
import { listStaticFiles } from './http/static-files';
import { loadStaticPages } from './http/static-pages';
import { plainReason } from './process/program';

/** The web server (网站进程): one process answers the hot paths itself and hands the rest to Next. */

const dev = process.env.ANYI_DEV === '1';
const root = process.cwd();

/** The build that next.config.js names by the same variable. */
function nextDir(): string {
  const given = process.env.ANYI_NEXT_DIR || '.next';
  return isAbsolute(given) ? given : join(root, given);
}

/** Under which address this process reaches itself, whatever it listens on. */
const ownUrl = (host: string, port: number) => {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
};

async function start(): Promise<void> {
  const serving: { server?: Server } = {};
  endWhenTold(serving);
  const { host, port, appUrl, authSecret, databaseUrl, databasePrepare, trustedProxies, logLevel } = settings();
  const sql = connect({ url: databaseUrl, prepare: databasePrepare, max: 1, applicationName: 'anyi-web-probe' });
  const mode = await checkDatabase(sql, { mode: settings().mode, schemaVersion });
  giveSecretsToNext(process.env, { authSecret, appUrl, ownUrl: ownUrl(host, port) });
  process.env.ANYI_MODE = mode; // pages that are rendered for a request say by it that this is a demonstration

  const { default: next } = await import('next');
  const app = next({ dev, dir: root, hostname: host, port });
  const [, pages, files, knownActions] = await Promise.all([
    app.prepare(),
    dev ? new Map() : loadStaticPages(nextDir(), mode),
    dev ? new Map() : listStaticFiles(nextDir()),
    dev ? undefined : loadKnownActions(nextDir()),
  ]);

  const server = (serving.server = createSiteServer(
    siteListener({
      mode,
      dev,
      appUrl,
      host,
      port,
      trustedProxies,
      log: logger,
      requestLog: openRequestLog(logLevel),
      next: app.getRequestHandler(),
      services: {
        handleStatus,
        jsonHandlers: estimateHandlers(),
        readHandlers: parameterHandlers(),
        openApiDocument: openApiDocument(),
        readiness: () => readiness(sql, schemaVersion),
      },
      pages,
      files,
      knownActions,
    }),
  ));
  if (dev) server.on('upgrade', app.getUpgradeHandler());
  await listenOn(server, port, host);
  if (!dev) takeOverConsole(logger);
  announce(ownUrl(host, port));
}

function announce(url: string): void {
  if (process.send) process.send({ type: 'ready', url });
  else console.log(`ready ${url}`);
}

/** SIGTERM, SIGINT or the end of the parent: what has begun is finished, at most six seconds (its supervisor waits half a second longer). */
function endWhenTold(serving: { server?: Server }): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    if (serving.server?.listening) await closeServer(serving.server, 6_000);
    process.exit(0);
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, () => void end());
}

start().catch((error: unknown) => {
  const reason = plainReason(error);
  if (reason) console.error(reason);
  else logger.fatal({ err: error }, 'the web server could not start');
  process.exit(1);
});
