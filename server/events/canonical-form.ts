import { createHash } from 'node:crypto';

/** An event (办理记录) as PostgreSQL writes its parts as text; see `eventColumns` in verify.ts. */
export type StoredEvent = {
  claimId: string;
  seq: number;
  procedure: string;
  version: number;
  fromState: string;
  event: string;
  actor: string;
  toState: string;
  proposalId: string | null;
  actorKind: string;
  actorId: string | null;
  /** YYYY-MM-DD */
  occurredOn: string;
  /** Microseconds since 1970, as text: they pass 2^53. */
  recordedAt: string;
  /** jsonb as text: keys in jsonb's order, one space after colon and comma. */
  facts: string;
  /** The list as jsonb text. */
  flags: string;
  /** Hexadecimal; null for the first event. */
  prevHash: string | null;
  hash: string;
};

/** Canonical form, version 1 (docs/decisions/0005-event-chain.md). Written a second time, apart from the database's
 *  function, so that a change of that function shows as a broken chain. */
export const eventText = (e: StoredEvent): string =>
  [
    'anyi-event-1',
    e.claimId,
    e.seq,
    e.procedure,
    e.version,
    e.fromState,
    e.event,
    e.actor,
    e.toState,
    e.proposalId ?? '-',
    e.actorKind,
    e.actorId ?? '-',
    e.occurredOn,
    e.recordedAt,
    e.facts,
    e.flags,
    e.prevHash ?? '-',
  ].join('\n');

/** SHA-256 of the canonical form in UTF-8, hexadecimal. */
export const eventHash = (e: StoredEvent): string => createHash('sha256').update(eventText(e), 'utf8').digest('hex');
