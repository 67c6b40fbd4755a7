import { sql } from 'drizzle-orm';
import { customType, pgSchema, timestamp, uuid } from 'drizzle-orm/pg-core';

/** All our tables live in one schema, so that nothing depends on a search_path (PgBouncer) or on what `public` allows. */
export const anyi = pgSchema('anyi');

/** Raw bytes: hashes, keyed HMACs and sealed values. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** A sealed value (server/kernel/seal.ts): version, key id, nonce, ciphertext and tag in one. Bound to table, column and row. */
export const sealed = bytes;

export const id = () =>
  uuid('id')
    .primaryKey()
    .default(sql`gen_random_uuid()`);

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
