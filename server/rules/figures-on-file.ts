import type { Db } from '@/db/client';
import { askOf } from './ask';
import { currentRules } from './current-rules';
import { rowsOfVersion, type RowsOnFile } from './rows-on-file';

/** The rows and sources of a publication, the newest one unless a number is given. */
export async function figuresOnFile(db: Db, version?: number): Promise<RowsOnFile & { version: number }> {
  const wanted = version ?? (await currentRules(db)).version;
  return { version: wanted, ...(await rowsOfVersion(askOf(db), wanted)) };
}
