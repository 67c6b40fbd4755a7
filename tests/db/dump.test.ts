import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForCode, newMobile, otherThan, visitor } from '../server/auth/world';
import {
  aCase,
  decided,
  expectDone,
  goodFacts,
  openWorld,
  shanghai,
  staffIn,
  step,
  type World,
} from '../server/claims/world';
import { signInWorker } from '@/server/auth/sign-in-worker';
import { open } from '@/server/kernel/seal';

let w: World;
let dump: string;
let code: string;

const mobile = newMobile();
const told = {
  narrative: '在陆家嘴环路口被一辆白色轿车撞倒',
  place: '陆家嘴环路口东南角',
  hospital: '仁济医院骨科',
  company: '飞速同城配送服务部',
  orderNumber: 'ORDER-7788-UNIQUE',
};

beforeAll(async () => {
  w = await openWorld();
  code = await askForCode(w.t, mobile);
  await signInWorker(visitor(w.t), { mobile, code: otherThan(code) });
  const now = shanghai('2026-11-24');
  await aCase(w, 'injury', {
    now,
    changes: {
      where: { city: '310100', place: told.place },
      order: { platform: '美团', orderState: 'delivering', orderNumber: told.orderNumber },
      what: { circumstance: 'traffic', police: 'yes', narrative: told.narrative },
      treatment: { treatment: 'outpatient', hospital: told.hospital },
    },
  });
  const wages = await aCase(w, 'wages', {
    now,
    changes: {
      employer: { platform: '达达', company: told.company },
      story: { narrative: told.narrative, consentNamed: 'no' },
    },
  });
  expectDone(await step(staffIn(w, 'officer', now), wages.id, 'accept', goodFacts('accept', '2026-11-24')));
  await decided(w, 'officer', wages.id, 'order_payment', goodFacts('order_payment', '2026-11-24'), now);
  dump = await everythingAsText();
});
afterAll(() => w.t.close());

/** Every table of ours and of the job queue, row by row as PostgreSQL writes it. */
async function everythingAsText(): Promise<string> {
  const tables = await w.t.superuser<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('anyi', 'anyi_jobs', 'graphile_worker') and c.relkind in ('r', 'p', 'm')`;
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await w.t.superuser.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`);
    parts.push(`${name}\n${rows.map(({ row }) => row).join('\n')}`);
  }
  return parts.join('\n');
}

/** A text in clear, and as it would show inside a bytea. */
const forms = (text: string) => [text, Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64')];

describe('a dump of the whole database', () => {
  it('is one of a database in use', async () => {
    for (const table of [
      'workers',
      'claims',
      'claim_events',
      'proposals',
      'approvals',
      'messages',
      'audit',
      'sign_in_codes',
    ])
      expect(dump).toMatch(new RegExp(`anyi\\.${table}\\n\\(`));
    const [row] = await w.t.superuser<{ id: string; sealed: Buffer }[]>`
      select id, answers_sealed as sealed from anyi.claims where procedure = 'injury'`;
    expect(open({ table: 'claims', column: 'answers_sealed', row: row!.id }, row!.sealed, w.t.keys)).toContain(
      told.narrative,
    );
  });

  it('holds no name, mobile or identity number of anybody', async () => {
    const people = await w.t.superuser<{ id: string; name: Buffer | null; mobile: Buffer; identity: Buffer | null }[]>`
      select id, name_sealed as name, mobile_sealed as mobile, identity_sealed as identity from anyi.workers`;
    expect(people.length).toBeGreaterThan(1);
    for (const { id, ...sealed } of people)
      for (const [field, value] of Object.entries(sealed)) {
        if (!value) continue;
        const text = open({ table: 'workers', column: `${field}_sealed`, row: id }, value, w.t.keys);
        for (const form of forms(text)) expect(dump.includes(form), field).toBe(false);
      }
  });

  it.each(Object.entries(told))('does not hold what a person wrote: %s', (_, text) => {
    for (const form of forms(text)) expect(dump.includes(form)).toBe(false);
  });

  it('holds neither the one-time code, nor its number, nor the reason of a decision', () => {
    for (const text of [mobile, '依据第三条。'])
      for (const form of forms(text)) expect(dump.includes(form)).toBe(false);
    const [, ofCodes = ''] = /anyi\.sign_in_codes\n([^]*?)(?=\n[a-z_]+\.[a-z_]+\n)/.exec(dump) ?? [];
    expect(ofCodes).not.toBe('');
    expect(ofCodes.includes(`"${code}"`) || ofCodes.includes(`,${code},`)).toBe(false);
  });
});
