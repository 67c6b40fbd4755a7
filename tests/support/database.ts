import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '@/bin/embedded/embedded';
import { migrate } from '@/db/migrate';

/** The private server of this test run. `template` is migrated and has no connections: clone it with
 *  `create database x template <template> owner anyi_owner`, then grant connect (grants on a database are not cloned). */
export type TestServer = {
  host: string;
  port: number;
  template: string;
  superUrl: string;
  /** Of the template, with the roles anyi_owner, anyi_app and anyi_jobs. */
  ownerUrl: string;
  appUrl: string;
  jobsUrl: string;
  passwords: { super: string; owner: string; app: string; jobs: string };
};

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

// Nothing here outlives the run, so nothing has to reach the disk.
const notDurable = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' };

/** Starts a private PostgreSQL for the project `database`, once for all its files. */
export default async function startTestServer(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'anyi-tests-'));
  chmodSync(dataDir, 0o711);
  const lines: string[] = [];
  const server = await startEmbedded({ dataDir, log: (line) => lines.push(line), options: notDurable });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const { ownerUrl, appUrl, jobsUrl, superUrl, port, secrets } = server;
    await migrate({ ownerUrl, appUrl, jobsUrl, mode: 'demo', log: (line) => lines.push(line) });
    project.provide('testServer', {
      ...{ host: '127.0.0.1', port, template: 'anyi', superUrl, ownerUrl, appUrl, jobsUrl },
      passwords: {
        super: secrets.superPassword,
        owner: secrets.ownerPassword,
        app: secrets.appPassword,
        jobs: secrets.jobsPassword,
      },
    });
  } catch (error) {
    console.error(lines.join('\n'));
    await stop();
    throw error;
  }
  return stop;
}
