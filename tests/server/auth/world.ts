import { randomUUID } from 'node:crypto';
import type { Context, StaffActor, WorkerActor } from '@/server/kernel/context';
import { open } from '@/server/kernel/seal';
import { readSettings, type Settings } from '@/server/kernel/settings';
import { requestCode } from '@/server/auth/request-code';
import { signInWorker } from '@/server/auth/sign-in-worker';
import type { TestDatabase } from '../../support/db';

/** Settings of a demonstration with the secrets of the test database, for code that asks `settings()`. */
export function useSettingsOf(t: TestDatabase, changes: Record<string, string> = {}): Settings {
  const settings = readSettings({
    ANYI_EMBEDDED: '1',
    DATABASE_URL: t.urls.app,
    DATABASE_OWNER_URL: t.urls.owner,
    DATABASE_JOBS_URL: t.urls.jobs,
    AUTH_SECRET: t.authSecret,
    LOOKUP_SECRET: t.lookupSecret,
    FIELD_KEYS: t.keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
    ...changes,
  });
  (globalThis as { anyiSettings?: Settings }).anyiSettings = settings;
  return settings;
}

export const started = new Date('2026-11-24T02:00:00Z');
export const after = (seconds: number, from: Date = started): Date => new Date(from.getTime() + seconds * 1000);

export type Visitor = Context<{ kind: 'public' }> & { address: string };

export const visitor = (t: TestDatabase, now: Date = started, address = '203.0.113.7'): Visitor => ({
  ...{ db: t.db, actor: { kind: 'public' }, now, requestId: 'test', lang: 'zh', address },
});

let numbers = 0;
/** A mobile number that no other test uses. */
export const newMobile = (): string => `1370000${String(++numbers).padStart(4, '0')}`;

/** The newest code that went to a number, read as the jobs role sends it. */
export async function codeSentTo(t: TestDatabase, mobile: string): Promise<string> {
  const rows = await t.jobs<{ id: string; to_sealed: Buffer; body_sealed: Buffer }[]>`
    select id, to_sealed, body_sealed from anyi.messages where kind = 'sign_in_code' order by created_at desc, id`;
  for (const row of rows) {
    if (open({ table: 'messages', column: 'to_sealed', row: row.id }, row.to_sealed) !== mobile) continue;
    const body = open({ table: 'messages', column: 'body_sealed', row: row.id }, row.body_sealed);
    return /\d{6}/.exec(body)![0];
  }
  throw new Error(`no code went to ${mobile}`);
}

/** Another code than this one. */
export const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000');

export async function askForCode(t: TestDatabase, mobile: string, now: Date = started): Promise<string> {
  const asked = await requestCode(visitor(t, now), { mobile });
  if (!asked.ok) throw new Error(asked.refusal.code);
  return codeSentTo(t, mobile);
}

/** Somebody who has just signed in with a number. */
export async function signedIn(
  t: TestDatabase,
  mobile: string = newMobile(),
  now: Date = started,
): Promise<Context<WorkerActor>> {
  const code = await askForCode(t, mobile, now);
  const outcome = await signInWorker(visitor(t, now), { mobile, code });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { ...visitor(t, now), actor: { kind: 'worker', ...outcome.value } };
}

/** A member of staff acting, without the way through sign-in. */
export const staffActing = (
  t: TestDatabase,
  staff: { id: string; name: string; officeId: string; desks: readonly string[]; roles: readonly string[] },
  now: Date = started,
): Context<StaffActor> => ({
  ...visitor(t, now),
  actor: {
    ...{ kind: 'staff', staffId: staff.id, sessionId: randomUUID(), name: staff.name, officeId: staff.officeId },
    ...{ roles: [...staff.roles] as StaffActor['roles'], desks: [...staff.desks] },
  },
});
