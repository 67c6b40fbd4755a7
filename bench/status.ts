import { webFlags } from '@/bin/process/node-flags';
import type { Calendar } from '@/domain/calendar/calendar';
import { currentRulesRaw } from '@/server/rules/current-rules';
import { claimsOfFilled } from '@/server/seed/large/command';
import { requestBytes, type LoadReport, type LoadTask } from './load';
import { startPart, type Part } from './part';
import { databasePids, processorMs } from './processor-time';
import { inTurn, median, processorTimes, rounded, say, type Result } from './result';
import type { World } from './world';

const connections = 50;
const addresses = 4_000;
/** Each number may be asked for ten times in ten minutes, so there are enough of them. */
const mostNumbers = 150_000;

/** Evenly spread over the claims and in no order: a large odd step through them. */
const claimAt = (position: number, claims: number): number => (position * 7_368_787) % claims;

function requestsTo(port: number, { size }: World, count: number, calendar: Calendar): LoadTask['requests'] {
  const claimOf = claimsOfFilled(size, calendar);
  return Array.from({ length: count }, (_, position) => {
    const { receiptNumber, lookupCode, walk } = claimOf(claimAt(position, size.claims));
    const client = position % addresses;
    const headers = { 'X-Forwarded-For': `10.0.${client >> 8}.${client & 255}` };
    const body = JSON.stringify({ receiptNumber, lookupCode });
    const bytes = requestBytes(port, { method: 'POST', path: '/api/v1/status', headers, body });
    return { bytes, expected: Buffer.from(`"state":"${walk.state}"`) };
  });
}

const rate = ({ right, seconds }: LoadReport): number => right / seconds;

function expectRight(report: LoadReport, of: string): void {
  if (report.wrong > 0) throw new Error(`${of}: ${report.wrong} wrong answers, the first:\n${report.firstWrong}`);
}

/** POST /api/v1/status on the real web program, limits and audit on, against the bare read of the same rows. */
export async function benchStatus(world: World, seconds: number): Promise<Result> {
  const { owner, size, ownerUrl } = world;
  const count = Math.min(mostNumbers, size.claims);
  const bare = startPart('bare-read', { flags: webFlags });
  const client = startPart('load');
  try {
    const { calendar } = await currentRulesRaw(owner);
    const { port: barePort } = await bare.ask<{ port: number }>({ url: ownerUrl });
    say(`preparing ${count} requests`);
    const target = (port: number, pid: number) => {
      const used = () => [pid, ...databasePids(world.databaseFolder)].reduce((sum, each) => sum + processorMs(each), 0);
      const requests = requestsTo(port, world, count, calendar);
      let from = 0;
      return async (length: number, of: string): Promise<LoadReport & { cpuMs: number }> => {
        const before = used();
        const report = await client.ask<LoadReport>({ port, connections, seconds: length, requests, from });
        from = report.next;
        expectRight(report, of);
        return { ...report, cpuMs: (used() - before) / report.right };
      };
    };
    const [ours, reference] = [target(world.port, world.pid), target(barePort, bare.pid)];
    await owner`truncate anyi.rate_limits, anyi.lookup_audit`;
    let asked = 0;
    const askOurs = async (length: number) => {
      const report = await ours(length, 'look-up');
      asked += report.right;
      return report;
    };
    say('warming up');
    await askOurs(2);
    await reference(2, 'bare read');
    const measured = await inTurn(
      () => askOurs(seconds),
      () => reference(seconds, 'bare read'),
    );
    const kept = await countKept(world, asked);
    const [oursRate, referenceRate] = [measured.map((p) => rate(p.ours)), measured.map((p) => rate(p.reference))];
    return {
      bench: 'status',
      ours: rounded(median(oursRate)),
      reference: rounded(median(referenceRate)),
      referenceIs: 'node:http with postgres.js, one indexed read of the same row, pool of 20',
      unit: 'requests/s',
      ratio: rounded(median(oursRate.map((value, index) => value / referenceRate[index]!)), 2),
      wanted: 'ratio at least 0.6',
      ...{ claims: size.claims, clients: connections, addresses },
      oursP95Ms: rounded(median(measured.map((p) => p.ours.p95Ms)), 1),
      referenceP95Ms: rounded(median(measured.map((p) => p.reference.p95Ms)), 1),
      ...processorTimes(measured),
      ...kept,
    };
  } finally {
    await Promise.all([bare, client].map((part: Part) => part.stop()));
  }
}

/** Every look-up left a row, and raised the counter of its number and of its address. */
async function countKept({ owner }: World, asked: number) {
  const [row] = await owner<{ audited: number; counted: number }[]>`
    select (select count(*)::integer from anyi.lookup_audit where outcome = 'found') as audited,
      (select sum(count)::integer from anyi.rate_limits) as counted`;
  const { audited, counted } = row!;
  if (audited !== asked || counted !== 2 * asked)
    throw new Error(`${asked} look-ups left ${audited} rows and ${counted} counts instead of ${2 * asked}`);
  return { answered: asked, audited, counted };
}
