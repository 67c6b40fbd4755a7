import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readBody, type BodyLimits } from '@/bin/http/body';
import { loggedPath, openRequestLog } from '@/bin/http/log-request';
import { actionKey, giveSecretsToNext } from '@/bin/http/next-secrets';
import { closeServer, createSiteServer, listenOn } from '@/bin/http/server';
import { runSite } from './running-site';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const listen = async (server: Server): Promise<number> => {
  open.push(server);
  await listenOn(server, 0, '127.0.0.1');
  return (server.address() as AddressInfo).port;
};

const answerOf = async (socket: Socket): Promise<string> => {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
};

/** Answers with what became of the body. */
const reading = (limits: BodyLimits) =>
  createServer((request, response) => {
    void readBody(request, limits).then((read) => response.end(read.ok ? `ok ${read.value.length}` : read.refusal));
  });
const head = 'POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n';

describe('a body', () => {
  it('that does not come is given up after its time', async () => {
    const socket = connect(await listen(reading({ bytes: 100, milliseconds: 60 })), '127.0.0.1');
    socket.write(`${head}Content-Length: 10\r\n\r\nfive.`);
    expect(await answerOf(socket)).toContain('body-too-slow');
  });

  it('that drips is given up all the same', async () => {
    const socket = connect(await listen(reading({ bytes: 100, milliseconds: 150 })), '127.0.0.1');
    socket.write(`${head}Content-Length: 90\r\n\r\n`);
    const drip = setInterval(() => socket.write('.'), 20);
    socket.on('close', () => clearInterval(drip)).on('error', () => clearInterval(drip));
    expect(await answerOf(socket)).toContain('body-too-slow');
  });

  it('is taken to its last allowed byte and not one more', async () => {
    const port = await listen(reading({ bytes: 10, milliseconds: 1000 }));
    const post = async (body: string) => (await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body })).text();
    expect(await post('0123456789')).toBe('ok 10');
    expect(await post('0123456789x')).toBe('body-too-large');
    expect(await post('')).toBe('ok 0');
  });

  it('that breaks off ends the wait', async () => {
    const ended = new Promise<string>((resolve) => {
      void listen(
        createServer((request) => {
          void readBody(request, { bytes: 100, milliseconds: 5000 }).then((read) =>
            resolve(read.ok ? 'ok' : read.refusal),
          );
        }),
      ).then((port) => {
        const socket = connect(port, '127.0.0.1');
        socket.write(`${head}Content-Length: 10\r\n\r\nfive.`, () => setTimeout(() => socket.destroy(), 20));
      });
    });
    expect(await ended).toBe('broken-off');
  });
});

describe('what is not HTTP', () => {
  it('gets a short answer', async () => {
    const site = await runSite();
    const socket = connect(site.port, '127.0.0.1');
    socket.write('HELLO\r\n\r\n');
    const answer = await answerOf(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"bad-request"');
    await site.close();
  });
});

describe('a taken port', () => {
  it('is waited for while a predecessor ends', async () => {
    const first = createSiteServer(() => {});
    const port = await listen(first);
    setTimeout(() => first.close(), 400);
    const second = createSiteServer(() => {});
    open.push(second);
    await listenOn(second, port, '127.0.0.1');
    expect((second.address() as AddressInfo).port).toBe(port);
  });

  it('that stays taken is one clear sentence', async () => {
    const port = await listen(createSiteServer(() => {}));
    await expect(
      listenOn(
        createSiteServer(() => {}),
        port,
        '127.0.0.1',
      ),
    ).rejects.toMatchObject({
      name: 'OperatorError',
      message: `Port ${port} on 127.0.0.1 is taken by another program. Stop it or set PORT to a free one.`,
    });
  });
});

describe('the end', () => {
  it('lets an answer finish that has begun, and takes nothing new', async () => {
    const server = createSiteServer((_, response) => void sleep(150).then(() => response.end('finished')));
    const port = await listen(server);
    const running = fetch(`http://127.0.0.1:${port}`);
    await once(server, 'request');
    const closing = closeServer(server, 5000);
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
    expect(await (await running).text()).toBe('finished');
    await closing;
  });

  it('does not wait for ever', async () => {
    const server = createSiteServer(() => {});
    const port = await listen(server);
    const stuck = fetch(`http://127.0.0.1:${port}`).catch(() => 'ended');
    await once(server, 'request');
    const began = performance.now();
    await closeServer(server, 100);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(await stuck).toBe('ended');
  });
});

describe('the secrets of Next', () => {
  it('derive from AUTH_SECRET alone: the same on every machine, another for another secret', () => {
    expect(Buffer.from(actionKey('a'.repeat(32)), 'base64')).toHaveLength(32);
    expect(actionKey('a'.repeat(32))).toBe(actionKey('a'.repeat(32)));
    expect(actionKey('a'.repeat(32))).not.toBe(actionKey('b'.repeat(32)));
  });

  it('leave no host to be trusted', () => {
    const env: NodeJS.ProcessEnv = { NODE_ENV: 'test', AUTH_TRUST_HOST: '1' };
    giveSecretsToNext(env, {
      authSecret: 'a'.repeat(32),
      appUrl: 'https://anyi.example',
      ownUrl: 'http://127.0.0.1:3000',
    });
    expect(env).toMatchObject({ NEXTAUTH_URL: 'https://anyi.example', NEXTAUTH_SECRET: 'a'.repeat(32) });
    expect('AUTH_TRUST_HOST' in env).toBe(false);
  });
});

it.each([
  ['/', '/'],
  ['/en/status', '/en/status'],
  ['/api/v1/platform/injury-reports', '/api/v1/platform/injury-reports'],
  ['/office/claims/AY2026-7K3MQ', '/office/claims/:id'],
  ['/office/claims/0190f7a2-8d1e-7c3b-9a55-1f2e3d4c5b6a/grant', '/office/claims/:id/grant'],
  ['/estimate/kq8zr2', '/estimate/:id'],
  ['/%E7%8E%8B%E8%8A%B3', '/:id'],
  ['/13800138000', '/:id'],
])('%s is logged as %s', (path, logged) => expect(loggedPath(path)).toBe(logged));

it('the log of requests opens with the size of its blocks', () => {
  expect(openRequestLog('silent').level).toBe('silent');
});
