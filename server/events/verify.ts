import { createHash, type Hash } from 'node:crypto';
import type { Sql, TransactionSql } from 'postgres';
import { eventHash, type StoredEvent } from './canonical-form';

/** What does not fit: `content` the event's own hash, `link` its place after the one before, `head` what the claim's row
 *  says of its last event, `none` a claim without events. */
export type Break = { claimId: string; seq: number; what: 'content' | 'link' | 'head' | 'none' };

export type Verification = {
  claims: number;
  events: number;
  broken: Break[];
  /** Over the heads of all claims, in the order of their ids: kept elsewhere, it shows later whether a claim is gone or
   *  a whole chain was written anew. */
  headHash: string;
};

type Head = { id: string; seq: number; state: string; headHash: string | null };

const claimsInBatch = 2_000;

/** Recomputes every chain in one snapshot, a batch of claims at a time. `progress` hears of each batch. */
export function verifyEvents(owner: Sql, progress: (claims: number) => void = () => {}): Promise<Verification> {
  return owner.begin('isolation level repeatable read read only', async (tx) => {
    const heads = createHash('sha256');
    const found: Verification = { claims: 0, events: 0, broken: [], headHash: '' };
    for (let after: string | null = null; ;) {
      const batch: Head[] = await nextHeads(tx, after);
      if (batch.length === 0) break;
      await verifyBatch(tx, batch, found, heads);
      after = batch.at(-1)!.id;
      progress(found.claims);
    }
    return { ...found, headHash: heads.digest('hex') };
  }) as Promise<Verification>;
}

const nextHeads = (tx: TransactionSql, after: string | null) => tx<Head[]>`
  select id, seq, state, encode(head_hash, 'hex') as "headHash" from anyi.claims
  where ${after}::uuid is null or id > ${after}::uuid order by id limit ${claimsInBatch}`;

const eventsBetween = (tx: TransactionSql, first: string, last: string) => tx<StoredEvent[]>`
  select claim_id as "claimId", seq, procedure, version, from_state as "fromState", event, actor, to_state as "toState",
    proposal_id as "proposalId", actor_kind as "actorKind", actor_id as "actorId",
    to_char(occurred_on, 'YYYY-MM-DD') as "occurredOn",
    (extract(epoch from recorded_at) * 1000000)::bigint::text as "recordedAt",
    facts::text as facts, to_jsonb(flags)::text as flags,
    encode(prev_hash, 'hex') as "prevHash", encode(hash, 'hex') as hash
  from anyi.claim_events where claim_id between ${first} and ${last} order by claim_id, seq`;

async function verifyBatch(tx: TransactionSql, batch: Head[], found: Verification, heads: Hash): Promise<void> {
  const events = await eventsBetween(tx, batch[0]!.id, batch.at(-1)!.id);
  let next = 0;
  for (const head of batch) {
    const begin = next;
    while (events[next]?.claimId === head.id) next += 1;
    const broken = firstBreak(head, events.slice(begin, next));
    if (broken) found.broken.push(broken);
    heads.update(`${head.id} ${head.seq} ${head.headHash ?? '-'}\n`);
  }
  found.claims += batch.length;
  found.events += events.length;
}

/** The first thing that does not fit in the chain of one claim. */
export function firstBreak(head: Head, chain: readonly StoredEvent[]): Break | undefined {
  let before: StoredEvent | undefined;
  for (const event of chain) {
    const at = { claimId: head.id, seq: event.seq };
    const follows =
      event.seq === (before?.seq ?? 0) + 1 &&
      event.prevHash === (before?.hash ?? null) &&
      (before === undefined || event.fromState === before.toState);
    if (!follows) return { ...at, what: 'link' };
    if (eventHash(event) !== event.hash) return { ...at, what: 'content' };
    before = event;
  }
  if (!before) return { claimId: head.id, seq: 0, what: 'none' };
  const fits = head.seq === before.seq && head.headHash === before.hash && head.state === before.toState;
  return fits ? undefined : { claimId: head.id, seq: before.seq, what: 'head' };
}
