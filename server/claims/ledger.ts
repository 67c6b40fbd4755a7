import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, isNotNull, max } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { claimEvents, claims, clockEntries, clocks, evidence, notices } from '@/db/schema/claims';
import type { ClockEntry, ClockMemo, OpenClock } from '@/domain/claims/clocks';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { isUuid } from '@/server/kernel/uuid';
import { currentRules } from '@/server/rules/current-rules';

export type ClaimRow = typeof claims.$inferSelect;
export type EventRow = typeof claimEvents.$inferSelect;
export type ClockRow = typeof clocks.$inferSelect;
type KeptClock = OpenClock & { id: string };

/** A claim that the actor may see (row-level security decides), with all from which the system knows facts about it. */
export type ClaimFile = {
  claim: ClaimRow;
  /** In order. */
  events: EventRow[];
  /** By last day, those without one last. */
  clocks: ClockRow[];
  /** Codes of requested papers for which something was handed in, each once. */
  papers: string[];
  /** Sequence numbers of events whose notice the worker has opened. */
  noticesRead: number[];
  /** The rules in force when it was read: everything about this claim is counted by the same ones. */
  rules: RuleBook;
};

/** Undefined when there is no such claim for this actor. `toMove` holds the claim's clocks, so that the job which marks
 *  missed dates waits: both then lock the clock first and the claim second. The claim itself is read before everything
 *  else; whatever changes after that makes the event fail with AY001. */
export async function readClaimFile(tx: Tx, claimId: string, toMove = false): Promise<ClaimFile | undefined> {
  if (!isUuid(claimId)) return undefined;
  const [claim] = await tx.select().from(claims).where(eq(claims.id, claimId));
  if (!claim) return undefined;
  const ofClaim = tx
    .select()
    .from(clocks)
    .where(eq(clocks.claimId, claimId))
    .orderBy(asc(clocks.dueOn), asc(clocks.clock), asc(clocks.id));
  const handedIn = tx
    .selectDistinct({ item: evidence.item })
    .from(evidence)
    .where(and(eq(evidence.claimId, claimId), isNotNull(evidence.item)));
  const opened = tx
    .select({ eventSeq: notices.eventSeq })
    .from(notices)
    .where(and(eq(notices.claimId, claimId), eq(notices.recipient, 'worker'), isNotNull(notices.readAt)));
  // On one connection: sent together, answered in order.
  const [all, events, papers, read, rules] = await Promise.all([
    toMove ? ofClaim.for('update') : ofClaim,
    tx.select().from(claimEvents).where(eq(claimEvents.claimId, claimId)).orderBy(asc(claimEvents.seq)),
    handedIn,
    opened,
    currentRules(tx),
  ]);
  return {
    claim,
    events,
    clocks: all,
    papers: papers.flatMap(({ item }) => item ?? []),
    noticesRead: read.flatMap(({ eventSeq }) => eventSeq ?? []),
    rules,
  };
}

/** Clocks that nobody has met or cancelled, as the rules see them. */
export const openClocks = (rows: readonly ClockRow[]): KeptClock[] =>
  rows.flatMap(({ id, clock, state, startedOn, dueOn, provisional, memo }) =>
    state === 'met' || state === 'cancelled'
      ? []
      : [{ id, clock, state, startedOn, dueOn, provisional, memo: memo as unknown as ClockMemo }],
  );

const stateAfter = {
  start: 'running',
  resume: 'running',
  extend: 'running',
  pause: 'paused',
  met: 'met',
  missed: 'missed',
  cancelled: 'cancelled',
} as const satisfies Record<ClockEntry['entry'], ClockRow['state']>;

/** Appends to the ledger of deadlines (期限台账) and keeps the clocks' present state beside it. */
export async function writeClockEntries(
  tx: Tx,
  claimId: string,
  open: readonly KeptClock[],
  entries: readonly ClockEntry[],
  recorded: { at: Date; eventSeq: number | null },
): Promise<void> {
  if (entries.length === 0) return;
  const known = new Map(open.map(({ clock, id }) => [clock, id]));
  const begun = new Map<string, string>();
  const idOf = ({ clock }: ClockEntry): string => {
    const id = known.get(clock) ?? begun.get(clock) ?? randomUUID();
    if (!known.has(clock)) begun.set(clock, id);
    return id;
  };
  const numbers = await lastNumbers(tx, [...known.values()]);
  const lines = entries.map((entry) => {
    const clockId = idOf(entry);
    const number = (numbers.get(clockId) ?? 0) + 1;
    numbers.set(clockId, number);
    return { clockId, number, entry };
  });

  // An event may do two things to one clock (missed, then cancelled): the last one is how it stands.
  const last = new Map(lines.map((line) => [line.clockId, line]));
  const fresh = [...begun].map(([clock, id]) => {
    const { entry } = last.get(id)!;
    return { id, claimId, clock, startedOn: entry.on, ...standing(entry) };
  });
  if (fresh.length > 0) await tx.insert(clocks).values(fresh);
  for (const [id, { entry }] of last)
    if (!begun.has(entry.clock)) await tx.update(clocks).set(standing(entry)).where(eq(clocks.id, id));
  await tx.insert(clockEntries).values(
    lines.map(({ clockId, number, entry: { entry, on, dueOn, provisional, rule, reason, actor } }) => ({
      ...{ clockId, number, claimId, eventSeq: recorded.eventSeq, recordedAt: recorded.at },
      ...{ entry, on, dueOn, provisional, rule, reason, actor },
    })),
  );
}

const standing = ({ entry, dueOn, provisional, memo }: ClockEntry) => ({
  ...{ state: stateAfter[entry], dueOn, provisional, memo: memo as unknown as Record<string, unknown> },
});

async function lastNumbers(tx: Tx, clockIds: readonly string[]): Promise<Map<string, number>> {
  if (clockIds.length === 0) return new Map();
  const rows = await tx
    .select({ clockId: clockEntries.clockId, number: max(clockEntries.number) })
    .from(clockEntries)
    .where(inArray(clockEntries.clockId, [...clockIds]))
    .groupBy(clockEntries.clockId);
  return new Map(rows.map(({ clockId, number }) => [clockId, number ?? 0]));
}
