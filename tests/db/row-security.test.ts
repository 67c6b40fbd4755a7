import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWageReport, insertClaim, type TestClaim } from '../fixtures/claims';
import { anOffice, aWorker, staffOf, type StaffMember, type Worker } from '../fixtures/people';
import { acting, sqlState, type Acting } from '../support/acting';
import { testDatabase, type TestDatabase } from '../support/db';

let t: TestDatabase;
let mei: Worker;
let tao: Worker;
let pudong: StaffMember;
let tianhe: StaffMember;
let claim: TestClaim;

beforeAll(async () => {
  t = await testDatabase();
  [mei, tao] = [await aWorker(t), await aWorker(t, { name: '陈涛' })];
  pudong = await staffOf(t, await anOffice(t, '310115'), 'caseworker');
  tianhe = await staffOf(t, await anOffice(t, '440106'), 'caseworker', 'reviewer', 'administrator');
  claim = await aWageReport(t, mei, '310115');
  await acting(t.app, mei, async (tx) => {
    const draft = randomUUID();
    await tx`insert into anyi.consents (worker_id, purpose, given, text_version, at)
      values (${mei.id}, 'sms', true, '1', '2026-11-24T02:00:00Z')`;
    await tx`insert into anyi.drafts (id, worker_id, kind, form_version, answers_sealed, updated_at)
      values (${draft}, ${mei.id}, 'injury', 1, '\\x00', '2026-11-24T02:00:00Z')`;
    await tx`insert into anyi.evidence (worker_id, claim_id, store_key, media_type, byte_length, sha256, name_sealed, created_at)
      values (${mei.id}, ${claim.id}, ${randomUUID()}, 'image/png', 1, '\\x00', '\\x00', '2026-11-24T02:00:00Z')`;
    await tx`insert into anyi.clocks (claim_id, clock, state, started_on, due_on, provisional)
      values (${claim.id}, 'acceptance', 'running', '2026-11-24', '2026-12-01', false)`;
    await tx`insert into anyi.notices (claim_id, event_seq, recipient, template, facts, created_at)
      values (${claim.id}, 1, 'worker', 'received', '{}', '2026-11-24T02:00:00Z'),
        (${claim.id}, 1, 'office', 'new-claim', '{}', '2026-11-24T02:00:00Z')`;
    await tx`insert into anyi.submissions (worker_id, client_key, content_hash, claim_id, created_at)
      values (${mei.id}, ${randomUUID()}, '\\x00', ${claim.id}, '2026-11-24T02:00:00Z')`;
    await tx`insert into anyi.audit (at, actor_kind, actor_id, action, outcome)
      values ('2026-11-24T02:00:00Z', 'worker', ${mei.id}, 'claim.submit', 'recorded')`;
    await tx`insert into anyi.estimates (id, worker_id, input, result, created_at)
      values ('e1', ${mei.id}, '{}', '{}', '2026-11-24T02:00:00Z')`;
  });
  await t.app`select anyi.open_session('worker', ${mei.id}, '2026-12-24T02:00:00Z', '2026-11-24T02:00:00Z')`;
});
afterAll(() => t.close());

/** Tables that the application reads under policies; each holds at least one row now. */
const readable = [
  ...['workers', 'consents', 'sessions', 'claims', 'claim_events', 'clocks', 'notices', 'drafts', 'submissions'],
  ...['evidence', 'estimates', 'audit'],
];
const count = (who: Acting, table: string): Promise<number> =>
  acting(t.app, who, async (tx) => {
    const [row] = await tx<{ n: number }[]>`select count(*)::integer as n from ${tx(`anyi.${table}`)}`;
    return row!.n;
  });

describe('who sees which row', () => {
  it.each(readable)('with nothing set no row of %s is visible', async (table) => {
    expect(await count(mei, table), 'the table is not empty').toBeGreaterThan(0);
    const [row] = await t.app<{ n: number }[]>`select count(*)::integer as n from ${t.app(`anyi.${table}`)}`;
    expect(row!.n).toBe(0);
  });

  it.each(readable)('another worker sees nothing of hers in %s', async (table) => {
    expect(await count(tao, table)).toBe(table === 'workers' ? 1 : 0);
  });

  it.each(['claims', 'claim_events', 'clocks', 'notices', 'evidence', 'workers'])(
    'staff see %s of their own desks only',
    async (table) => {
      expect(await count(pudong, table)).toBeGreaterThan(0);
      expect(await count(tianhe, table)).toBe(0);
    },
  );

  it('desks count for staff alone', async () => {
    for (const kind of ['worker', 'public', 'system'] as const) {
      const seen = await t.app.begin(async (tx) => {
        await tx`select set_config('anyi.actor_kind', ${kind}, true), set_config('anyi.desks', '{310115}', true)`;
        return tx`select id from anyi.claims`;
      });
      expect(seen).toHaveLength(0);
    }
  });

  it('a worker reads notices addressed to her, staff all of the claim', async () => {
    expect(await count(mei, 'notices')).toBe(1);
    expect(await count(pudong, 'notices')).toBe(2);
  });

  it('staff see colleagues by name, never their secrets', async () => {
    expect(await acting(t.app, pudong, (tx) => tx`select id, name from anyi.staff`)).toHaveLength(2);
    for (const column of ['password_hash', 'totp_sealed', 'totp_last_step'])
      expect(await sqlState(acting(t.app, pudong, (tx) => tx`select ${tx(column)} from anyi.staff`))).toBe('42501');
    expect(await count(mei, 'staff_roles')).toBe(0);
  });
});

describe('what the application may not write', () => {
  const forbidden: [string, string][] = [
    ['the state of a claim', `update anyi.claims set state = 'closed_paid'`],
    ['the sequence of a claim', 'update anyi.claims set seq = 7'],
    ['the head of a chain', `update anyi.claims set head_hash = '\\x00'`],
    ['the next due date', `update anyi.claims set next_due = '2030-01-01'`],
    ['whether it is open', 'update anyi.claims set open = false'],
    ['the receipt number', `update anyi.claims set receipt_number = 'AY'`],
    ['the owner', 'update anyi.claims set owner_id = gen_random_uuid()'],
    ['a claim at all', 'delete from anyi.claims'],
    ['an event', `update anyi.claim_events set facts = '{}'`],
    ['the record of events', 'delete from anyi.claim_events'],
    ['a ledger entry', `update anyi.clock_entries set reason = 'x'`],
    ['the ledger', 'delete from anyi.clock_entries'],
    ['a clock away', 'delete from anyi.clocks'],
    ['the audit', `update anyi.audit set outcome = 'x'`],
    ['the audit away', 'delete from anyi.audit'],
    ['a consent', 'update anyi.consents set given = true'],
    ['an approval', 'update anyi.approvals set approved_at = approved_at'],
    ['a proposal', `update anyi.proposals set facts = '{}'`],
    [
      'a transition',
      `insert into anyi.transitions values ('wages', 1, false, 'submitted', 'x', 'worker', 'paid', false, null)`,
    ],
    ['the role table', `insert into anyi.role_actors values ('worker', 'officer')`],
    ['roles of staff', `insert into anyi.staff_roles select id, 'reviewer' from anyi.staff`],
    ['the public view', `update anyi.claim_public set view = '{}'`],
    ['a session', 'update anyi.sessions set revoked_at = null'],
    ['a rate limit', 'delete from anyi.rate_limits'],
    ['the mode', `update anyi.instance set mode = 'production'`],
    ['all at once', 'truncate anyi.claim_events'],
    ['a table of its own', 'create table anyi.mine (id integer)'],
    ['a function of its own', `create function anyi.actor_kind() returns text language sql as 'select 1'`],
    ['a trigger away', 'alter table anyi.claim_events disable trigger all'],
    ['row-level security away', 'alter table anyi.claims disable row level security'],
  ];
  it.each(forbidden)('%s', async (_, statement) => {
    for (const who of [mei, pudong])
      expect(await sqlState(acting(t.app, who, (tx) => tx.unsafe(statement)))).toBe('42501');
  });

  it('the case officer of a claim, but only at a desk of theirs and never by the worker', async () => {
    const assign = (who: Acting) =>
      acting(
        t.app,
        who,
        (tx) => tx`update anyi.claims set assignee_id = ${pudong.id} where id = ${claim.id} returning 1`,
      );
    expect(await assign(tianhe)).toHaveLength(0);
    expect(await assign(mei)).toHaveLength(0);
    expect(await assign(pudong)).toHaveLength(1);
  });

  it('a claim of another worker', async () => {
    const forOther = acting(t.app, tao, (tx) =>
      insertClaim(tx, t, { id: randomUUID(), ownerId: mei.id, desk: '310115' }),
    );
    expect(await sqlState(forOther)).toBe('42501');
  });

  it('evidence of a claim, once it is handed in', async () => {
    expect(await acting(t.app, mei, (tx) => tx`delete from anyi.evidence returning 1`)).toHaveLength(0);
  });

  it('audit rows in another name', async () => {
    const forged = acting(
      t.app,
      mei,
      (tx) => tx`insert into anyi.audit (at, actor_kind, actor_id, action, outcome)
      values ('2026-11-24T02:00:00Z', 'staff', ${pudong.id}, 'claim.read', 'recorded')`,
    );
    expect(await sqlState(forged)).toBe('42501');
  });
});

describe('ways around', () => {
  it.each(['anyi_owner', 'anyi_jobs', 'postgres'])('SET ROLE %s is refused', async (role) => {
    expect(await sqlState(t.app.unsafe(`set role ${role}`))).toBe('42501');
  });

  it('COPY into a protected table is refused, COPY out shows no row', async () => {
    await expect(
      t.app.begin(async (tx) => {
        const copy =
          await tx`copy anyi.consents (id, worker_id, purpose, given, text_version, at) from stdin`.writable();
        const rows = new PassThrough();
        rows.end(`${randomUUID()}\t${tao.id}\tx\tt\t1\t2026-11-24\n`);
        await pipeline(rows, copy);
      }),
    ).rejects.toThrow(/row-level security/);
    const out = await t.app`copy (select * from anyi.claims) to stdout`.readable();
    const chunks: Buffer[] = [];
    for await (const chunk of out) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe('');
  });

  it('row_security off is an error, not a way in', async () => {
    const off = acting(t.app, tao, async (tx) => {
      await tx`set local row_security = off`;
      return tx`select * from anyi.claims`;
    });
    expect(await sqlState(off)).toBe('42501');
  });

  it('a shadowing function or table of the session changes nothing', async () => {
    const shadowed = await acting(t.app, tao, async (tx) => {
      await tx`create temporary table claims (id uuid)`;
      await tx`set local search_path = pg_temp, anyi`;
      return tx`select anyi.set_lookup_code(${claim.id}, '\\x01', null, null) as set`;
    });
    expect(shadowed).toMatchObject([{ set: false }]);
  });

  it('the role that serves the web is bound, the others are recognised', async () => {
    expect(await t.app`select anyi.role_dangers() as found`).toMatchObject([{ found: [] }]);
    expect(await t.owner`select anyi.role_dangers() as found`).toMatchObject([{ found: ['owns_tables'] }]);
    const [root] = await t.superuser<{ found: string[] }[]>`select anyi.role_dangers() as found`;
    expect(root!.found).toEqual(expect.arrayContaining(['superuser', 'bypass_rls', 'can_become_another']));
  });

  it('every function that runs as its owner has a fixed search path and is not for everybody', async () => {
    const loose = await t.superuser`
      select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('anyi', 'anyi_jobs')
        and (has_function_privilege('public', p.oid, 'execute')
          or (p.prosecdef and not coalesce(p.proconfig, '{}') @> '{"search_path=pg_catalog, pg_temp"}'))`;
    expect(loose.map(({ name }) => name as string)).toEqual([]);
  });
});

/** Tables of the application's schema that it reaches through functions alone, or not at all. */
const exempt: Record<string, string> = {
  applied_sql: 'read by migrate only',
  migrations: 'read by migrate only',
  claim_public: 'anyi.look_up_many and the functions of a look-up code',
  instance: 'anyi.instance_mode, schema_version, readiness',
  lookup_audit: 'written by anyi.look_up_many',
  rate_limits: 'anyi.count_limit, anyi.look_up_many',
  sign_in_codes: 'anyi.begin_sign_in, anyi.finish_sign_in',
  staff_invitations: 'anyi.open_invitation, anyi.take_up_invitation',
};

describe('no table is forgotten', () => {
  it('each has row-level security, and a policy for the application or a written exemption', async () => {
    const tables = await t.superuser<{ name: string; secured: boolean; policies: number }[]>`
      select c.relname as name, c.relrowsecurity as secured,
        (select count(*) from pg_policies p where p.schemaname = 'anyi' and p.tablename = c.relname
          and 'anyi_app' = any (p.roles))::integer as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'anyi' and c.relkind in ('r', 'p', 'f', 'm', 'v') order by 1`;
    expect(tables.filter(({ secured }) => !secured)).toEqual([]);
    expect(tables.filter(({ policies, name }) => policies === 0 && !exempt[name]).map(({ name }) => name)).toEqual([]);
    expect(tables.filter(({ policies, name }) => policies > 0 && exempt[name]).map(({ name }) => name)).toEqual([]);
    expect(Object.keys(exempt).filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
  });

  it.each(Object.keys(exempt))('%s gives the application nothing, whoever acts', async (table) => {
    for (const who of [mei, pudong, { kind: 'system' } as const])
      expect(await sqlState(acting(t.app, who, (tx) => tx`select * from ${tx(`anyi.${table}`)}`))).toBe('42501');
  });

  it('the jobs role reads no sealed answer, no identity and no secret of staff', async () => {
    for (const statement of [
      'select answers_sealed from anyi.claims',
      'select identity_sealed from anyi.workers',
      'select * from anyi.staff',
      'select reason_sealed from anyi.proposals',
      'select code_hash from anyi.sign_in_codes',
      'update anyi.claims set state = state',
      'delete from anyi.claim_events',
    ])
      expect(await sqlState(t.jobs.unsafe(statement))).toBe('42501');
  });
});
