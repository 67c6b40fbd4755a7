import type { Sql } from 'postgres';
import { lookupSql } from '@/server/kernel/database';
import type { LookUpOutcome, StoredView } from './look-up';

/** One look-up as the database takes it; `receipt` is empty when what was typed has not the form. */
export type LookUpRow = {
  receipt: string;
  hmac: Buffer;
  numberKey: Buffer;
  addressKey: Buffer;
  requestId: string;
  now: Date;
};

/** Both limits count hits and misses within one window. */
export const lookUpLimits = {
  seconds: 600,
  /** A person who mistypes needs a few tries; at this rate 40 random bits of a code last for a million years. */
  perNumber: 10,
  /** Mobile carriers put thousands of phones behind one address, and a service window has a queue. */
  perAddress: 600,
} as const;

/** Bounds the work of one statement and the size of its parameters. */
const mostRows = 200;
/** While one statement runs the next requests gather; a second one keeps the database busy meanwhile. */
const mostStatements = 2;

type Waiting = {
  row: LookUpRow;
  resolve: (outcome: LookUpOutcome) => void;
  reject: (reason: unknown) => void;
};
type Answer = { outcome: LookUpOutcome['outcome']; retry_after: number; view: StoredView | null };

/** Requests that wait together share one statement, whose limits and audit are committed before any answer (foundations
 *  K): a statement each would be half as fast, and one hot address a seventh. */
export class LookUpBatches {
  private waiting: Waiting[] = [];
  private running = 0;
  private planned = false;

  constructor(private readonly sql: () => Sql = lookupSql) {}

  add(row: LookUpRow): Promise<LookUpOutcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ row, resolve, reject });
      this.plan();
    });
  }

  /** Not at once: what arrived in the same turn of the loop goes along. */
  private plan(): void {
    if (this.planned || this.running >= mostStatements || this.waiting.length === 0) return;
    this.planned = true;
    setImmediate(() => {
      this.planned = false;
      void this.run(this.waiting.splice(0, mostRows));
      this.plan();
    });
  }

  private async run(batch: Waiting[]): Promise<void> {
    this.running += 1;
    try {
      const answers = await askDatabase(
        this.sql(),
        batch.map(({ row }) => row),
      );
      batch.forEach(({ resolve }, index) => resolve(outcomeOf(answers[index])));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.running -= 1;
      this.plan();
    }
  }
}

function outcomeOf(answer: Answer | undefined): LookUpOutcome {
  if (!answer) throw new Error('anyi.look_up_many answered fewer rows than it was asked');
  if (answer.outcome === 'found' && answer.view) return { outcome: 'found', view: answer.view };
  if (answer.outcome === 'limited') return { outcome: 'limited', retryAfterSeconds: answer.retry_after };
  return { outcome: 'missed' };
}

/** The arrays travel as text: postgres.js has no type of its own for bytea[].
 *
 *  Limits and audit are committed, and seen by every process, before an answer leaves. The commit does not wait for the
 *  disk (measured: 5,500 rows a second with the wait, 20,000 without, because statements that count the same address
 *  wait for each other's commit): what a power failure could take is the record of its own last half second. */
const askDatabase = async (sql: Sql, rows: readonly LookUpRow[]): Promise<readonly Answer[]> =>
  sql<Answer[]>`
    with commit_without_waiting as materialized (select set_config('synchronous_commit', 'off', true))
    select outcome, retry_after, view from commit_without_waiting, anyi.look_up_many(
      ${texts(rows.map((row) => row.receipt))}::text[],
      ${bytes(rows.map((row) => row.hmac))}::bytea[],
      ${bytes(rows.map((row) => row.numberKey))}::bytea[],
      ${bytes(rows.map((row) => row.addressKey))}::bytea[],
      ${texts(rows.map((row) => row.requestId))}::text[],
      ${rows[0]?.now.toISOString() ?? null}::timestamptz,
      ${lookUpLimits.seconds}, ${lookUpLimits.perNumber}, ${lookUpLimits.perAddress})
    order by i`;

const texts = (list: readonly string[]) => `{${list.map((each) => `"${each.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
const bytes = (list: readonly Buffer[]) => `{${list.map((each) => `"\\\\x${each.toString('hex')}"`).join(',')}}`;
