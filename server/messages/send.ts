import type { Sql, TransactionSql } from 'postgres';
import { logger } from '@/server/kernel/log';
import { open } from '@/server/kernel/seal';
import { type MessageSender, messageSender } from './sender';

type Waiting = { id: string; kind: string; attempts: number; created_at: Date; to_sealed: Buffer; body_sealed: Buffer };
type Outcome = 'sent' | 'failed' | 'waiting';

const batch = 20;
const mostAttempts = 8;
const codeSeconds = 300;

// After n failed attempts a message rests until 15 × (2ⁿ − 1) seconds after it was written: 15, 45, 105 s … 16 min, so that
// a code still gets four more chances while it is valid, and a busy queue does not use up the attempts in a second.
const firstPauseSeconds = 15;

const nextWaiting = (tx: TransactionSql, now: Date, tried: readonly string[]) => tx<Waiting[]>`
  select id, kind, attempts, created_at, to_sealed, body_sealed from anyi.messages
  where state = 'waiting' and id <> all (${tried}::uuid[])
    and created_at + make_interval(secs => ${firstPauseSeconds} * (power(2, attempts) - 1)) <= ${now}
  order by created_at limit ${batch} for update skip locked`;

/** A code that is no longer good would only confuse whoever gets it. */
const isOver = ({ kind, created_at }: Waiting, now: Date) =>
  kind === 'sign_in_code' && now.getTime() - created_at.getTime() >= codeSeconds * 1000;

async function sendOne(message: Waiting, now: Date, send: MessageSender): Promise<Outcome> {
  const { id, kind, attempts } = message;
  if (isOver(message, now)) return 'failed';
  const opened = (column: 'to_sealed' | 'body_sealed') => open({ table: 'messages', column, row: id }, message[column]);
  try {
    await send({ to: opened('to_sealed'), body: opened('body_sealed'), id });
    return 'sent';
  } catch (error) {
    const last = attempts + 1 >= mostAttempts;
    // Never the message itself: neither number nor text belongs in a log.
    logger[last ? 'error' : 'warn']({ err: error, messageId: id, kind, attempt: attempts + 1 }, 'message not sent');
    return last ? 'failed' : 'waiting';
  }
}

/** One batch in a transaction of its own; the ids tried. The rows stay locked while they are sent, so that two runs never
 *  send the same one; after a crash in between, the gateway knows a repeat by its id. */
const sendBatch = (jobs: Sql, now: Date, tried: readonly string[], send: MessageSender): Promise<string[]> =>
  jobs.begin(async (tx) => {
    const rows = await nextWaiting(tx, now, tried);
    const outcomes = await Promise.all(rows.map((row) => sendOne(row, now, send)));
    for (const [index, { id }] of rows.entries()) {
      const outcome = outcomes[index]!;
      const finished = outcome === 'waiting' ? null : now;
      await tx`
        update anyi.messages set state = ${outcome}, attempts = attempts + 1, finished_at = ${finished}
        where id = ${id}`;
    }
    return rows.map(({ id }) => id);
  }) as Promise<string[]>;

/** Sends the text messages (短信) that wait, oldest first. Throws when some still wait, so that the job is run again; a
 *  message is given up after eight attempts. `jobs` is the raw client of the jobs role. */
export async function sendWaiting(jobs: Sql, now: Date, send: MessageSender = messageSender()): Promise<void> {
  const tried: string[] = [];
  for (;;) {
    const ids = await sendBatch(jobs, now, tried, send);
    tried.push(...ids);
    if (ids.length < batch) break;
  }
  const [left] = await jobs<{ count: number }[]>`
    select count(*)::integer as count from anyi.messages where state = 'waiting' and created_at <= ${now}`;
  if (left && left.count > 0) throw new Error(`${left.count} messages still wait`);
}
