import type { Sql, TransactionSql } from 'postgres';

/** Who acts in a raw transaction, as server/kernel/context.ts tells the database. */
export type Acting =
  | { kind: 'worker'; id: string }
  | { kind: 'staff'; id: string; desks: readonly string[] }
  | { kind: 'public' }
  | { kind: 'system' };

/** One transaction of a raw client under row-level security. */
export function acting<T>(client: Sql, who: Acting, work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  const id = 'id' in who ? who.id : '';
  const desks = who.kind === 'staff' ? `{${who.desks.join(',')}}` : '{}';
  return client.begin(async (tx) => {
    await tx`select set_config('anyi.actor_kind', ${who.kind}, true), set_config('anyi.actor_id', ${id}, true),
      set_config('anyi.desks', ${desks}, true)`;
    return work(tx);
  }) as Promise<T>;
}

/** The SQLSTATE with which a statement fails; undefined when it does not. */
export async function sqlState(statement: Promise<unknown>): Promise<string | undefined> {
  try {
    await statement;
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
}
