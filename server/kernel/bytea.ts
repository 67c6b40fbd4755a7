import { sql } from 'drizzle-orm';

/** A list of byte strings as one parameter; postgres.js has no type for bytea[] of its own. */
export const byteaList = (list: readonly Buffer[]) =>
  sql`${`{${list.map((each) => `"\\\\x${each.toString('hex')}"`).join(',')}}`}::bytea[]`;
