import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { readSession } from '@/server/auth/read-session';
import { checkStaffPassword, signInStaff } from '@/server/auth/sign-in-staff';
import { totpCode, totpStepAt } from '@/server/auth/totp';
import { OperatorError } from '@/server/kernel/operator-error';
import { inviteInput, inviteStaff } from '@/server/staff/invite';
import { inviteThroughOwner, readInviteArguments } from '@/server/staff/invite-command';
import { listStaff } from '@/server/staff/list-staff';
import { renewInvitation, setStaffActive } from '@/server/staff/manage';
import { findInvitation, takeUpInvitation } from '@/server/staff/take-up-invitation';
import { anOffice, staffOf } from '../../fixtures/people';
import { acting, sqlState } from '../../support/acting';
import { testDatabase, type TestDatabase } from '../../support/db';
import { after, staffActing, started, useSettingsOf, visitor } from '../auth/world';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
  useSettingsOf(t, { APP_URL: 'https://anyi.example.cn' });
});
afterAll(() => t.close());

const password = '一句只有我知道的话 2026';
const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);

async function takeUp(token: string, now = started, given = password) {
  const invitation = await findInvitation(visitor(t, now), token);
  const code = invitation ? await totpCode(invitation.secret, totpStepAt(now)) : '000000';
  return takeUpInvitation(visitor(t, now), { token, password: given, again: given, code });
}

const invited = (login: string) =>
  inviteThroughOwner(t.owner, readInviteArguments(['invite', '--login', login, '--name', '徐敏']), started);

describe('the first administrator', () => {
  it('is invited into an empty database, sets password and second factor, and signs in', async () => {
    const { link, expiresAt } = await invited('Xu.Min');
    expect(link).toMatch(/^https:\/\/anyi\.example\.cn\/office\/invitation\/[\w-]{43}$/);
    expect(expiresAt).toEqual(after(72 * 3600));
    expect(
      await t.owner`select o.name, r.region from anyi.offices o join anyi.office_regions r on r.office_id = o.id`,
    ).toEqual([{ name: '总窗口', region: '000000' }]);

    const token = tokenOf(link);
    const invitation = await findInvitation(visitor(t), token);
    expect(invitation).toMatchObject({ login: 'xu.min', name: '徐敏' });
    expect(invitation!.uri).toContain(invitation!.secret);
    expect(await findInvitation(visitor(t), token)).toEqual(invitation); // shown again, the same secret
    expect(await takeUp(token)).toEqual({ ok: true, value: undefined });

    expect(await checkStaffPassword(visitor(t), { login: 'xu.min', password })).toMatchObject({ ok: true });
    const now = after(30);
    const code = await totpCode(invitation!.secret, totpStepAt(now));
    const signedIn = await signInStaff(visitor(t, now), { login: 'xu.min', code });
    if (!signedIn.ok) throw new Error(signedIn.refusal.code);
    expect(await readSession(visitor(t, now), 'staff', signedIn.value.sessionId)).toMatchObject({
      roles: ['administrator'],
      desks: ['000000'],
    });
  });

  it.each([
    [[]],
    [['remove']],
    [['invite']],
    [['invite', '--login', 'x', '--name', '徐敏']],
    [['invite', '--login', 'has space', '--name', '徐敏']],
    [['invite', '--login', 'lina', '--name', '']],
    [['invite', '--login', 'lina', '--name', '李娜', '--role', 'king']],
    [['invite', '--login', 'lina', '--name', '李娜', '--unknown']],
    [['invite', 'twice', '--login', 'lina', '--name', '李娜']],
  ])('is refused with a clear sentence for %j', (args) => {
    expect(() => readInviteArguments(args)).toThrow(OperatorError);
    expect(() => readInviteArguments(args)).toThrow(/usage: npm run staff/);
  });

  it('is refused for a login that is taken, whatever its case, and for an unknown office', async () => {
    await invited('taken');
    await expect(invited('TAKEN')).rejects.toThrow('The login "taken" is taken');
    const elsewhere = readInviteArguments(['invite', '--login', 'lina', '--name', '李娜', '--office', '没有的']);
    await expect(inviteThroughOwner(t.owner, elsewhere, started)).rejects.toThrow('There is no office "没有的"');
  });
});

describe('an invitation', () => {
  it('is taken up once, also when two come at once', async () => {
    const token = tokenOf((await invited('once')).link);
    const both = await Promise.all([takeUp(token), takeUp(token)]);
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    expect(await takeUp(token)).toEqual({ ok: false, refusal: { code: 'INVITATION_OVER' } });
    expect(await findInvitation(visitor(t), token)).toBeUndefined();
  });

  it('is good for 72 hours, not at them', async () => {
    const token = tokenOf((await invited('in-time')).link);
    expect(await findInvitation(visitor(t, after(72 * 3600)), token)).toBeUndefined();
    expect(await takeUp(token, after(72 * 3600))).toEqual({ ok: false, refusal: { code: 'INVITATION_OVER' } });
    expect(await takeUp(token, after(72 * 3600 - 1))).toMatchObject({ ok: true });
  });

  it('says what is wrong and stays open', async () => {
    const token = tokenOf((await invited('careful')).link);
    const secret = (await findInvitation(visitor(t), token))!.secret;
    const code = await totpCode(secret, totpStepAt(started));
    const attempt = (given: Partial<{ password: string; again: string; code: string }>) =>
      takeUpInvitation(visitor(t), { token, password, again: password, code, ...given });
    expect(await attempt({ password: 'short' })).toEqual({
      ok: false,
      refusal: { code: 'PASSWORD', why: 'TOO_SHORT' },
    });
    expect(await attempt({ again: `${password}!` })).toEqual({ ok: false, refusal: { code: 'NOT_THE_SAME' } });
    expect(await attempt({ code: '' })).toEqual({ ok: false, refusal: { code: 'WRONG_CODE' } });
    expect(await attempt({})).toMatchObject({ ok: true });
  });

  it.each(['', 'x', 'a'.repeat(43), '../../etc/passwd', '\u4e2d\u6587'])('%j opens nothing', async (token) => {
    expect(await findInvitation(visitor(t), token)).toBeUndefined();
    expect(await takeUp(token)).toEqual({ ok: false, refusal: { code: 'INVITATION_OVER' } });
  });

  it('leaves neither token nor secret in the database', async () => {
    const token = tokenOf((await invited('sealed')).link);
    const secret = (await findInvitation(visitor(t), token))!.secret;
    await takeUp(token);
    const rows = await t.superuser`
      select i::text as row from anyi.staff_invitations i union all select s::text from anyi.staff s`;
    const dump = rows.map(({ row }) => String(row)).join('\n');
    for (const plain of [token, secret])
      for (const form of [plain, Buffer.from(plain).toString('hex')]) expect(dump).not.toContain(form);
  });
});

describe('administrators', () => {
  it('invite, renew and deactivate', async () => {
    const office = await anOffice(t, '320600');
    const admin = staffActing(t, await staffOf(t, office, 'administrator'));
    const parsed = inviteInput.parse({ login: 'Li.Na', name: ' 李娜 ', officeId: office.id, roles: ['mediator'] });
    const first = await inviteStaff(admin, parsed);
    if (!first.ok) throw new Error(first.refusal.code);
    expect(await inviteStaff(admin, parsed)).toEqual({ ok: false, refusal: { code: 'login-taken' } });
    const lina = (await listStaff(admin)).find(({ login }) => login === 'li.na')!;
    expect(lina).toMatchObject({ name: '李娜', roles: ['mediator'], state: 'invited', invitedUntil: after(72 * 3600) });

    expect(await takeUp(tokenOf(first.value.link))).toMatchObject({ ok: true });
    expect((await listStaff(admin)).find(({ login }) => login === 'li.na')).toMatchObject({ state: 'active' });

    const [session] = await t.owner`
      insert into anyi.sessions (kind, staff_id, created_at, expires_at)
      values ('staff', ${lina.id}, ${started}, ${after(3600)}) returning id`;
    const renewed = await renewInvitation(admin, lina.id);
    if (!renewed.ok) throw new Error(renewed.refusal.code);
    expect(await readSession(visitor(t), 'staff', String(session!.id))).toBeUndefined();
    expect(await checkStaffPassword(visitor(t), { login: 'li.na', password })).toMatchObject({ ok: false });
    expect(await takeUp(tokenOf(renewed.value.link))).toMatchObject({ ok: true });

    expect(await setStaffActive(admin, lina.id, false)).toMatchObject({ ok: true });
    expect(await checkStaffPassword(visitor(t), { login: 'li.na', password })).toMatchObject({ ok: false });
    expect(await setStaffActive(admin, lina.id, true)).toMatchObject({ ok: true });
    expect(await checkStaffPassword(visitor(t), { login: 'li.na', password })).toMatchObject({ ok: true });
  });

  it('do nothing to themselves, so one always remains', async () => {
    const admin = staffActing(t, await staffOf(t, await anOffice(t, '330100'), 'administrator'));
    const self = admin.actor.staffId;
    expect(await setStaffActive(admin, self, false)).toEqual({ ok: false, refusal: { code: 'own-account' } });
    expect(await renewInvitation(admin, self)).toEqual({ ok: false, refusal: { code: 'own-account' } });
  });

  it('cannot lock each other out: of two who try it at once one remains', async () => {
    const office = await anOffice(t, '350100');
    for (let round = 0; round < 5; round++) {
      const one = staffActing(t, await staffOf(t, office, 'administrator'));
      const two = staffActing(t, await staffOf(t, office, 'administrator'));
      const outcomes = await Promise.all([
        setStaffActive(one, two.actor.staffId, false),
        setStaffActive(two, one.actor.staffId, false),
      ]);
      expect(outcomes.map((each) => each.ok).sort()).toEqual([false, true]);
    }
  });

  it('are asked by the database: a caseworker gets nowhere, whatever the code above says', async () => {
    const office = await anOffice(t, '440100');
    const caseworker = await staffOf(t, office, 'caseworker');
    const victim = await staffOf(t, office, 'reviewer');
    // Claims the role, but the row says otherwise.
    const forged = staffActing(t, { ...caseworker, roles: ['administrator'] });
    const input = inviteInput.parse({ login: 'intruder', name: '某某', officeId: office.id, roles: ['administrator'] });
    expect(await inviteStaff(forged, input)).toEqual({ ok: false, refusal: { code: 'not-permitted' } });
    expect(await inviteStaff(staffActing(t, caseworker), input)).toMatchObject({ ok: false });
    expect(await renewInvitation(forged, victim.id)).toEqual({ ok: false, refusal: { code: 'not-permitted' } });
    expect(await setStaffActive(forged, victim.id, false)).toEqual({ ok: false, refusal: { code: 'not-permitted' } });
    expect(await listStaff(forged)).toEqual([]);
    const direct = acting(
      t.app,
      caseworker,
      (tx) => tx`select anyi.add_staff('intruder', '某某', ${office.id}, '{administrator}', '\\x00', now(), now())`,
    );
    expect(await sqlState(direct)).toBe('42501');
  });
});
