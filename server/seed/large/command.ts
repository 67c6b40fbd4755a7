import { parseArgs } from 'node:util';
import type { Sql } from 'postgres';
import { z } from 'zod';
import { withoutIndexes } from '@/db/seed/without-indexes';
import type { Calendar } from '@/domain/calendar/calendar';
import { shanghaiDay, startOfDay, type Day } from '@/domain/kernel/days';
import { cityChoices } from '@/domain/regions/regions';
import { currentTime } from '@/server/kernel/clock';
import { closeDatabase, ownerSql } from '@/server/kernel/database';
import { OperatorError } from '@/server/kernel/operator-error';
import { currentRulesRaw } from '@/server/rules/current-rules';
import { copyLines } from './bulk';
import { estimateColumns, estimateLines } from './estimates';
import { openOffices } from './offices';
import { mostWorkers } from './person';
import { LargePlan, type LargeSize, type PlannedClaim } from './plan';
import * as rows from './rows';

const usage = 'usage: npm run seed -- --workers N --claims N [--seed S]';
const markName = 'large-seed';

const count = z.coerce.number().int().nonnegative();
const wanted = z.object({
  workers: count.max(mostWorkers, `--workers is at most ${mostWorkers}`),
  claims: count.max(20_000_000, '--claims is at most 20000000'),
  orders: count,
  seed: z.string().regex(/^[\w-]{1,40}$/, '--seed is letters, digits, - and _'),
});

/** Throws an OperatorError that says what is wrong. */
export function readSeedArguments(args: string[]): Omit<LargeSize, 'today'> {
  const text = { type: 'string' as const };
  let values: Record<string, string | undefined>;
  try {
    ({ values } = parseArgs({ args, options: { workers: text, claims: text, orders: text, seed: text } }));
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : 'These arguments cannot be read.'}\n${usage}`);
  }
  const parsed = wanted.safeParse({ workers: '0', claims: '0', orders: '0', seed: '1', ...values });
  if (!parsed.success)
    throw new OperatorError(`${parsed.error.issues.map(({ message }) => message).join('\n')}\n${usage}`);
  const { orders, ...size } = parsed.data;
  if (orders > 0)
    throw new OperatorError(
      'Orders come with the platform feed, which this release does not have yet: leave --orders out.',
    );
  if (size.workers === 0) throw new OperatorError(`--workers must be at least 1.\n${usage}`);
  return size;
}

/** 大批量模拟数据: workers with a kept estimate each, and claims with their whole history, by COPY in one transaction. Throws an OperatorError on a
 *  production database and on one that has been filled like this before. */
export async function fillDatabase(owner: Sql, size: LargeSize, log: (line: string) => void): Promise<void> {
  await owner.begin(async (tx) => {
    await expectFillable(tx);
    const at = new Date(startOfDay(size.today).getTime() - 900 * 86_400_000);
    const desks = await openOffices(tx, size.seed, at);
    const worked = await tx<{ region: string }[]>`select distinct region from anyi.office_regions`;
    const book = await currentRulesRaw(tx);
    const plan = new LargePlan(size, new Set(worked.map(({ region }) => region)), book.calendar);
    const data = { plan, book, desks, heads: Buffer.alloc(size.claims * 32) };
    const copies = [
      { table: 'workers', columns: rows.workerColumns, lines: rows.workerLines },
      { table: 'estimates', columns: estimateColumns, lines: estimateLines },
      // Before the claims, which carry the last hash of their events.
      { table: 'claim_events', columns: rows.eventColumns, lines: rows.eventLines },
      { table: 'claims', columns: rows.claimColumns, lines: rows.claimLines },
      { table: 'claim_public', columns: rows.publicColumns, lines: rows.publicLines },
      { table: 'proposals', columns: rows.proposalColumns, lines: rows.proposalLines },
      { table: 'approvals', columns: rows.approvalColumns, lines: rows.approvalLines },
      { table: 'clocks', columns: rows.clockColumns, lines: rows.clockLines },
      { table: 'clock_entries', columns: rows.entryColumns, lines: rows.entryLines },
      { table: 'notices', columns: rows.noticeColumns, lines: rows.noticeLines },
    ];
    await withoutIndexes(
      tx,
      copies.map(({ table }) => table),
      log,
      async () => {
        for (const { table, columns, lines } of copies) {
          await copyLines(tx, table, columns, lines(data), (done) => log(`${table}: ${done} rows`));
        }
      },
    );
    const mark = JSON.stringify(size);
    await tx`insert into anyi.applied_sql (name, digest) values (${markName}, ${mark})`;
  });
  await owner`analyze`;
}

async function expectFillable(tx: Sql | Parameters<Parameters<Sql['begin']>[1]>[0]): Promise<void> {
  const [found] = await tx<{ mode: string; mark: string | null }[]>`
    select i.mode, (select digest from anyi.applied_sql where name = ${markName}) as mark from anyi.instance i`;
  if (found?.mode !== 'demo') throw new OperatorError('This is a production database: no made-up data goes into it.');
  if (found.mark)
    throw new OperatorError(`This database has been filled before (${found.mark}). For other data begin a new one.`);
}

/** What a database was filled with; undefined when it was not. */
export async function filledWith(owner: Sql): Promise<LargeSize | undefined> {
  const [row] = await owner<{ digest: string }[]>`select digest from anyi.applied_sql where name = ${markName}`;
  return row ? (JSON.parse(row.digest) as LargeSize) : undefined;
}

/** The claims of a filled database by index, with receipt number, look-up code and state, on the calendar it was filled by.
 *  Where there were offices before, the places differ; nothing else does. */
export function claimsOfFilled(size: LargeSize, calendar: Calendar): (index: number) => PlannedClaim {
  const plan = new LargePlan(size, new Set(cityChoices.map(({ province }) => province)), calendar);
  return (index) => plan.claim(index);
}

const today = (): Day => shanghaiDay(currentTime());

/** `npm run seed -- --workers N --claims N [--seed S]` */
export async function seedLarge(args: string[]): Promise<number> {
  const size = { ...readSeedArguments(args), today: today() };
  const since = performance.now();
  const seconds = () => ((performance.now() - since) / 1000).toFixed(1).padStart(6);
  try {
    await fillDatabase(ownerSql(), size, (line) => console.log(`${seconds()} s  ${line}`));
    console.log(`${seconds()} s  ${size.workers} workers and ${size.claims} claims, seed ${size.seed}`);
    return 0;
  } finally {
    await closeDatabase();
  }
}
