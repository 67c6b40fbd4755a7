import { randomUUID } from 'node:crypto';
import { asc, eq, inArray, max } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { claimEvents, claims, clockEntries, clocks } from '@/db/schema/claims';
import type { ClockEntry, ClockMemo, OpenClock } from '@/domain/claims/clocks';

export type ClaimRow = typeof claims.$inferSelect;
export type EventRow = typeof claimEvents.$inferSelect;
export type ClockRow = typeof clocks.$inferSelect;
type KeptClock = OpenClock & { id: string };

/** A claim that the actor may see (row-level security decides), with its events in order and all its clocks. */
export type ClaimFile = { claim: ClaimRow; events: EventRow[]; clocks: ClockRow[] };

export async function readClaimFile(tx: Tx, claimId: string): Promise<ClaimFile | undefined> {
  const [claim] = await tx.select().from(claims).where(eq(claims.id, claimId));
  if (!claim) return undefined;
  const events = await tx
    .select()
    .from(claimEvents)
    .where(eq(claimEvents.claimId, claimId))
    .orderBy(asc(claimEvents.seq));
  const all = await tx
    .select()
    .from(clocks)
    .where(eq(clocks.claimId, claimId))
    .orderBy(asc(clocks.dueOn), asc(clocks.clock));
  return { claim, events, clocks: all };
}

/** Clocks that nobody has met or cancelled, as the rules see them. */
export const openClocks = (rows: readonly ClockRow[]): KeptClock[] =>
  rows.flatMap(({ id, clock, state, startedOn, dueOn, provisional, memo }) =>
    state === 'met' || state === 'cancelled'
      ? []
      : [{ id, clock, state, startedOn, dueOn, provisional, memo: memo as unknown as ClockMemo }],
  );

const stateAfter = { start: 'running', resume: 'running', extend: 'running', pause: 'paused' } as const;

/** Appends to the ledger of deadlines (期限台账) and keeps the clocks' present state beside it. */
export async function writeClockEntries(
  tx: Tx,
  claimId: string,
  open: readonly KeptClock[],
  entries: readonly ClockEntry[],
  recorded: { at: Date; eventSeq: number | null },
): Promise<void> {
  if (entries.length === 0) return;
  const ids = new Map(open.map(({ clock, id }) => [clock, id]));
  const numbers = new Map<string, number>();
  if (ids.size > 0) {
    const last = await tx
      .select({ clockId: clockEntries.clockId, number: max(clockEntries.number) })
      .from(clockEntries)
      .where(inArray(clockEntries.clockId, [...ids.values()]))
      .groupBy(clockEntries.clockId);
    for (const { clockId, number } of last) numbers.set(clockId, number ?? 0);
  }
  for (const entry of entries) {
    const id = await keepClock(tx, claimId, ids.get(entry.clock), entry);
    ids.set(entry.clock, id);
    const number = (numbers.get(id) ?? 0) + 1;
    numbers.set(id, number);
    await tx.insert(clockEntries).values({
      clockId: id,
      number,
      claimId,
      eventSeq: recorded.eventSeq,
      entry: entry.entry,
      on: entry.on,
      dueOn: entry.dueOn,
      provisional: entry.provisional,
      rule: entry.rule,
      reason: entry.reason,
      actor: entry.actor,
      recordedAt: recorded.at,
    });
  }
}

async function keepClock(tx: Tx, claimId: string, known: string | undefined, entry: ClockEntry): Promise<string> {
  const values = {
    dueOn: entry.dueOn,
    provisional: entry.provisional,
    memo: entry.memo as unknown as Record<string, unknown>,
  };
  if (entry.entry === 'start' || known === undefined) {
    const id = randomUUID();
    await tx
      .insert(clocks)
      .values({ id, claimId, clock: entry.clock, state: 'running', startedOn: entry.on, ...values });
    return id;
  }
  const state =
    entry.entry in stateAfter
      ? stateAfter[entry.entry as keyof typeof stateAfter]
      : (entry.entry as 'met' | 'missed' | 'cancelled');
  await tx
    .update(clocks)
    .set({ state, ...values })
    .where(eq(clocks.id, known));
  return known;
}
