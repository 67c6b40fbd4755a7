import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeStep } from '@/server/claims/take-step';
import type { Context } from '@/server/kernel/context';
import { markMissedClocks } from '@/server/jobs/mark-missed';
import { aWorker, anOffice, staffOf } from '../../fixtures/people';
import {
  aCase,
  expectDone,
  fileOf,
  goodFacts,
  handIn,
  memberIn,
  openWorld,
  shanghai,
  staffIn,
  step,
  workerIn,
  type TestCase,
  type World,
} from './world';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.t.close());

const officer = (now?: Date) => staffIn(w, 'officer', now);
const facts = (event: string) => goodFacts(event, '2026-11-24');
const audited = (ctx: Context, claimId: string) =>
  w.t.owner`select action, outcome from anyi.audit where subject_id = ${claimId}
    and actor_id = ${ctx.actor.kind === 'staff' ? ctx.actor.staffId : null} order by at, id`;
const eventsOf = async ({ id }: TestCase) =>
  (await w.t.owner`select event from anyi.claim_events where claim_id = ${id} order by seq`).map(({ event }) => event);

describe('a step', () => {
  it('leaves event, state, deadlines, notice and audit', async () => {
    const claim = await aCase(w, 'wages');
    const done = expectDone(await step(officer(), claim.id, 'accept', facts('accept')));
    expect(done).toMatchObject({ seq: 2, outcome: { next: 'filed' } });
    const file = await fileOf(officer(), claim.id);
    expect(file.claim).toMatchObject({ state: 'filed', seq: 2, nextDue: '2027-02-19' });
    expect(file.events[1]).toMatchObject({
      ...{ event: 'accept', actor: 'inspector', fromState: 'submitted', toState: 'filed', occurredOn: '2026-11-24' },
      actorId: w.staff.officer.id,
    });
    expect(file.events[1]!.facts).toEqual({
      ...{ withinTwoYears: true, employerIdentified: true, inScope: true, hasJurisdiction: true, parallel: 'none' },
    });
    expect(file.clocks.map(({ clock, state }) => [clock, state])).toEqual([
      ['acceptance', 'met'],
      ['investigation', 'running'],
    ]);
    const notices = await w.t
      .owner`select template, recipient from anyi.notices where claim_id = ${claim.id} and event_seq = 2`;
    expect(notices).toEqual([{ template: 'wages.accepted', recipient: 'worker' }]);
    expect(await audited(officer(), claim.id)).toEqual([{ action: 'claim.accept', outcome: 'recorded' }]);
  });

  it('tells the papers that a caseworker names, and no others', async () => {
    const claim = await aCase(w, 'wages');
    const ask = (items: string[]) =>
      takeStep(officer(), {
        claimId: claim.id,
        expectedSeq: 1,
        event: 'request_supplement',
        facts: {},
        references: { items },
      });
    expect(await ask(['王小梅的身份证'])).toMatchObject({
      ok: false,
      refusal: { code: 'FACT_INVALID', field: 'items' },
    });
    expectDone(await ask(['employer_name', 'owed_period']));
    const [notice] = await w.t.owner`select facts from anyi.notices where claim_id = ${claim.id} and event_seq = 2`;
    expect(notice!.facts.items).toEqual(['employer_name', 'owed_period']);
  });
});

describe('facts of the system', () => {
  it('cannot be given by a form', async () => {
    const claim = await aCase(w, 'injury');
    const late = shanghai('2027-06-01');
    const forged = { platformFiled: false, platformDeadline: '2030-01-01', workerDeadline: '2030-01-01' };
    expect(await step(workerIn(w, claim.worker, late), claim.id, 'worker_files', forged)).toMatchObject({
      refusal: { code: 'LATE_STATEMENT_REQUIRED' },
    });
    expectDone(
      await step(workerIn(w, claim.worker, late), claim.id, 'worker_files', { ...forged, lateStatement: true }),
    );
    const { events } = await fileOf(officer(), claim.id);
    expect(events[1]!.facts).toEqual({
      ...{ platformFiled: false, platformDeadline: '2026-12-24', workerDeadline: '2027-02-22', lateStatement: true },
    });
    expect(events[1]!.flags).toEqual(['PLATFORM_DEADLINE_MISSED', 'FILED_LATE']);
  });

  it('are read from what was handed in, not from what is claimed', async () => {
    const claim = await aCase(w, 'injury');
    const me = workerIn(w, claim.worker);
    expectDone(await step(me, claim.id, 'worker_files'));
    expectDone(await step(officer(), claim.id, 'papers_incomplete', { missing: ['diagnosis', 'fee_receipts'] }));
    const forged = { requested: ['diagnosis'], received: ['diagnosis', 'fee_receipts'], alsoWanted: ['x'] };
    expect(await step(me, claim.id, 'papers_arrive', forged)).toMatchObject({ refusal: { code: 'ITEMS_MISSING' } });
    await handIn(w, claim, 'diagnosis');
    expect(await step(me, claim.id, 'papers_arrive', forged)).toMatchObject({ refusal: { code: 'ITEMS_MISSING' } });
    await handIn(w, claim, 'fee_receipts');
    const done = expectDone(await step(me, claim.id, 'papers_arrive', forged));
    expect(done.outcome.flags).toEqual([]);
  });

  it.each([
    { what: 'no proof at all', papers: [], done: false },
    { what: 'another paper', papers: ['pay_records'], done: false },
    { what: 'a bank record', papers: ['bank_proof'], done: true },
  ])('a payment with $what, confirmed by the office: $done', async ({ papers, done }) => {
    const claim = await aCase(w, 'wages');
    expectDone(await step(staffIn(w, 'mediator'), claim.id, 'start_mediation', facts('start_mediation')));
    for (const paper of papers) await handIn(w, claim, paper);
    expect((await step(officer(), claim.id, 'confirm_paid', { bankProof: true })).ok).toBe(done);
  });

  it('a mediation that fails leads back to where it began', async () => {
    const claim = await aCase(w, 'wages');
    const mediator = staffIn(w, 'mediator');
    expectDone(await step(mediator, claim.id, 'start_mediation', facts('start_mediation')));
    expectDone(await step(mediator, claim.id, 'mediation_fail', { previousState: 'filed', previousDue: '2030-01-01' }));
    const file = await fileOf(officer(), claim.id);
    expect(file.claim.state).toBe('submitted');
    expect(file.events[2]!.facts).toEqual({ previousState: 'submitted', previousDue: '2026-12-01' });
  });
});

describe('what is refused', () => {
  it('stands in the audit and not in the events', async () => {
    const claim = await aCase(w, 'wages');
    const me = workerIn(w, claim.worker);
    const tries = [
      { by: officer(), event: 'accept', facts: { ...facts('accept'), inScope: false }, code: 'OUT_OF_SCOPE' },
      { by: officer(), event: 'close', facts: {}, code: 'BAD_STATE' },
      { by: officer(), event: 'refuse', facts: facts('refuse'), code: 'needs-approval' },
      { by: officer(), event: 'accept', facts: {}, code: 'FACT_INVALID' },
      { by: staffIn(w, 'head'), event: 'accept', facts: facts('accept'), code: 'BAD_ACTOR' },
      { by: staffIn(w, 'admin'), event: 'accept', facts: facts('accept'), code: 'not-permitted' },
      { by: me, event: 'accept', facts: facts('accept'), code: 'BAD_ACTOR' },
    ];
    for (const { by, event, facts: given, code } of tries)
      expect(await takeStep(by, { claimId: claim.id, expectedSeq: 1, event, facts: given })).toMatchObject({
        ok: false,
        refusal: { code },
      });
    const rows = await w.t.owner`
      select action, outcome from anyi.audit where subject_id = ${claim.id} and action <> 'claim.submit' order by id`;
    expect(rows.map(({ action, outcome }) => `${action} ${outcome}`).sort()).toEqual(
      tries.map(({ event, code }) => `claim.${event} ${code}`).sort(),
    );
    expect(await eventsOf(claim)).toEqual(['submit']);
  });

  it.each(['__proto__', 'constructor', 'nonsense', '', 'toString'])('the event %j, without an error', async (event) => {
    const claim = await aCase(w, 'wages');
    const input = { claimId: claim.id, expectedSeq: 1, event, facts: {} };
    expect(await takeStep(officer(), input)).toMatchObject({ refusal: { code: 'FACT_INVALID', field: 'event' } });
    expect(await audited(officer(), claim.id)).toEqual([{ action: 'claim.unknown', outcome: 'FACT_INVALID' }]);
  });

  it.each(['', 'x', '__proto__', randomUUID()])('the claim %j, which is none', async (claimId) => {
    expect(await takeStep(officer(), { claimId, expectedSeq: 1, event: 'accept', facts: {} })).toEqual({
      ok: false,
      refusal: { code: 'claim-not-found' },
    });
  });

  it.each([
    { missing: ['张三的病历，电话 13912340000'] },
    { missing: ['diagnosis', 'a\u0000b'] },
    { missing: 'diagnosis' },
    { missing: [] },
    { missing: [7] },
    { missing: { length: 1 } },
  ])('$missing as papers: nothing but codes reaches the chain', async ({ missing }) => {
    const claim = await aCase(w, 'enrolment');
    expect(await step(officer(), claim.id, 'request_supplement', { missing })).toMatchObject({
      refusal: { code: 'FACT_INVALID', field: 'missing' },
    });
  });

  it('a claim of another desk or another worker', async () => {
    const claim = await aCase(w, 'wages');
    const elsewhere = await staffOf(w.t, await anOffice(w.t, '110000'), 'caseworker');
    const input = { claimId: claim.id, expectedSeq: 1, event: 'accept', facts: facts('accept') };
    expect(await takeStep(memberIn(w, elsewhere), input)).toEqual({ ok: false, refusal: { code: 'claim-not-found' } });
    const stranger = workerIn(w, await aWorker(w.t));
    expect(await takeStep(stranger, { ...input, event: 'withdraw', facts: {} })).toEqual({
      ok: false,
      refusal: { code: 'claim-not-found' },
    });
    expect(await eventsOf(claim)).toEqual(['submit']);
  });

  it('a step on an older picture: who came second is told what was done, and by whom', async () => {
    const claim = await aCase(w, 'wages');
    expectDone(await step(officer(), claim.id, 'accept', facts('accept')));
    const late = { claimId: claim.id, expectedSeq: 1, event: 'withdraw', facts: {} };
    expect(await takeStep(workerIn(w, claim.worker), late)).toEqual({
      ok: false,
      refusal: { code: 'changed-meanwhile', event: 'accept', actor: 'inspector', byId: w.staff.officer.id },
    });
  });
});

describe('fifty at once', () => {
  it('one wins, the others are told who', async () => {
    const claim = await aCase(w, 'wages');
    const people = [officer(), staffIn(w, 'colleague')];
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        takeStep(people[index % 2]!, {
          ...{ claimId: claim.id, expectedSeq: 1 },
          ...(index % 3 === 0
            ? { event: 'accept', facts: facts('accept') }
            : { event: 'redirect', facts: facts('redirect') }),
        }),
      ),
    );
    const { events } = await fileOf(officer(), claim.id);
    const winner = events[1]!;
    expect(events).toHaveLength(2);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes)
      if (!outcome.ok)
        expect(outcome.refusal).toEqual({
          ...{ code: 'changed-meanwhile', event: winner.event, actor: 'inspector', byId: winner.actorId },
        });
    const [audit] = await w.t.owner`
      select count(*)::int as n from anyi.audit where subject_id = ${claim.id} and outcome = 'changed-meanwhile'`;
    expect(audit!.n).toBe(49);
    const running = await w.t.owner`select clock from anyi.clocks where claim_id = ${claim.id} and state = 'running'`;
    expect(running).toHaveLength(winner.event === 'accept' ? 1 : 0);
  });

  it('with the job that marks missed dates in between: nobody waits in a circle', async () => {
    const late = shanghai('2026-12-15');
    const claims = await Promise.all(Array.from({ length: 12 }, () => aCase(w, 'wages')));
    const [marked, ...outcomes] = await Promise.all([
      markMissedClocks(w.t.jobs, late),
      ...claims.map(({ id }) => step(officer(late), id, 'accept', facts('accept'))),
    ]);
    for (const outcome of outcomes) expect(outcome.ok).toBe(true);
    expect(marked.missed).toBeGreaterThanOrEqual(0);
    const states = await w.t.owner`
      select clock, state from anyi.clocks where claim_id = any (${claims.map(({ id }) => id)}::uuid[])`;
    expect(states.filter(({ clock }) => clock === 'acceptance').every(({ state }) => state === 'met')).toBe(true);
  });
});
