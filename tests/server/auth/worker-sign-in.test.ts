import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { halfWayCookieOptions, mintHalfWay, readHalfWay } from '@/server/auth/half-way';
import { readSession } from '@/server/auth/read-session';
import { requestCode } from '@/server/auth/request-code';
import {
  mintSessionToken,
  readSessionToken,
  sessionCookieName,
  sessionCookieOptions,
} from '@/server/auth/session-cookie';
import { signInWorker } from '@/server/auth/sign-in-worker';
import { listSessions } from '@/server/auth/list-sessions';
import { signOut, signOutEverywhere } from '@/server/auth/sign-out';
import { blindIndex } from '@/server/kernel/seal';
import { testDatabase, type TestDatabase } from '../../support/db';
import { after, askForCode, newMobile, otherThan, signedIn, started, useSettingsOf, visitor } from './world';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
  useSettingsOf(t);
});
afterAll(() => t.close());

const signIn = (mobile: string, code: string, now = started) => signInWorker(visitor(t, now), { mobile, code });

describe('a code', () => {
  it('signs in once, and the same number is the same worker', async () => {
    const mobile = newMobile();
    const code = await askForCode(t, mobile);
    const first = await signIn(mobile, code);
    expect(first).toMatchObject({ ok: true });
    expect(await signIn(mobile, code)).toEqual({ ok: false, refusal: { code: 'NO_CODE' } });

    const again = await signedIn(t, mobile, after(60));
    expect(first.ok && first.value.workerId).toBe(again.actor.workerId);
  });

  it('is taken as people type it', async () => {
    const mobile = newMobile();
    const code = await askForCode(t, mobile);
    const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(' ');
    expect(await signIn(`+86 ${mobile.slice(0, 3)}-${mobile.slice(3)}`, wide)).toMatchObject({ ok: true });
  });

  it('is good until 5:00, not at it', async () => {
    const [early, late] = [newMobile(), newMobile()];
    const codes = [await askForCode(t, early), await askForCode(t, late)] as const;
    expect(await signIn(early, codes[0], after(299.999))).toMatchObject({ ok: true });
    expect(await signIn(late, codes[1], after(300))).toEqual({ ok: false, refusal: { code: 'NO_CODE' } });
  });

  it('ends with the fifth wrong try, also for the right one after it', async () => {
    const mobile = newMobile();
    const code = await askForCode(t, mobile);
    const wrong = [];
    for (let i = 0; i < 5; i++) wrong.push(await signIn(mobile, otherThan(code)));
    expect(wrong.map((each) => !each.ok && each.refusal.code)).toEqual([
      ...Array<string>(4).fill('WRONG_CODE'),
      'TOO_MANY_TRIES',
    ]);
    expect(await signIn(mobile, code)).toEqual({ ok: false, refusal: { code: 'TOO_MANY_TRIES' } });
  });

  it('ends with the fifth wrong try also when fifty come at once', async () => {
    const mobile = newMobile();
    const code = await askForCode(t, mobile);
    const from = visitor(t, started, '192.0.2.60');
    const guesses = Array.from({ length: 50 }, () => signInWorker(from, { mobile, code: otherThan(code) }));
    const codes = (await Promise.all(guesses)).map((each) => (each.ok ? 'in' : each.refusal.code));
    expect(codes.filter((each) => each === 'WRONG_CODE')).toHaveLength(4);
    expect(codes.filter((each) => each === 'TOO_MANY_TRIES')).toHaveLength(46);
    expect(await signIn(mobile, code)).toEqual({ ok: false, refusal: { code: 'TOO_MANY_TRIES' } });
  });

  it('signs in once also when it comes twenty times at once', async () => {
    const mobile = newMobile();
    const code = await askForCode(t, mobile);
    const from = visitor(t, started, '192.0.2.61');
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => signInWorker(from, { mobile, code })));
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1);
  });

  it('still signs in after four wrong tries', async () => {
    const mobile = newMobile();
    const code = await askForCode(t, mobile);
    for (let i = 0; i < 4; i++) await signIn(mobile, otherThan(code));
    expect(await signIn(mobile, code)).toMatchObject({ ok: true });
  });

  it('belongs to its number', async () => {
    const [mine, theirs] = [newMobile(), newMobile()];
    const code = await askForCode(t, mine);
    const theirCode = await askForCode(t, theirs);
    if (code !== theirCode) expect(await signIn(theirs, code)).toEqual({ ok: false, refusal: { code: 'WRONG_CODE' } });
    // Nor when its row is moved: the hash holds the number too.
    const rowOf = (mobile: string) => blindIndex('mobile', mobile).index;
    await t.superuser`
      update anyi.sign_in_codes set code_hash = (select code_hash from anyi.sign_in_codes where mobile_index = ${rowOf(mine)})
      where mobile_index = ${rowOf(theirs)}`;
    expect(await signIn(theirs, code)).toEqual({ ok: false, refusal: { code: 'WRONG_CODE' } });
    expect(await signIn(mine, code)).toMatchObject({ ok: true });
  });

  it('does not say whether the number is known', async () => {
    const known = (await signedIn(t, '13911110001')).actor.workerId;
    expect(known).toBeTruthy();
    const answers = [];
    for (const mobile of ['13911110001', '13911110002']) {
      const asked = await requestCode(visitor(t, after(120)), { mobile });
      answers.push([asked.ok, await signIn(mobile, '12345', after(121)), await signIn('13911110003', '123456')]);
    }
    expect(answers[0]).toEqual(answers[1]);
    const wrong = [];
    for (const mobile of ['13911110001', '13911110002']) {
      const code = await askForCode(t, mobile, after(200));
      wrong.push(await signIn(mobile, otherThan(code), after(201)));
    }
    expect(wrong[0]).toEqual({ ok: false, refusal: { code: 'WRONG_CODE' } });
    expect(wrong[1]).toEqual(wrong[0]);
  });

  it('stands nowhere in clear', async () => {
    const mobile = newMobile();
    const code = await askForCode(t, mobile);
    const rows = await t.superuser`
      select c::text as row from anyi.sign_in_codes c union all select m::text from anyi.messages m`;
    const dump = rows.map(({ row }) => String(row)).join('\n');
    expect(dump).not.toContain(mobile);
    expect(Buffer.from(code).toString('hex').length).toBe(12);
    expect(dump).not.toContain(Buffer.from(code).toString('hex'));
  });
});

describe('asking for codes', () => {
  const ask = (mobile: string, seconds: number, address?: string) =>
    requestCode(visitor(t, after(seconds), address), { mobile });

  it('waits 60 seconds between two, and says how long', async () => {
    const mobile = newMobile();
    expect(await ask(mobile, 0)).toMatchObject({ ok: true });
    expect(await ask(mobile, 25)).toEqual({ ok: false, refusal: { code: 'TOO_MANY', retryAfterSeconds: 35 } });
    expect(await ask(mobile, 59)).toEqual({ ok: false, refusal: { code: 'TOO_MANY', retryAfterSeconds: 1 } });
    expect(await ask(mobile, 60)).toMatchObject({ ok: true });
  });

  it('gives five in an hour and ten in a day, from whatever addresses', async () => {
    const mobile = newMobile();
    for (let i = 0; i < 5; i++) expect(await ask(mobile, i * 60, `198.51.100.${i}`)).toMatchObject({ ok: true });
    expect(await ask(mobile, 600)).toEqual({ ok: false, refusal: { code: 'TOO_MANY', retryAfterSeconds: 3000 } });
    const nextHour = 3600;
    // What was refused within the hour has not been taken from the day.
    for (let i = 0; i < 5; i++) expect(await ask(mobile, nextHour + i * 60)).toMatchObject({ ok: true });
    expect(await ask(mobile, 2 * nextHour)).toMatchObject({ ok: false, refusal: { retryAfterSeconds: 20 * 3600 } });
    expect(await ask(mobile, 22 * 3600)).toMatchObject({ ok: true });
  });

  it('ends an older code with a newer one', async () => {
    const mobile = newMobile();
    const old = await askForCode(t, mobile);
    const fresh = await askForCode(t, mobile, after(61));
    if (old !== fresh) expect(await signIn(mobile, old, after(62))).toMatchObject({ refusal: { code: 'WRONG_CODE' } });
    expect(await signIn(mobile, fresh, after(63))).toMatchObject({ ok: true });
  });

  it('is limited to 60 an hour from one address, whatever the numbers', async () => {
    const address = '192.0.2.99';
    const outcomes = [];
    for (let i = 0; i < 61; i++) outcomes.push(await ask(newMobile(), 10, address));
    expect(outcomes.filter((each) => each.ok)).toHaveLength(60);
    expect(outcomes[60]).toEqual({ ok: false, refusal: { code: 'TOO_MANY', retryAfterSeconds: 3590 } });
    expect(await ask(newMobile(), 10, '192.0.2.98')).toMatchObject({ ok: true });
  });

  it('counts two at once as two', async () => {
    const mobile = newMobile();
    const outcomes = await Promise.all([ask(mobile, 0), ask(mobile, 0), ask(mobile, 0)]);
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1);
  });

  it.each(['', '12345', '12800138000', '1380013800a', '138001380001', '<script>'])('refuses %j', async (mobile) => {
    expect(await ask(mobile, 0)).toEqual({ ok: false, refusal: { code: 'MOBILE_INVALID' } });
  });

  it('limits tries from one address', async () => {
    const from = visitor(t, started, '192.0.2.50');
    const tries = [];
    for (let i = 0; i < 101; i++) tries.push(await signInWorker(from, { mobile: '13922220000', code: '111111' }));
    expect(tries[99]).toEqual({ ok: false, refusal: { code: 'NO_CODE' } });
    expect(tries[100]).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY', retryAfterSeconds: 600 } });
  });
});

describe('a session', () => {
  const reads = async (sessionId: string, now = started) =>
    (await readSession(visitor(t, now), 'worker', sessionId)) !== undefined;

  it('ends at once when it is signed out', async () => {
    const ctx = await signedIn(t);
    expect(await reads(ctx.actor.sessionId)).toBe(true);
    await signOut(ctx);
    expect(await reads(ctx.actor.sessionId)).toBe(false);
  });

  it('ends everywhere for its person, and for nobody else', async () => {
    const mobile = newMobile();
    const [phone, tablet] = [await signedIn(t, mobile), await signedIn(t, mobile, after(60))];
    const other = await signedIn(t);
    expect((await listSessions(phone)).map((each) => [each.id, each.thisOne])).toEqual([
      [phone.actor.sessionId, true],
      [tablet.actor.sessionId, false],
    ]);
    expect(await signOutEverywhere(phone)).toBe(2);
    expect(await reads(phone.actor.sessionId)).toBe(false);
    expect(await reads(tablet.actor.sessionId)).toBe(false);
    expect(await reads(other.actor.sessionId)).toBe(true);
    expect(await listSessions(phone)).toEqual([]);
  });

  it('is another one after signing in again, and the one of before is over', async () => {
    const mobile = newMobile();
    const before = await signedIn(t, mobile);
    const code = await askForCode(t, mobile, after(60));
    const now = await signInWorker(visitor(t, after(61)), { mobile, code, replaced: before.actor.sessionId });
    if (!now.ok) throw new Error(now.refusal.code);
    expect(now.value.sessionId).not.toBe(before.actor.sessionId);
    expect(await reads(before.actor.sessionId, after(62))).toBe(false);
    expect(await reads(now.value.sessionId, after(62))).toBe(true);
  });

  it('lasts a week', async () => {
    const { sessionId } = (await signedIn(t)).actor;
    expect(await reads(sessionId, after(7 * 86_400 - 1))).toBe(true);
    expect(await reads(sessionId, after(7 * 86_400))).toBe(false);
  });

  it('of a worker opens nothing in the office', async () => {
    const { sessionId } = (await signedIn(t)).actor;
    expect(await readSession(visitor(t), 'staff', sessionId)).toBeUndefined();
    const token = await mintSessionToken('worker', sessionId);
    expect(await readSessionToken('staff', token)).toBeUndefined();
    expect(await readSessionToken('worker', token)).toBe(sessionId);
  });
});

describe('a cookie', () => {
  it('is out of reach of scripts and other sites, and goes by https alone when the site does', () => {
    const common = { httpOnly: true, sameSite: 'lax' };
    expect(sessionCookieName('worker')).toBe('next-auth.session-token');
    expect(sessionCookieOptions('worker')).toMatchObject({ ...common, secure: false, path: '/' });
    useSettingsOf(t, { APP_URL: 'https://anyi.example.cn' });
    expect(sessionCookieName('worker')).toBe('__Secure-next-auth.session-token');
    expect(sessionCookieOptions('worker')).toMatchObject({ ...common, secure: true, path: '/' });
    expect(sessionCookieOptions('staff')).toMatchObject({ ...common, secure: true, path: '/office' });
    expect(halfWayCookieOptions('code-sent')).toMatchObject({ ...common, secure: true });
    useSettingsOf(t);
  });

  it('of half a sign-in is no session, nor the other way round', async () => {
    const half = await mintHalfWay('password-right', 'xumin');
    expect(await readHalfWay('password-right', half)).toBe('xumin');
    expect(await readHalfWay('code-sent', half)).toBeUndefined();
    expect(await readSessionToken('staff', half)).toBeUndefined();
    expect(await readHalfWay('password-right', await mintSessionToken('staff', sid))).toBeUndefined();
  });

  const sid = '7b7f1f0e-8a54-4d0e-9c57-0f4b8a2f2a11';
  const claims = { kind: 'worker', sid };

  it('of another secret, cut short, changed or past its time is none', async () => {
    const good = await mintSessionToken('worker', sid);
    const foreign = await encode({ token: claims, secret: 'another secret of thirty-two letters', salt: '' });
    const over = await encode({ token: claims, secret: t.authSecret, salt: '', maxAge: -60 });
    const changed = good.slice(0, -4) + (good.endsWith('AAAA') ? 'BBBB' : 'AAAA');
    for (const token of [foreign, over, changed, good.slice(0, 40), 'x', '', undefined, `${good}.x`, 'a.b.c.d.e'])
      expect(await readSessionToken('worker', token)).toBeUndefined();
    expect(await readSessionToken('worker', good)).toBe(sid);
  });

  it('that names no session of this form is none', async () => {
    for (const odd of ["' or 1=1", '', 'x', sid.toUpperCase()])
      expect(await readSessionToken('worker', await mintSessionToken('worker', odd))).toBeUndefined();
  });
});
