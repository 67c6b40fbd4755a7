/** SQLSTATE of a failed statement, also when drizzle has wrapped the error. Ours: AY001 the claim has changed meanwhile,
 *  AY002 the proposal is no longer open or current, AY003 not a legal move (db/sql/20-events.sql). */
export function sqlStateOf(error: unknown): string | undefined {
  for (let each: unknown = error; each instanceof Error; each = each.cause)
    if ('code' in each && typeof each.code === 'string' && /^[0-9A-Z]{5}$/.test(each.code)) return each.code;
  return undefined;
}
