import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDatabase } from '@/bin/http/database-checks';
import { readiness } from '@/bin/http/ready';
import { connect } from '@/db/client';
import { schemaVersion } from '@/db/schema-version';
import { testDatabase, type TestDatabase } from '../../support/db';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.close());

const mode = async () =>
  ((await t.app`select anyi.instance_mode() as mode`)[0] as { mode: 'demo' | 'production' }).mode;
const refusal = (sentence: RegExp) => ({ name: 'OperatorError', message: expect.stringMatching(sentence) as string });

describe('the web server starts', () => {
  it('on its own role and a database of its mode', async () => {
    expect(await checkDatabase(t.app, { mode: await mode(), schemaVersion })).toBe(await mode());
  });

  it('never as a superuser or as the owner', async () => {
    const expected = { mode: await mode(), schemaVersion };
    await expect(checkDatabase(t.superuser, expected)).rejects.toMatchObject(refusal(/superuser/));
    await expect(checkDatabase(t.owner, expected)).rejects.toMatchObject(refusal(/owns the tables/));
  });

  // Roles belong to the whole server, which other tests use too: these are made for the purpose and dropped.
  it.each([
    { what: 'may become the owner', role: 'login', memberOf: 'anyi_app, anyi_owner', sentence: /SET ROLE/ },
    { what: 'passes by row-level security', role: 'login bypassrls', memberOf: 'anyi_app', sentence: /BYPASSRLS/ },
    {
      what: 'may become one that passes by it',
      role: 'login',
      memberOf: 'anyi_app, anyi_web_bypass',
      sentence: /SET ROLE/,
    },
  ])('never with a role that $what', async ({ role, memberOf, sentence }) => {
    await t.superuser.unsafe(
      `create role anyi_web_bypass bypassrls; create role anyi_web_trial ${role} password 'trial'`,
    );
    await t.superuser.unsafe(`grant ${memberOf} to anyi_web_trial`);
    const url = new URL(t.urls.app);
    url.username = 'anyi_web_trial';
    url.password = 'trial';
    const trial = connect({ url: url.href, max: 1 });
    try {
      await expect(checkDatabase(trial, { mode: await mode(), schemaVersion })).rejects.toMatchObject(
        refusal(sentence),
      );
    } finally {
      await trial.end({ timeout: 1 });
      await t.superuser.unsafe('drop role anyi_web_trial; drop role anyi_web_bypass');
    }
  });

  it('never on a database of the other mode or of an older schema', async () => {
    const other = (await mode()) === 'demo' ? 'production' : 'demo';
    await expect(checkDatabase(t.app, { mode: other, schemaVersion })).rejects.toMatchObject(refusal(/never/));
    await expect(checkDatabase(t.app, { mode: await mode(), schemaVersion: schemaVersion + 1 })).rejects.toMatchObject(
      refusal(/npm run migrate/),
    );
  });

  it('never on a database that is not ours or not there', async () => {
    const elsewhere = (change: (url: URL) => void) => {
      const url = new URL(t.urls.app);
      change(url);
      return connect({ url: url.href, max: 1 });
    };
    const empty = elsewhere((url) => (url.pathname = '/postgres'));
    const closed = elsewhere((url) => (url.port = '1'));
    const wrong = elsewhere((url) => (url.password = 'wrong'));
    const expected = { mode: await mode(), schemaVersion };
    await expect(checkDatabase(empty, expected)).rejects.toMatchObject(refusal(/npm run migrate/));
    await expect(checkDatabase(closed, expected)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(checkDatabase(wrong, expected)).rejects.toMatchObject({ code: '28P01' });
    await Promise.all([empty, closed, wrong].map((client) => client.end({ timeout: 1 })));
  });
});

describe('readiness', () => {
  it('follows the job runner and the schema', async () => {
    await t.superuser`update anyi.instance set jobs_seen_at = null`;
    expect(await readiness(t.app, schemaVersion)).toEqual({ ready: false, missing: ['jobs'] });
    await t.superuser`update anyi.instance set jobs_seen_at = clock_timestamp() - interval '59 seconds'`;
    expect(await readiness(t.app, schemaVersion)).toEqual({ ready: true });
    await t.superuser`update anyi.instance set jobs_seen_at = clock_timestamp() - interval '62 seconds'`;
    expect(await readiness(t.app, schemaVersion)).toEqual({ ready: false, missing: ['jobs'] });
    expect(await readiness(t.app, schemaVersion + 1)).toEqual({ ready: false, missing: ['schema', 'jobs'] });
  });

  it('takes no longer than two seconds when the database hangs', async () => {
    const locker = await t.superuser.reserve();
    await locker`begin`;
    await locker`lock table anyi.instance in access exclusive mode`;
    const began = performance.now();
    expect(await readiness(t.app, schemaVersion)).toEqual({ ready: false, missing: ['database'] });
    expect(performance.now() - began).toBeLessThan(3000);
    await locker`rollback`;
    locker.release();
  });

  it('says when the database is gone', async () => {
    const url = new URL(t.urls.app);
    url.port = '1';
    const gone = connect({ url: url.href, max: 1 });
    expect(await readiness(gone, schemaVersion)).toEqual({ ready: false, missing: ['database'] });
    await gone.end({ timeout: 1 });
  });
});
