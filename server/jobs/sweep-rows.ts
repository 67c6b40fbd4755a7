import type { Sql } from 'postgres';

/** Removes what is over: counters of past windows, codes that expired, look-up codes kept for their submitter past their
 *  time (foundations C1: at most 24 hours). */
export async function sweepRows(
  sql: Sql,
  now: Date,
): Promise<{ counters: number; codes: number; lookupCodes: number }> {
  const dayAgo = Math.floor(now.getTime() / 1000) - 2 * 86_400; // the longest window is a day
  const counters = await sql`delete from anyi.rate_limits where window_start < ${dayAgo}`;
  const codes = await sql`delete from anyi.sign_in_codes where expires_at < ${new Date(now.getTime() - 86_400_000)}`;
  const lookupCodes = await sql`
    update anyi.claim_public set lookup_sealed = null, lookup_sealed_until = null where lookup_sealed_until < ${now}`;
  return { counters: counters.count, codes: codes.count, lookupCodes: lookupCodes.count };
}
