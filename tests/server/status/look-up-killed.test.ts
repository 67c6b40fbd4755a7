import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbedded, type Embedded } from '@/bin/embedded/embedded';
import { connect } from '@/db/client';
import { migrate } from '@/db/migrate';
import { LookUpBatches } from '@/server/status/look-up-batches';

let folder: string;
let server: Embedded;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anyi-killed-'));
  chmodSync(folder, 0o711);
  // A server of its own: that of the other tests writes nothing through to the disk.
  server = await startEmbedded({ dataDir: folder, log: () => undefined });
  const { ownerUrl, appUrl, jobsUrl } = server;
  await migrate({ ownerUrl, appUrl, jobsUrl, mode: 'demo', log: () => undefined });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const aRow = () => ({
  ...{ receipt: '', hmac: randomBytes(32), numberKey: randomBytes(16), addressKey: randomBytes(16) },
  ...{ requestId: randomUUID(), now: new Date('2026-11-24T02:00:00Z') },
});

it('an answered look-up keeps its record and its counts when PostgreSQL is killed at that moment', async () => {
  const owner = connect({ url: server.ownerUrl, max: 1 });
  const app = connect({ url: server.appUrl, max: 3 });
  const batches = new LookUpBatches(() => app);
  await Promise.all(Array.from({ length: 3 }, () => batches.add(aRow()))); // connections are open
  const processes = await owner<{ pid: number }[]>`select pid from pg_stat_activity order by pid`;

  const asked = Array.from({ length: 20 }, aRow);
  const answers = await Promise.all(asked.map((row) => batches.add(row)));
  for (const { pid } of processes)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // ended by itself, because another one did
    }
  expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['missed']));
  await Promise.all([owner, app].map((client) => client.end({ timeout: 0 })));

  await server.revive();
  const after = connect({ url: server.ownerUrl, max: 1 });
  try {
    await expect.poll(() => after`select 1`.catch(() => undefined), { timeout: 20_000, interval: 200 }).toHaveLength(1); // recovering
    const ids = asked.map(({ requestId }) => requestId);
    const [kept] = await after<{ audited: number; counted: number }[]>`
      select (select count(*)::integer from anyi.lookup_audit where request_id = any (${ids})) as audited,
        (select sum(count)::integer from anyi.rate_limits) as counted`;
    expect(kept).toEqual({ audited: 20, counted: 46 });
  } finally {
    await after.end({ timeout: 1 });
  }
});
