import { once } from 'node:events';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { siteListener, type Site } from '@/bin/http/site';
import { createSiteServer, listenOn } from '@/bin/http/server';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; bytes: Buffer };
export type Question = { method?: string; headers?: Record<string, string | string[]>; body?: string | Buffer };

export type RunningSite = {
  port: number;
  lines: Record<string, unknown>[];
  ask: (path: string, question?: Question) => Promise<Answer>;
  close: () => Promise<void>;
};

const whole = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Asks over a socket of its own with exactly these headers; `fetch` would not send a Host or an Origin of our choice. */
export async function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Question = {},
): Promise<Answer> {
  const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false });
  sent.end(body);
  sent.on('error', () => {}); // after an early answer the rest of a body may find nobody
  const [message] = (await once(sent, 'response')) as [IncomingMessage];
  const bytes = await whole(message);
  return { status: message.statusCode!, headers: message.headers, body: bytes.toString('utf8'), bytes };
}

/** What stands for Next here: repeats what it was given, so that a test sees what reached it. */
export const echo: Site['next'] = async (request, response) => {
  const body = await whole(request);
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body: body.toString('utf8') }),
  );
};

/** Addresses as an OpenAPI description lists them. */
const apiDescription = {
  paths: {
    '/api/v1/status': { post: {} },
    '/api/v1/platform/orders': { post: {}, parameters: [] },
    '/api/v1/claims/{receipt}': { get: {} },
  },
};

type Changes = Partial<Omit<Site, 'services'>> & { services?: Partial<Site['services']> };

/** The site on a free port of loopback, with `changes` to what it is made of. */
export async function runSite({ services, ...changes }: Changes = {}): Promise<RunningSite> {
  const probe = createSiteServer(() => {});
  await listenOn(probe, 0, '127.0.0.1');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));

  const lines: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'info' },
    { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const server: Server = createSiteServer(
    siteListener({
      mode: 'demo',
      dev: false,
      appUrl: `http://127.0.0.1:${port}`,
      host: '127.0.0.1',
      port,
      trustedProxies: [],
      log,
      requestLog: log,
      next: echo,
      services: {
        handleStatus: (request) => Promise.resolve({ status: 200, body: JSON.stringify(request) }),
        jsonHandlers: new Map(),
        readHandlers: new Map(),
        openApiDocument: apiDescription,
        readiness: () => Promise.resolve({ ready: true }),
        ...services,
      },
      pages: new Map(),
      files: new Map(),
      knownActions: new Set(),
      ...changes,
    }),
  );
  await listenOn(server, port, '127.0.0.1');
  return {
    port,
    lines,
    ask: (path, question) => ask(port, path, question),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const seen = (answer: Answer) =>
  JSON.parse(answer.body) as { method: string; url: string; headers: Record<string, string>; body: string };
