import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '@/server/kernel/operator-error';
import { underLock } from '../build/lock.mjs';
import { dataFolderOf, findRunning, initialise, startServer, stopServer, type ServerOptions } from './cluster';
import { place } from './placement';
import { servesFolder } from './postmaster';
import { addressesOf, makeRoles, type Addresses } from './roles';
import { keepSecrets, type Secrets } from './secrets';
import { DatabaseUsers } from './users';

export type Embedded = Addresses & {
  dataDir: string;
  port: number;
  secrets: Secrets;
  /** Ends PostgreSQL unless another program still uses it; after `grace` ms without a checkpoint. */
  stop(grace?: number): Promise<void>;
  /** Starts it again on the same port if it is gone. True when it was. */
  revive(): Promise<boolean>;
};

export type EmbeddedOptions = {
  /** Undefined: the default folder, which moves to /var/lib/anyi when PostgreSQL cannot reach it. */
  dataDir: string | undefined;
  log: (line: string) => void;
  options?: ServerOptions;
};

/** Starts the embedded PostgreSQL, or joins the one that runs on this folder. Throws an OperatorError with one sentence. */
export async function startEmbedded({ dataDir, log, options = {} }: EmbeddedOptions): Promise<Embedded> {
  const placement = place(dataDir);
  const users = new DatabaseUsers(placement.dataDir);
  const dataFolder = dataFolderOf(placement);
  const locked = <T>(work: () => Promise<T>) =>
    underLock(join(placement.dataDir, 'lock'), work, (pid) =>
      log(`waiting for process ${pid}, which starts or ends PostgreSQL`),
    );

  const started = await locked(async () => {
    const secrets = keepSecrets(placement.dataDir, existsSync(dataFolder));
    if (!existsSync(dataFolder)) initialise(placement, secrets.superPassword);
    const running = await findRunning(placement, secrets.superPassword);
    const server = running ?? (await startServer(placement, secrets.superPassword, { options }));
    users.join();
    const addresses = addressesOf(server.port, secrets);
    await makeRoles(addresses, secrets);
    return { secrets, addresses, server, reused: running !== undefined };
  });
  const { secrets, addresses, server, reused } = started;
  log(`PostgreSQL ${reused ? 'was running' : 'runs'} on port ${server.port}, data in ${placement.dataDir}`);

  let { pid } = server;
  return {
    ...addresses,
    dataDir: placement.dataDir,
    port: server.port,
    secrets,
    stop: (grace) =>
      locked(async () => {
        if (users.leave()) await stopServer(placement, grace);
      }),
    revive: async () => {
      if (servesFolder(pid, dataFolder)) return false;
      return locked(async () => {
        const running = await findRunning(placement, secrets.superPassword);
        const again = running ?? (await startServer(placement, secrets.superPassword, { port: server.port, options }));
        if (again.port !== server.port)
          throw new OperatorError(`PostgreSQL ended and its port ${server.port} was taken meanwhile; start again.`);
        ({ pid } = again);
        return true;
      });
    },
  };
}

/** What a program needs in its environment to use the embedded database. Secrets the operator set are kept. */
export function environmentOf(embedded: Embedded, env: NodeJS.ProcessEnv): Record<string, string> {
  return {
    ANYI_EMBEDDED: '1',
    DATA_DIR: embedded.dataDir,
    DATABASE_URL: embedded.appUrl,
    DATABASE_OWNER_URL: embedded.ownerUrl,
    DATABASE_JOBS_URL: embedded.jobsUrl,
    AUTH_SECRET: env.AUTH_SECRET || embedded.secrets.authSecret,
    FIELD_KEYS: env.FIELD_KEYS || embedded.secrets.fieldKeys,
    LOOKUP_SECRET: env.LOOKUP_SECRET || embedded.secrets.lookupSecret,
  };
}
