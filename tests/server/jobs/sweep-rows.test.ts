import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweepRows } from '@/server/jobs/sweep-rows';
import { after } from '../auth/world';
import { openWorld, type World } from '../claims/world';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.t.close());

const day = 86_400;
const count = async (table: 'rate_limits' | 'sign_in_codes') =>
  (await w.t.owner`select count(*)::int as n from ${w.t.owner('anyi')}.${w.t.owner(table)}`)[0]!.n as number;

it('takes counters of windows that are over for two days, and no others', async () => {
  const start = Math.floor(after(0).getTime() / 1000);
  await w.t.owner`insert into anyi.rate_limits (key, window_start, count) values (${randomBytes(16)}, ${start}, 1)`;
  expect((await sweepRows(w.t.jobs, after(2 * day))).counters).toBe(0);
  expect((await sweepRows(w.t.jobs, after(2 * day + 1))).counters).toBe(1);
  expect(await count('rate_limits')).toBe(0);
});

it('takes sign-in codes a day after they ran out', async () => {
  await w.t.superuser`
    insert into anyi.sign_in_codes (mobile_index, code_hash, tries_left, expires_at, created_at)
    values (${randomBytes(32)}, ${randomBytes(32)}, 5, ${after(300)}, ${after(0)})`;
  expect((await sweepRows(w.t.jobs, after(300 + day))).codes).toBe(0);
  expect((await sweepRows(w.t.jobs, after(301 + day))).codes).toBe(1);
  expect(await count('sign_in_codes')).toBe(0);
});

it('run twice at once takes each row once', async () => {
  const start = Math.floor(after(0).getTime() / 1000);
  for (let i = 0; i < 50; i++)
    await w.t.owner`insert into anyi.rate_limits (key, window_start, count) values (${randomBytes(16)}, ${start}, 1)`;
  const both = await Promise.all([sweepRows(w.t.jobs, after(3 * day)), sweepRows(w.t.jobs, after(3 * day))]);
  expect(both[0].counters + both[1].counters).toBe(50);
});
