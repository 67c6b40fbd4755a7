import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '@/server/kernel/operator-error';

const patience = 3_000; // a killed predecessor may still be closing

const tryListen = (host: string, port: number) =>
  new Promise<string | undefined>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });

const reasons: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is taken by another program. End that program, or set PORT to a free port.`,
  EACCES: (_, port) => `This user may not listen on port ${port}. Set PORT to one above 1023.`,
  EADDRNOTAVAIL: (host) => `This machine has no address ${host}. Set HOST to one of its addresses.`,
  ENOTFOUND: (host) => `The address ${host} is not known. Set HOST to an address of this machine.`,
};

/** Refuses early, before a database is started and filled for nothing. */
export async function expectFreePort(host: string, port: number): Promise<void> {
  let problem = await tryListen(host, port);
  for (const until = Date.now() + patience; problem === 'EADDRINUSE' && Date.now() < until; await sleep(200))
    problem = await tryListen(host, port);
  if (problem === undefined) return;
  throw new OperatorError(reasons[problem]?.(host, port) ?? `Cannot listen on ${host} port ${port} (${problem}).`);
}
