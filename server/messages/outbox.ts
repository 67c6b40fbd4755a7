import { sql } from 'drizzle-orm';
import { maskMobileNumber } from '@/domain/identity/mask';
import type { Context } from '@/server/kernel/context';
import { open } from '@/server/kernel/seal';

export type OutboxMessage = {
  id: string;
  toMasked: string;
  body: string;
  state: 'waiting' | 'sent' | 'failed';
  createdAt: Date;
};

type Row = {
  id: string;
  to_sealed: Buffer;
  body_sealed: Buffer;
  state: OutboxMessage['state'];
  created_at: string | Date;
};

const shown = 50;

/** 发件箱: the newest messages of a demonstration. The database gives none in production. */
export async function readOutbox(ctx: Context): Promise<OutboxMessage[]> {
  const rows = (await ctx.db.execute(sql`select * from anyi.outbox(${shown})`)) as unknown as Row[];
  return rows.map(({ id, to_sealed: to, body_sealed: body, state, created_at: createdAt }) => ({
    id,
    toMasked: maskMobileNumber(open({ table: 'messages', column: 'to_sealed', row: id }, to)),
    body: open({ table: 'messages', column: 'body_sealed', row: id }, body),
    state,
    createdAt: new Date(createdAt),
  }));
}
