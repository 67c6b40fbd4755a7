import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { connect } from '@/db/client';
import { migrate } from '@/db/migrate';
import { schemaVersion } from '@/db/schema-version';
import { sqlState } from '../support/acting';

/** An empty database of the owner, as an operator makes it. */
let name: string;
let urls: { ownerUrl: string; appUrl: string; jobsUrl: string };
let lines: string[];
const log = (line: string) => void lines.push(line);
const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

async function withClient<T>(url: string, work: (sql: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
  const sql = connect({ url, max: 2 });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}
const maintenance = (statement: string) => withClient(inject('testServer').superUrl, (sql) => sql.unsafe(statement));
const asOwner = (statement: string) => withClient(urls.ownerUrl, (sql) => sql.unsafe(statement));
const asRoot = (statement: string) => withClient(on(inject('testServer').superUrl), (sql) => sql.unsafe(statement));

beforeEach(async () => {
  const server = inject('testServer');
  name = `anyi_${randomBytes(6).toString('hex')}`;
  lines = [];
  await maintenance(`create database ${name} owner anyi_owner`);
  await maintenance(`revoke all on database ${name} from public`);
  await maintenance(`grant connect on database ${name} to anyi_app, anyi_jobs`);
  urls = { ownerUrl: on(server.ownerUrl), appUrl: on(server.appUrl), jobsUrl: on(server.jobsUrl) };
});
afterEach(() => maintenance(`drop database ${name} with (force)`));

const run = (mode: 'demo' | 'production' = 'production') => migrate({ ...urls, mode, log });
/** Everything that the catalogue says of our schemas, so that two runs can be compared. */
const catalogue = () =>
  asRoot(`
    select 'policy' as kind, tablename || ' ' || policyname || ' ' || cmd || roles::text || coalesce(qual, '') || coalesce(with_check, '') as what
      from pg_policies where schemaname = 'anyi'
    union all select 'function', p.oid::regprocedure::text || md5(p.prosrc) || coalesce(p.proacl::text, '')
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('anyi', 'anyi_jobs')
    union all select 'grants', c.relname || coalesce(c.relacl::text, '') from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'anyi'
    union all select 'trigger', t.tgrelid::regclass || ' ' || t.tgname from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'anyi' and not t.tgisinternal
    order by 1, 2`);

describe('migrate', () => {
  it('makes a new database ready, and run again changes nothing', async () => {
    expect(await run()).toEqual({ mode: 'production', schemaVersion });
    const first = await catalogue();
    expect(first.length).toBeGreaterThan(150);
    lines = [];
    await run();
    expect(lines).toEqual([`schema ${schemaVersion}, production`]);
    expect(await catalogue()).toEqual(first);
  });

  it('started three times at once, one runs after the other', async () => {
    const outcomes = await Promise.all([run(), run(), run()]);
    for (const outcome of outcomes) expect(outcome).toEqual({ mode: 'production', schemaVersion });
    expect(lines).toContain('another migration is running: waiting for it');
    expect(await asOwner('select count(*)::integer as n from anyi.migrations')).toMatchObject([{ n: schemaVersion }]);
  });

  it('writes policies and grants anew when somebody took one away and the text changed, and all of them', async () => {
    await run();
    const first = await catalogue();
    await asOwner(`drop policy own on anyi.claims; grant update on anyi.claims to anyi_app;
      update anyi.applied_sql set digest = 'of an older build'`);
    expect(await catalogue()).not.toEqual(first);
    await run();
    expect(await catalogue()).toEqual(first);
  });

  it('never turns a demonstration into production, nor back', async () => {
    await run('demo');
    await expect(run('production')).rejects.toThrow(/demo database .* asked to serve as production/);
    expect(await sqlState(asOwner(`update anyi.instance set mode = 'production'`))).toBe('42501');
    expect(await sqlState(asOwner('delete from anyi.instance'))).toBe('42501');
    expect(await asOwner('select anyi.instance_mode() as mode')).toMatchObject([{ mode: 'demo' }]);
  });

  it('leaves the number of a newer schema alone', async () => {
    await run();
    await asOwner(`update anyi.instance set schema_version = ${schemaVersion + 4}`);
    await run();
    expect(await asOwner('select anyi.schema_version() as n')).toMatchObject([{ n: schemaVersion + 4 }]);
  });

  it('lends the jobs role the right to create schemas, and takes it back', async () => {
    await run();
    const may = await asOwner(`select has_database_privilege('anyi_jobs', current_database(), 'create') as jobs,
      has_database_privilege('anyi_app', current_database(), 'create') as app`);
    expect(may).toMatchObject([{ jobs: false, app: false }]);
    const owners = await asRoot(`select nspname as name, nspowner::regrole::text as owner from pg_namespace
      where nspname in ('anyi', 'anyi_jobs', 'graphile_worker') order by 1`);
    expect([...owners]).toEqual([
      { name: 'anyi', owner: 'anyi_owner' },
      { name: 'anyi_jobs', owner: 'anyi_jobs' },
      { name: 'graphile_worker', owner: 'anyi_jobs' },
    ]);
  });

  it('refuses one role for two purposes', async () => {
    await expect(migrate({ ...urls, appUrl: urls.ownerUrl, mode: 'demo', log })).rejects.toThrow(
      /three different roles/,
    );
    await expect(migrate({ ...urls, jobsUrl: 'postgres:///anyi', mode: 'demo', log })).rejects.toThrow(
      /must name its role/,
    );
  });

  it('builds an index anew that a broken-off build left invalid', async () => {
    await run();
    await asRoot(`update pg_index set indisvalid = false where indexrelid = 'anyi.claims_of_desk'::regclass`);
    await run();
    const [index] = await asRoot(
      `select indisvalid as valid from pg_index where indexrelid = 'anyi.claims_of_desk'::regclass`,
    );
    expect(index).toMatchObject({ valid: true });
  });

  it('gives up soon on a busy table instead of holding up everybody behind it', async () => {
    await run();
    await asOwner(`update anyi.applied_sql set digest = 'of an older build'`);
    await withClient(urls.ownerUrl, (busy) =>
      busy.begin(async (tx) => {
        await tx`lock table anyi.claims in access exclusive mode`;
        expect(await sqlState(run())).toBe('55P03');
      }),
    );
    await run();
  });
});

describe('jobs in the business transaction', () => {
  const waiting = () => asRoot(`select task_identifier as task, key from graphile_worker.jobs order by 1`);

  it('exist exactly when it commits', async () => {
    await run();
    await withClient(urls.appUrl, async (app) => {
      await app.begin((tx) => tx`select anyi_jobs.enqueue('sweep', '{}', 'k')`);
      const failed = app.begin(async (tx) => {
        await tx`select anyi_jobs.enqueue('send-messages', '{}', 'm')`;
        throw new Error('taken back');
      });
      await expect(failed).rejects.toThrow('taken back');
    });
    expect([...(await waiting())]).toEqual([{ task: 'sweep', key: 'k' }]);
  });

  it('are those on the list, and the queue itself is out of reach', async () => {
    await run();
    await withClient(urls.appUrl, async (app) => {
      expect(await sqlState(app`select anyi_jobs.enqueue('format-disk', '{}', null)`)).toBe('22023');
      expect(await sqlState(app`select graphile_worker.add_job('sweep')`)).toBe('42501');
      expect(await sqlState(app`select * from graphile_worker.jobs`)).toBe('42501');
    });
    expect(await waiting()).toHaveLength(0);
  });
});
