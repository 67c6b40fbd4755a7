import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { staff } from '@/db/schema/people';

/** Names of colleagues by id; who is not on the staff is left out. */
export async function namesOfStaff(tx: Tx, ids: readonly (string | null)[]): Promise<Record<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return {};
  const rows = await tx.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, wanted));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
