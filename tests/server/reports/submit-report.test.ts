import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { normaliseReceiptNumber } from '@/domain/claims/receipt';
import { findOwnClaim } from '@/server/claims/find-own-claim';
import type { Context, WorkerActor } from '@/server/kernel/context';
import { open } from '@/server/kernel/seal';
import * as messages from '@/server/messages/queue-message';
import { findDraft } from '@/server/reports/find-draft';
import { saveDraft } from '@/server/reports/save-draft';
import { submitReport } from '@/server/reports/submit-report';
import { asActor } from '@/server/kernel/context';
import { setConsents } from '@/server/workers/consents';
import { aWorker, anOffice } from '../../fixtures/people';
import { after } from '../auth/world';
import { expectDone, openWorld, workerIn, type World } from '../claims/world';
import { filledDraft, reported, saved, submission, typed, type Typed } from './typed';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.t.close());

const someone = async (): Promise<Context<WorkerActor>> => workerIn(w, await aWorker(w.t));
const unregistered = async (): Promise<Context<WorkerActor>> => {
  const worker = await aWorker(w.t);
  await w.t.owner`update anyi.workers set registration = 'started', identity_sealed = null where id = ${worker.id}`;
  return workerIn(w, worker);
};
const claimsOf = (ctx: Context<WorkerActor>) =>
  w.t.owner`select id, state, seq, desk, region, facts, next_due::text as next_due from anyi.claims
    where owner_id = ${ctx.actor.workerId}`;
const sentTo = async (ctx: Context<WorkerActor>): Promise<string[]> => {
  const rows = await w.t.owner`
    select id, body_sealed from anyi.messages where worker_id = ${ctx.actor.workerId} and kind = 'receipt'`;
  return rows.map(({ id, body_sealed }) => open({ table: 'messages', column: 'body_sealed', row: id }, body_sealed));
};

describe('sending a report', () => {
  it.each([
    { kind: 'injury', state: 'REPORTED', due: '2026-12-24', clocks: ['platform_filing', 'worker_filing'] },
    { kind: 'wages', state: 'submitted', due: '2026-12-01', clocks: ['acceptance'] },
    { kind: 'enrolment', state: 'submitted', due: null, clocks: ['confirmation'] },
  ] as const)('of $kind makes claim, event, deadlines, notice, code and message one fact', async (expected) => {
    const ctx = await someone();
    const claimId = await reported(ctx, expected.kind);
    const claim = (await findOwnClaim(ctx, claimId))!;
    expect(claim.claim).toMatchObject({
      state: expected.state,
      seq: 1,
      nextDue: expected.due,
      desk: '310000',
      open: true,
    });
    expect(claim.events.map(({ event, actor, toState }) => [event, actor, toState])).toEqual([
      [expected.kind === 'injury' ? 'report' : 'submit', 'worker', expected.state],
    ]);
    expect(claim.clocks.map(({ clock }) => clock).sort()).toEqual(expected.clocks);
    expect(claim.notices).toHaveLength(1);
    expect(claim.lookupCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(await findDraft(ctx, expected.kind)).toBeUndefined();
    const [message] = await sentTo(ctx);
    expect(normaliseReceiptNumber(/AY[\dA-Z-]+/.exec(message!)![0])).toBe(claim.claim.receiptNumber);
    expect(message).not.toContain(claim.lookupCode);
  });

  it('keeps words sealed and facts that name nobody in clear', async () => {
    const ctx = await someone();
    await reported(ctx, 'wages');
    const [{ facts }] = (await claimsOf(ctx)) as unknown as [{ facts: Record<string, unknown> }];
    expect(facts).toMatchObject({ amountFen: 860_050, fromMonth: '2026-08', employerNamed: true, consentNamed: false });
    const [dump] = await w.t.superuser`
      select string_agg(row, ' ') as text from (
        select c::text as row from anyi.claims c union all select e::text from anyi.claim_events e
        union all select n::text from anyi.notices n union all select p::text from anyi.claim_public p) all_rows`;
    for (const secret of ['拖了两个月', '某配送公司', '浦东大道路口']) expect(dump!.text).not.toContain(secret);
  });

  it('writes codes of platforms into the event, never what was typed', async () => {
    const ctx = await someone();
    const claimId = await reported(ctx, 'enrolment', { platforms: { platforms: '美团、王小梅的站点 13912340001' } });
    const { events } = (await findOwnClaim(ctx, claimId))!;
    expect(events[0]!.facts).toEqual({
      ...{ identityGiven: true, platforms: ['meituan', 'other'], cities: ['310100'], region: '310100' },
    });
  });

  it('sends no message to somebody who wants none', async () => {
    const ctx = await someone();
    await setConsents(ctx, []);
    await reported(ctx, 'injury');
    expect(await sentTo(ctx)).toEqual([]);
    await setConsents({ ...ctx, now: after(60) }, ['sms']);
    await reported(ctx, 'wages');
    expect(await sentTo(ctx)).toHaveLength(1);
  });

  it('goes to the nearest desk: district, city, province, and to 000000 where no office has joined', async () => {
    await anOffice(w.t, '320600', '320000');
    await anOffice(w.t, '330106');
    const sendFrom = async (changes: Record<string, Typed>) => {
      const ctx = await someone();
      await reported(ctx, 'wages', changes);
      const [claim] = await claimsOf(ctx);
      return [claim!.region, claim!.desk];
    };
    const from = (city: string, district = '') => ({ where: { city }, district: { district } });
    expect(await sendFrom(from('330100', '330106'))).toEqual(['330106', '330106']);
    expect(await sendFrom(from('330100', '330102'))).toEqual(['330102', '000000']);
    expect(await sendFrom(from('320600', '320613'))).toEqual(['320613', '320600']);
    expect(await sendFrom(from('320100'))).toEqual(['320100', '320000']);
    expect(await sendFrom(from('540100'))).toEqual(['540100', '000000']);
  });
});

describe('sending again', () => {
  it('with the same key gives the same receipt and code', async () => {
    const ctx = await someone();
    const input = submission('injury', await filledDraft(ctx, 'injury'));
    const first = expectDone(await submitReport(ctx, input));
    const { lookupCode, claim } = (await findOwnClaim(ctx, first.claimId))!;
    const later = { ...ctx, now: after(3600) };
    expect(expectDone(await submitReport(later, input))).toEqual(first);
    expect(await findOwnClaim(later, first.claimId)).toMatchObject({ lookupCode, claim });
    expect(await claimsOf(ctx)).toHaveLength(1);
    expect(await sentTo(ctx)).toHaveLength(1);
  });

  it('with the same key and another content is refused', async () => {
    const ctx = await someone();
    const draft = await filledDraft(ctx, 'injury');
    const input = submission('injury', draft);
    expectDone(await submitReport(ctx, input));
    const other = { ok: false, refusal: { code: 'other-content' } };
    expect(await submitReport(ctx, { ...input, revision: draft.revision + 1 })).toEqual(other);
    const next = await filledDraft(ctx, 'wages');
    expect(await submitReport(ctx, submission('wages', next, input.clientKey))).toEqual(other);
    expect(await findDraft(ctx, 'wages')).toEqual(next);
  });

  it('from a second tab that shows the same draft gives the same receipt', async () => {
    const ctx = await someone();
    const draft = await filledDraft(ctx, 'injury');
    const first = expectDone(await submitReport(ctx, submission('injury', draft)));
    expect(expectDone(await submitReport(ctx, submission('injury', draft)))).toEqual(first);
    expect(await claimsOf(ctx)).toHaveLength(1);
  });

  it.each([{ keys: 'one key' }, { keys: 'two keys' }])('at once, with $keys, gives one claim', async ({ keys }) => {
    const ctx = await someone();
    const draft = await filledDraft(ctx, 'wages');
    const key = randomUUID();
    const sends = Array.from({ length: 8 }, () =>
      submitReport(ctx, submission('wages', draft, keys === 'one key' ? key : randomUUID())),
    );
    const ids = (await Promise.all(sends)).map((sent) => expectDone(sent).claimId);
    expect(new Set(ids).size).toBe(1);
    expect(await claimsOf(ctx)).toHaveLength(1);
  });

  it('by somebody else with the same key is their own matter', async () => {
    const [one, two] = [await someone(), await someone()];
    const input = submission('injury', await filledDraft(one, 'injury'));
    expectDone(await submitReport(one, input));
    expect(await submitReport(two, input)).toEqual({ ok: false, refusal: { code: 'draft-gone' } });
  });
});

describe('a report is not sent', () => {
  it('when it was changed in another tab since it was last seen', async () => {
    const ctx = await someone();
    const draft = await filledDraft(ctx, 'injury');
    await saved(ctx, 'injury', 'when', { ...typed.injury.when, accidentTime: '09:00' });
    expect(await submitReport(ctx, submission('injury', draft))).toEqual({
      ok: false,
      refusal: { code: 'changed-elsewhere' },
    });
    expectDone(await submitReport(ctx, submission('injury', (await findDraft(ctx, 'injury'))!)));
  });

  it('while a question is open', async () => {
    const ctx = await someone();
    await saved(ctx, 'injury', 'when', typed.injury.when!);
    const draft = (await findDraft(ctx, 'injury'))!;
    expect(await submitReport(ctx, submission('injury', draft))).toEqual({
      ok: false,
      refusal: { code: 'unanswered' },
    });
  });

  it.each(['wages', 'enrolment'] as const)('for %s before registration; the draft stays', async (kind) => {
    const ctx = await unregistered();
    const draft = await filledDraft(ctx, kind);
    expect(await submitReport(ctx, submission(kind, draft))).toEqual({
      ok: false,
      refusal: { code: 'registration-needed' },
    });
    expect(await findDraft(ctx, kind)).toEqual(draft);
  });

  it('but an injury is, before registration', async () => {
    const ctx = await unregistered();
    await reported(ctx, 'injury');
    expect(await claimsOf(ctx)).toHaveLength(1);
  });

  it.each([
    { what: 'no draft', change: { draftId: randomUUID() } },
    { what: 'no id', change: { draftId: 'x' } },
    { what: 'no key', change: { clientKey: '' } },
    { what: 'no kind of ours', change: { kind: 'constructor' as 'injury' } },
    { what: 'no number', change: { revision: Number.NaN } },
  ])('when there is $what', async ({ change }) => {
    const ctx = await someone();
    const input = submission('injury', await filledDraft(ctx, 'injury'));
    expect(await submitReport(ctx, { ...input, ...change })).toEqual({ ok: false, refusal: { code: 'draft-gone' } });
  });

  it('in part when it is broken off at the very end: the draft is there, nothing else', async () => {
    const ctx = await someone();
    const draft = await filledDraft(ctx, 'wages');
    const input = submission('wages', draft);
    vi.spyOn(messages, 'queueMessage').mockRejectedValueOnce(new Error('killed'));
    await expect(submitReport(ctx, input)).rejects.toThrow('killed');
    expect(await claimsOf(ctx)).toEqual([]);
    expect(await findDraft(ctx, 'wages')).toEqual(draft);
    expectDone(await submitReport(ctx, input));
    expect(await claimsOf(ctx)).toHaveLength(1);
  });

  it('with answers that an older form took: only what still exists is sent', async () => {
    const ctx = await someone();
    const { answers } = await filledDraft(ctx, 'injury');
    const before = (await findDraft(ctx, 'injury'))!;
    await asActor(ctx, (tx) => saveDraft(tx, ctx, 'injury', before, { ...answers, shoeSize: '42' }));
    const claimId = expectDone(
      await submitReport(ctx, submission('injury', (await findDraft(ctx, 'injury'))!)),
    ).claimId;
    expect((await findOwnClaim(ctx, claimId))!.answers).toEqual(answers);
  });
});
