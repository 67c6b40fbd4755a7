import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { asActor } from '@/server/kernel/context';
import { logger } from '@/server/kernel/log';
import { readOutbox } from '@/server/messages/outbox';
import { queueMessage } from '@/server/messages/queue-message';
import { sendWaiting } from '@/server/messages/send';
import { gatewaySender, messageSender } from '@/server/messages/sender';
import { testDatabase, type TestDatabase } from '../../support/db';
import { after, started, useSettingsOf, visitor } from './world';

// A gateway that fails is what is tested here; its log lines are read by a spy.
const warned = vi.spyOn(logger, 'warn').mockImplementation(() => undefined);
const shouted = vi.spyOn(logger, 'error').mockImplementation(() => undefined);

type Taken = { to: string; text: string; id: string };

let t: TestDatabase;
let server: Server;
let url: string;
/** What the gateway took, and how it answers. */
let taken: Taken[] = [];
let authorization: string | undefined;
let answer: (message: Taken) => number = () => 200;

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Taken;
};

beforeAll(async () => {
  t = await testDatabase();
  useSettingsOf(t);
  server = createServer((request, response) => {
    void bodyOf(request).then((message) => {
      authorization = request.headers.authorization;
      const status = answer(message);
      if (status < 300) taken.push(message);
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await t.close();
});
afterEach(async () => {
  await t.superuser`delete from anyi.messages`;
  [taken, answer] = [[], () => 200];
  vi.clearAllMocks();
});

const queue = (body: string, now = started, kind: 'notice' | 'sign_in_code' = 'notice') =>
  asActor(visitor(t, now), (tx) => queueMessage(tx, visitor(t, now), { kind, to: '13800138000', body }));
const send = (now = started) => sendWaiting(t.jobs, now, gatewaySender(url));
const states = () => t.jobs<{ state: string; attempts: number }[]>`
  select state, attempts from anyi.messages order by created_at`;

it('sends what waits, oldest first, once, and marks it', async () => {
  await queue('第一条');
  await queue('第二条', after(1));
  await send(after(2));
  expect(taken.map(({ to, text }) => [to, text])).toEqual([
    ['13800138000', '第一条'],
    ['13800138000', '第二条'],
  ]);
  expect(await states()).toEqual([
    { state: 'sent', attempts: 1 },
    { state: 'sent', attempts: 1 },
  ]);
  await send(after(3));
  expect(taken).toHaveLength(2);
});

it('asks to be run again while something waits, and tries again after a pause', async () => {
  await queue('会再试');
  answer = () => 503;
  await expect(send()).rejects.toThrow('1 messages still wait');
  expect(await states()).toEqual([{ state: 'waiting', attempts: 1 }]);
  answer = () => 200;
  await expect(send(after(14))).rejects.toThrow('still wait'); // not before 15 seconds
  expect(taken).toEqual([]);
  await send(after(15));
  expect(taken).toHaveLength(1);
  expect(await states()).toEqual([{ state: 'sent', attempts: 2 }]);
});

it('gives up after eight attempts', async () => {
  await queue('发不出');
  answer = () => 500;
  for (let attempt = 0; attempt < 7; attempt++) await expect(send(after(86_400))).rejects.toThrow('still wait');
  expect(await states()).toEqual([{ state: 'waiting', attempts: 7 }]);
  expect(warned).toHaveBeenCalledTimes(7);
  expect(shouted).not.toHaveBeenCalled();
  await send(after(86_400));
  expect(await states()).toEqual([{ state: 'failed', attempts: 8 }]);
  expect(shouted).toHaveBeenCalledTimes(1);
  const said = JSON.stringify([...warned.mock.calls, ...shouted.mock.calls]);
  for (const content of ['发不出', '13800138000']) expect(said).not.toContain(content);
  answer = () => 200;
  await send(after(86_400));
  expect(taken).toEqual([]);
});

it('does not let one that fails hold up the others', async () => {
  for (let i = 0; i < 45; i++) await queue(`第${i}条`, after(i));
  answer = ({ text }) => (text === '第3条' ? 500 : 200);
  await expect(send(after(100))).rejects.toThrow('1 messages still wait');
  expect(taken).toHaveLength(44);
});

it('sends each once when two runs meet', async () => {
  for (let i = 0; i < 45; i++) await queue(`第${i}条`, after(i));
  await Promise.allSettled([send(after(100)), send(after(100))]);
  await send(after(101)).catch(() => undefined);
  expect(taken.map(({ id }) => id)).toHaveLength(45);
  expect(new Set(taken.map(({ id }) => id)).size).toBe(45);
});

it('does not send a code that is over', async () => {
  await queue('验证码 123456', started, 'sign_in_code');
  await send(after(300));
  expect(taken).toEqual([]);
  expect(await states()).toEqual([{ state: 'failed', attempts: 1 }]);
  await queue('验证码 654321', started, 'sign_in_code');
  await send(after(299));
  expect(taken).toHaveLength(1);
});

it('keeps waiting when the gateway cannot be reached', async () => {
  await queue('没人接');
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const nobody = gatewaySender(`http://127.0.0.1:${port}/sms`);
  await expect(sendWaiting(t.jobs, started, nobody)).rejects.toThrow('still wait');
  expect(await states()).toEqual([{ state: 'waiting', attempts: 1 }]);
});

it('shows who it is to the gateway by the address, and keeps that out of it', async () => {
  await queue('带密码');
  await sendWaiting(t.jobs, started, gatewaySender(url.replace('://', '://anyi:p%40ss@')));
  expect(authorization).toBe(`Basic ${btoa('anyi:p@ss')}`);
});

it('goes to the gateway that the settings name, and in a demonstration to the outbox', async () => {
  useSettingsOf(t, { SMS_URL: url });
  await queue('真的发');
  await sendWaiting(t.jobs, started);
  expect(taken).toHaveLength(1);
  useSettingsOf(t);
  await queue('演示', after(1));
  await sendWaiting(t.jobs, after(1));
  expect(taken).toHaveLength(1);
  expect(await readOutbox(visitor(t))).toMatchObject([
    { toMasked: '138****8000', body: '演示', state: 'sent' },
    { toMasked: '138****8000', body: '真的发', state: 'sent' },
  ]);
});

it('has no outbox in production, and no way to send without a gateway', async () => {
  await queue('不给看');
  await t.superuser`alter table anyi.instance disable trigger instance_mode_stays`;
  await t.superuser`update anyi.instance set mode = 'production'`;
  expect(await readOutbox(visitor(t))).toEqual([]);
  await t.superuser`update anyi.instance set mode = 'demo'`;
  await t.superuser`alter table anyi.instance enable trigger instance_mode_stays`;
  const settings = useSettingsOf(t, { ANYI_EMBEDDED: '', SMS_URL: url });
  settings.smsUrl = undefined;
  expect(() => messageSender()).toThrow('SMS_URL is missing');
  useSettingsOf(t);
});
