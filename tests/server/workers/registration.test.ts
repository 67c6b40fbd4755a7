import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { consentTexts } from '@/domain/consents';
import { identityCheckCharacter } from '@/domain/identity/identity-number';
import { setConsents } from '@/server/workers/consents';
import { findProfile } from '@/server/workers/find-profile';
import { parsePersonName } from '@/server/workers/person-name';
import { shippedPilot } from '@/domain/injury/pilot';
import { readRegistration, register, type RegistrationInput } from '@/server/workers/register';
import { acting, sqlState } from '../../support/acting';
import { testDatabase, type TestDatabase } from '../../support/db';
import { after, newMobile, signedIn, started, useSettingsOf } from '../auth/world';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
  useSettingsOf(t);
});
afterAll(() => t.close());

let sequence = 0;
/** A well-formed number nobody else in this file has; `born` is YYYYMMDD. */
function aNumber(born: string, region = '310115'): string {
  const digits = `${region}${born}${String(++sequence).padStart(3, '0')}`;
  return digits + identityCheckCharacter(digits);
}

const answers = (changes: Partial<RegistrationInput> = {}): RegistrationInput => ({
  name: '王小梅',
  identity: 'number',
  identityNumber: aNumber('19900307'),
  region: '310100',
  platforms: [],
  otherPlatforms: '',
  consents: [],
  ...changes,
});

async function registered(changes: Partial<RegistrationInput> = {}) {
  const ctx = await signedIn(t);
  const outcome = await register(ctx, answers(changes));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return { ctx, ...outcome.value, profile: await findProfile(ctx) };
}

describe('registration', () => {
  it('begins empty and shows what was told, masked', async () => {
    const mobile = newMobile();
    const ctx = await signedIn(t, mobile);
    const masked = `${mobile.slice(0, 3)}****${mobile.slice(7)}`;
    expect(await findProfile(ctx)).toEqual({
      ...{ registration: 'started', checks: [], mobileMasked: masked, platforms: [], consents: {} },
    });
    const number = aNumber('19900307');
    await register(
      ctx,
      answers({ identityNumber: ` ${number.toLowerCase()} `, platforms: ['美团'], otherPlatforms: '村口跑腿，快送' }),
    );
    expect(await findProfile(ctx)).toMatchObject({
      registration: 'registered',
      checks: [],
      name: '王小梅',
      nameMasked: '王*',
      identityKind: 'resident',
      identityMasked: `${number[0]}${'*'.repeat(16)}${number[17]}`,
      region: '310100',
      platforms: ['美团', '村口跑腿', '快送'],
    });
  });

  // started is 24 November 2026 in Shanghai
  it.each([
    { who: 'sixteen tomorrow', born: '20101125', registration: 'caseworker', checks: ['under_16'] },
    { who: 'sixteen today', born: '20101124', registration: 'registered', checks: [] },
    { who: 'sixty tomorrow', born: '19661125', registration: 'registered', checks: [] },
    { who: 'sixty today', born: '19661124', registration: 'caseworker', checks: ['over_60'] },
    { who: 'six years old', born: '20200101', registration: 'caseworker', checks: ['under_16'] },
  ])('$who: never refused', async ({ born, registration, checks }) => {
    expect(await registered({ identityNumber: aNumber(born) })).toMatchObject({ registration, checks });
  });

  it('without a number waits for a caseworker', async () => {
    const { profile } = await registered({ identity: 'none', identityNumber: 'AB123456' });
    expect(profile).toMatchObject({
      ...{ registration: 'caseworker', checks: ['no_identity_number'], identityKind: 'none' },
    });
    expect(profile.identityMasked).toBeUndefined();
  });

  it.each(['810000', '820000', '830000'])('takes a residence permit of %s', async (region) => {
    const { registration, profile } = await registered({ identityNumber: aNumber('19850101', region) });
    expect(registration).toBe('registered');
    expect(profile.identityKind).toBe('residence_permit');
  });

  it('with a number that another mobile gave marks both and refuses neither', async () => {
    const identityNumber = aNumber('19771212');
    const first = await registered({ identityNumber });
    expect(first).toMatchObject({ registration: 'registered', checks: [] });
    const second = await registered({ identityNumber });
    expect(second).toMatchObject({ registration: 'caseworker', checks: ['identity_in_use'] });
    expect(await findProfile(first.ctx)).toMatchObject({ registration: 'caseworker', checks: ['identity_in_use'] });
    // Again by the same person is no second use, and the mark does not pile up.
    await register(first.ctx, answers({ identityNumber }));
    expect(await findProfile(first.ctx)).toMatchObject({ checks: ['identity_in_use'] });
  });

  it('marks both when two register the same number at once', async () => {
    const identityNumber = aNumber('19780101');
    const [one, two] = [await signedIn(t), await signedIn(t)];
    await Promise.all([register(one, answers({ identityNumber })), register(two, answers({ identityNumber }))]);
    for (const ctx of [one, two]) expect((await findProfile(ctx)).checks).toEqual(['identity_in_use']);
  });

  it('does not let anybody try out whose numbers are registered', async () => {
    const ctx = await signedIn(t);
    for (let i = 0; i < 10; i++) expect((await register(ctx, answers())).ok).toBe(true);
    expect(await register(ctx, answers())).toEqual({
      ok: false,
      refusal: [{ field: 'identityNumber', code: 'TOO_MANY' }],
    });
    expect(await register(ctx, answers({ identity: 'kept', name: '王梅' }))).toMatchObject({ ok: true });
    expect(await register({ ...ctx, now: after(86_400) }, answers())).toMatchObject({ ok: true });
  });

  it('can be changed, the number kept or replaced', async () => {
    const { ctx, profile } = await registered();
    const [before] = await t.owner`select registered_at from anyi.workers where id = ${ctx.actor.workerId}`;
    const later = { ...ctx, now: after(3600) };
    expect(await register(later, answers({ identity: 'kept', identityNumber: '', region: '440300' }))).toMatchObject({
      ok: true,
    });
    expect(await findProfile(later)).toMatchObject({ region: '440300', identityMasked: profile.identityMasked });
    expect(await register(later, answers({ identity: 'none' }))).toMatchObject({ ok: true });
    expect(await findProfile(later)).toMatchObject({ registration: 'caseworker', checks: ['no_identity_number'] });
    expect(await register(later, answers())).toMatchObject({ ok: true, value: { registration: 'registered' } });
    expect(await t.owner`select registered_at from anyi.workers where id = ${ctx.actor.workerId}`).toEqual([before]);
    const audits = await t.owner`
      select action, outcome from anyi.audit where actor_id = ${ctx.actor.workerId} order by at, outcome`;
    expect(audits.map(({ action }) => action)).toEqual([
      'worker.register',
      'worker.change',
      'worker.change',
      'worker.change',
    ]);
  });

  it('with the number kept, keeps a mark that another account adds meanwhile', async () => {
    const { ctx } = await registered();
    let change: ReturnType<typeof register> | undefined;
    await t.owner.begin(async (tx) => {
      await tx`update anyi.workers set registration = 'caseworker', checks = '{identity_in_use}' where id = ${ctx.actor.workerId}`;
      change = register(ctx, answers({ identity: 'kept', region: '440300' }));
      await vi.waitUntil(
        async () =>
          (
            await t.superuser`
            select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
          ).length > 0,
        { timeout: 5_000 },
      );
    });
    expect(await change).toMatchObject({ ok: true });
    expect(await findProfile(ctx)).toMatchObject({
      ...{ region: '440300', registration: 'caseworker', checks: ['identity_in_use'] },
    });
  });

  it('keeps no number that was never given', async () => {
    const ctx = await signedIn(t);
    expect(await register(ctx, answers({ identity: 'kept' }))).toEqual({
      ok: false,
      refusal: [{ field: 'identity', code: 'IDENTITY_CHOICE' }],
    });
  });

  it('stands nowhere in clear', async () => {
    const identityNumber = aNumber('19910909');
    await registered({ name: '欧阳测试', identityNumber });
    const rows = await t.superuser`
      select w::text as row from anyi.workers w union all select a::text from anyi.audit a`;
    const dump = rows.map(({ row }) => String(row)).join('\n');
    for (const plain of ['欧阳测试', identityNumber]) {
      expect(dump).not.toContain(plain);
      expect(dump).not.toContain(Buffer.from(plain).toString('hex'));
    }
  });

  it('gives every reason at once', () => {
    const read = readRegistration(
      answers({
        ...{ name: '王', identityNumber: '310115199003070011', region: '999999', platforms: ['没有的平台'] },
        otherPlatforms: '长'.repeat(41),
      }),
      '2026-11-24',
      shippedPilot,
    );
    expect(read).toMatchObject({
      ok: false,
      refusal: [
        { field: 'name', code: 'NAME_LENGTH' },
        { field: 'identityNumber' },
        { field: 'region', code: 'REGION' },
        { field: 'platforms', code: 'PLATFORMS' },
        { field: 'otherPlatforms', code: 'PLATFORMS' },
      ],
    });
  });

  it.each(['', '000000', '310000', '310115', '__proto__', '31010'])('refuses %j as a city', (region) => {
    const read = readRegistration(answers({ region }), '2026-11-24', shippedPilot);
    expect(read).toMatchObject({ ok: false, refusal: [{ field: 'region', code: 'REGION' }] });
  });
});

describe('a name', () => {
  it.each([
    ['王小梅', '王小梅'],
    ['  王  小梅 ', '王 小梅'],
    ['买买提•吐尔逊', '买买提·吐尔逊'],
    ['买买提 ・ 吐尔逊', '买买提·吐尔逊'],
    ['𠮷田', '𠮷田'],
    ['Anna-Maria O’Neill', "Anna-Maria O'Neill"],
    ['王\u200b小梅', '王 小梅'],
    ['字'.repeat(50), '字'.repeat(50)],
  ])('%j is %j', (typed, name) => {
    expect(parsePersonName(typed)).toEqual({ ok: true, value: name });
  });

  it.each([
    ['', 'NAME_LENGTH'],
    ['王', 'NAME_LENGTH'],
    ['字'.repeat(51), 'NAME_LENGTH'],
    ['王1', 'NAME_CHARACTERS'],
    ['<b>王</b>', 'NAME_CHARACTERS'],
    ['王🙂', 'NAME_CHARACTERS'],
    ['王\u0000梅', 'NAME_CHARACTERS'],
    ['--', 'NAME_CHARACTERS'],
  ])('%j: %s', (typed, code) => {
    expect(parsePersonName(typed)).toEqual({ ok: false, refusal: { code } });
  });
});

describe('consents', () => {
  const rowsOf = (workerId: string) =>
    t.owner`select purpose, given, text_version from anyi.consents where worker_id = ${workerId} order by at, purpose`;

  it('are recorded for each purpose with the version of the text, and only added to', async () => {
    const { ctx } = await registered({ consents: ['sms', 'made-up'] });
    const version = consentTexts.sms.version;
    const asked = [
      { purpose: 'health', given: false, text_version: version },
      { purpose: 'platform', given: false, text_version: version },
      { purpose: 'sms', given: true, text_version: version },
    ];
    expect(await rowsOf(ctx.actor.workerId)).toEqual(asked);

    await setConsents({ ...ctx, now: after(60) }, ['sms']); // the same answers
    expect(await rowsOf(ctx.actor.workerId)).toEqual(asked);
    await setConsents({ ...ctx, now: after(120) }, ['health']);
    expect(await rowsOf(ctx.actor.workerId)).toEqual([
      ...asked,
      { purpose: 'health', given: true, text_version: version },
      { purpose: 'sms', given: false, text_version: version },
    ]);
    expect((await findProfile(ctx)).consents).toEqual({
      health: { given: true, textVersion: version, at: after(120) },
      platform: { given: false, textVersion: version, at: started },
      sms: { given: false, textVersion: version, at: after(120) },
    });
  });

  it('are asked again when their text has changed', async () => {
    const { ctx } = await registered({ consents: ['sms'] });
    await t.superuser`update anyi.consents set text_version = '2020-01-01' where worker_id = ${ctx.actor.workerId}`;
    await setConsents({ ...ctx, now: after(60) }, ['sms']);
    expect((await findProfile(ctx)).consents.sms).toMatchObject({ given: true, textVersion: consentTexts.sms.version });
  });

  it('are never changed, removed or given for somebody else', async () => {
    const { ctx } = await registered({ consents: ['sms'] });
    const other = await signedIn(t);
    const me = { kind: 'worker', id: ctx.actor.workerId } as const;
    expect(await sqlState(acting(t.app, me, (tx) => tx`update anyi.consents set given = false`))).toBe('42501');
    expect(await sqlState(acting(t.app, me, (tx) => tx`delete from anyi.consents`))).toBe('42501');
    const foreign = acting(
      t.app,
      me,
      (tx) => tx`
        insert into anyi.consents (worker_id, purpose, given, text_version, at)
        values (${other.actor.workerId}, 'sms', true, 'x', ${started})`,
    );
    expect(await sqlState(foreign)).toBe('42501');
  });
});
