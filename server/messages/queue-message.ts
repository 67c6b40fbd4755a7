import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client';
import { messages } from '@/db/schema/claims';
import { enqueue } from '@/server/jobs/enqueue';
import type { Context } from '@/server/kernel/context';
import { seal } from '@/server/kernel/seal';

/** Puts a text message (短信) into the business transaction; a job sends it after the commit. */
export async function queueMessage(
  tx: Tx,
  ctx: Context,
  message: { kind: 'sign_in_code' | 'notice' | 'receipt'; to: string; body: string; workerId?: string },
): Promise<void> {
  const id = randomUUID();
  await tx.insert(messages).values({
    id,
    workerId: message.workerId ?? null,
    kind: message.kind,
    toSealed: seal({ table: 'messages', column: 'to_sealed', row: id }, message.to),
    bodySealed: seal({ table: 'messages', column: 'body_sealed', row: id }, message.body),
    createdAt: ctx.now,
  });
  await enqueue(tx, 'send-messages', {}, 'send-messages');
}
