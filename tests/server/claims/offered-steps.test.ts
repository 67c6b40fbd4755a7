import { eq, sql } from 'drizzle-orm';
import { afterAll, assert, beforeAll, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { clockEntries, clocks } from '@/db/schema/claims';
import { clockEntries as entriesOf, openClocksAfter, type OpenClock } from '@/domain/claims/clocks';
import type { Procedure, ProcedureId } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { proposeDecision, approveDecision } from '@/server/claims/decide';
import { noticesRead } from '@/server/claims/find-own-claim';
import { offeredSteps } from '@/server/claims/known-steps';
import { openClocks, readClaimFile, type ClaimFile } from '@/server/claims/ledger';
import { actingAs, actorsFor, takeStep } from '@/server/claims/take-step';
import { asActor, type Context, type StaffActor, type WorkerActor } from '@/server/kernel/context';
import { started } from '../auth/world';
import {
  aCase,
  goodFacts,
  openWorld,
  staffIn,
  staffKeys,
  today,
  undone,
  workerIn,
  type TestCase,
  type World,
} from './world';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.t.close());

type Person = Context<StaffActor | WorkerActor>;
const day = 86_400_000;

/** Walks every way from a report through the product's own verbs, each way taken back afterwards. */
class Walk {
  readonly states = new Set<string>();
  readonly seen = new Set<string>();
  private readonly refused = new Set<string>();
  constructor(
    private readonly claim: TestCase,
    private readonly procedure: Procedure,
  ) {}

  /** Everybody who may take a step here, at a time; the worker first. */
  private people(db: Db, now: Date): Person[] {
    const staff = staffKeys
      .filter((key) => !['colleague', 'otherHead'].includes(key))
      .map((key) => staffIn(w, key, now));
    return [workerIn(w, this.claim.worker, now), ...staff].map((ctx) => ({ ...ctx, db }));
  }

  private read = async (ctx: Context): Promise<ClaimFile> =>
    (await asActor(ctx, (tx) => readClaimFile(tx, this.claim.id)))!;

  async visit(db: Db, now: Date, path: string[]): Promise<void> {
    const file = await this.read({ ...workerIn(w, this.claim.worker, now), db });
    const open = openClocks(file.clocks);
    const decision = file.events.findLast(({ proposalId }) => proposalId !== null);
    const unread = decision !== undefined && !file.noticesRead.includes(decision.seq);
    const key = [file.claim.state, ...open.map(({ clock }) => clock).sort(), file.papers, unread];
    if (this.seen.has(key.join())) return;
    this.seen.add(key.join());
    this.states.add(file.claim.state);

    for (const days of [1, 500]) {
      const later = new Date(now.getTime() + days * day);
      for (const [index, person] of this.people(db, later).entries()) {
        const offered = offeredSteps(file, actorsFor(person.actor), person.now).map(({ event }) => event);
        const possible: string[] = [];
        for (const [event, rule] of Object.entries(this.procedure.events)) {
          const isOfState = rule.from.includes(file.claim.state);
          // Of other states the worker alone tries: who tries makes no difference to the refusal.
          if (!isOfState && index > 0) continue;
          // A step of another state, or of somebody else, is tried once a state: neither day nor clock opens it.
          const canOpen = isOfState && actingAs(rule, person.actor) !== 'none';
          const once = `${file.claim.state} ${event} ${index}`;
          if (!canOpen && this.refused.has(once)) continue;
          this.refused.add(once);
          if (await this.attempt(person, file, event, path)) possible.push(event);
        }
        const where = `${[...path, file.claim.state].join(' > ')} on ${today(person)}, person ${index}`;
        assert.deepEqual(offered, possible, where);
      }
    }

    if (file.claim.state.toLowerCase().startsWith('supplement'))
      await undone(db, async (inner) => {
        await inner.execute(sql`insert into anyi.evidence (worker_id, claim_id, store_key, media_type, byte_length, item, sha256, name_sealed, created_at)
          select owner_id, id, ${`${this.claim.id}/${path.length}`}, 'image/png', 1, ${this.procedure.id === 'injury' ? 'diagnosis' : 'identity_document'}, ''::bytea, ''::bytea, ${now.toISOString()}::timestamptz from anyi.claims where id = ${this.claim.id}`);
        await this.visit(inner, now, [...path, 'hand in']);
      });
    if (unread)
      await undone(db, async (inner) => {
        await noticesRead({ ...workerIn(w, this.claim.worker, now), db: inner }, this.claim.id);
        await this.visit(inner, now, [...path, 'read']);
      });
  }

  /** Whether the step can be recorded; if so the walk goes on from there before it is taken back. */
  private async attempt(person: Person, file: ClaimFile, event: string, path: string[]): Promise<boolean> {
    const facts = goodFacts(event, today(person));
    const input = { claimId: this.claim.id, expectedSeq: file.claim.seq, event, facts };
    let done = false;
    await undone(person.db, async (db) => {
      const ctx = { ...person, db };
      const taken = this.procedure.events[event]!.approval
        ? await this.decide({ ...ctx, actor: ctx.actor } as Context<StaffActor>, input)
        : await takeStep(ctx, input);
      done = taken.ok;
      if (!done) return;
      await this.checkClocks(ctx, file, event);
      await this.visit(db, person.now, [...path, event]);
    });
    return done;
  }

  private async decide(ctx: Context<StaffActor>, input: Omit<Parameters<typeof proposeDecision>[1], 'reason'>) {
    if (ctx.actor.kind !== 'staff') return { ok: false };
    const proposed = await proposeDecision(ctx, { ...input, reason: '理由' });
    if (!proposed.ok) return proposed;
    const second = { ...staffIn(w, 'otherHead', ctx.now), db: ctx.db };
    return approveDecision(second, { claimId: input.claimId, proposalId: proposed.value.proposalId });
  }

  /** The rows are what the rules make of the clocks before and the event as it was recorded. */
  private async checkClocks(ctx: Person, before: ClaimFile, event: string): Promise<void> {
    const after = await this.read({ ...workerIn(w, this.claim.worker, ctx.now), db: ctx.db });
    const { facts, occurredOn } = after.events.at(-1)!;
    const open = openClocks(before.clocks);
    const accidentOn = before.claim.facts.accidentOn as string | undefined;
    const claim = accidentOn ? { accidentOn } : {};
    const entries = entriesOf(this.procedure, { event, on: occurredOn, facts, claim, open }, after.rules.calendar);
    const withoutId = (clocks: OpenClock[]) =>
      clocks
        .map(({ clock, state, startedOn, dueOn, provisional, memo }) => ({
          clock,
          state,
          startedOn,
          dueOn,
          provisional,
          memo,
        }))
        .sort((a, b) => a.clock.localeCompare(b.clock));
    assert.deepEqual(withoutId(openClocks(after.clocks)), withoutId(openClocksAfter(open, entries)), event);

    const ledger = await asActor(ctx, (tx) =>
      tx
        .select({ clock: clocks.clock, state: clocks.state, line: clockEntries })
        .from(clockEntries)
        .innerJoin(clocks, eq(clocks.id, clockEntries.clockId))
        .where(eq(clockEntries.claimId, this.claim.id))
        .orderBy(clockEntries.number),
    );
    const written = ledger.filter(({ line }) => line.eventSeq === after.claim.seq);
    const inOrder = (lines: { clock: string; entry: string; dueOn: string | null }[]) =>
      lines.map(({ clock, entry, dueOn }) => `${clock} ${entry} ${dueOn}`).sort();
    assert.deepEqual(inOrder(written.map(({ clock, line }) => ({ ...line, clock }))), inOrder(entries));
    for (const { line, state } of written) {
      const ofClock = ledger.filter((each) => each.line.clockId === line.clockId).map((each) => each.line);
      assert.deepEqual(
        ofClock.map(({ number }) => number),
        ofClock.map((_, index) => index + 1),
      );
      assert.equal(state, stateAfter[ofClock.at(-1)!.entry]);
    }
  }
}

const stateAfter: Record<string, string> = {
  ...{ start: 'running', resume: 'running', extend: 'running', pause: 'paused' },
  ...{ met: 'met', missed: 'missed', cancelled: 'cancelled' },
};

// Left out: where a report begins, and what only the clock reaches.
const notWalked: Record<ProcedureId, string[]> = {
  injury: ['NONE', 'WITHDRAWN_OR_NOT_ACCEPTED'],
  wages: ['draft'],
  enrolment: ['draft'],
};

it.each(['injury', 'wages', 'enrolment'] as const)(
  '%s: exactly the steps that are offered succeed, in every state that can be reached, and the clocks are what the rules say',
  async (id) => {
    const claim = await aCase(w, id);
    const walk = new Walk(claim, procedures[id]);
    await undone(w.t.db, (db) => walk.visit(db, started, []));
    const all = Object.keys(procedures[id].states).filter((state) => !notWalked[id].includes(state));
    expect([...walk.states].sort()).toEqual(all.sort());
  },
  600_000,
);
