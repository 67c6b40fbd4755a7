import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import sharp from 'sharp';
import type { FileStore } from '@/server/evidence/file-store';
import type { UploadTools } from '@/server/evidence/keep-file';
import { localStore } from '@/server/evidence/local-store';
import { takeUpload, type UploadAnswer } from '@/server/evidence/take-upload';
import type { Context, StaffActor, WorkerActor } from '@/server/kernel/context';
import { closeDatabase } from '@/server/kernel/database';
import type { StaffMember, Worker } from '../../fixtures/people';
import { testDatabase, type TestDatabase } from '../../support/db';

export const now = new Date('2026-11-24T02:00:00Z');

/** A database, a folder of files and the settings that sealing reads, for one test file. */
export type Setting = { t: TestDatabase; folder: string; store: FileStore; close(): Promise<void> };

export async function setting(): Promise<Setting> {
  const t = await testDatabase();
  Object.assign(process.env, {
    DATABASE_URL: t.urls.app,
    ANYI_EMBEDDED: '1',
    AUTH_SECRET: t.authSecret,
    LOOKUP_SECRET: t.lookupSecret,
    FIELD_KEYS: `k1:${t.keys[0].key.toString('base64')}`,
  });
  const folder = mkdtempSync(join(tmpdir(), 'anyi-evidence-'));
  return {
    t,
    folder,
    store: localStore(join(folder, 'files')),
    async close() {
      rmSync(folder, { recursive: true, force: true });
      await closeDatabase();
      await t.close();
    },
  };
}

const world = (t: TestDatabase) => ({ db: t.db, now, requestId: randomUUID(), lang: 'zh' as const });

export const asWorker = (t: TestDatabase, worker: Worker): Context<WorkerActor> => ({
  ...world(t),
  actor: { kind: 'worker', workerId: worker.id, sessionId: randomUUID() },
});

export const asStaff = (t: TestDatabase, person: StaffMember): Context<StaffActor> => ({
  ...world(t),
  actor: {
    kind: 'staff',
    staffId: person.id,
    sessionId: randomUUID(),
    name: person.name,
    roles: person.roles as StaffActor['roles'],
    officeId: person.officeId,
    desks: [...person.desks],
  },
});

export type Given = { name: string; bytes: Uint8Array; type?: string };

export const jpeg = (side = 8) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#468' } })
    .jpeg()
    .toBuffer();
export const png = (side = 8) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#468' } })
    .png()
    .toBuffer();
/** A PDF of exactly so many bytes. */
export function pdf(length = 200): Buffer {
  const bytes = Buffer.alloc(length, ' ');
  bytes.write('%PDF-1.7\n');
  bytes.write('%%EOF', length - 5);
  return bytes;
}

/** The form as a browser sends it: hidden fields first, then the files. */
export function form(
  fields: Record<string, string>,
  files: readonly Given[],
): { contentType: string; body: Readable; bytes: Promise<Buffer> } {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  for (const { name, bytes, type } of files)
    data.append('files', new File([new Uint8Array(bytes)], name, { type: type ?? 'image/jpeg' }));
  const request = new Request('http://here.invalid', { method: 'POST', body: data });
  const whole = request.clone();
  return {
    contentType: request.headers.get('content-type')!,
    body: Readable.fromWeb(request.body as ReadableStream),
    get bytes() {
      return whole.arrayBuffer().then(Buffer.from);
    },
  };
}

export const upload = (
  ctx: Context<WorkerActor>,
  tools: UploadTools | FileStore,
  fields: Record<string, string>,
  ...files: Given[]
): Promise<UploadAnswer> =>
  takeUpload(ctx, form(fields, files), 'store' in tools ? tools : { store: tools, scan: undefined });

export async function keysOf(store: FileStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list()) keys.push(key);
  return keys.sort();
}
