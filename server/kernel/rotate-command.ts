import { fileStore } from '@/server/evidence/file-store';
import { closeDatabase, ownerSql } from './database';
import { resealFiles } from './rotate-files';
import { rebuildIndexes, resealColumn, sealedColumns, type Rotated } from './rotate-keys';
import { settings } from './settings';

const say = (line: string) => console.log(line);

/** At most one line in two seconds. */
function progressOf(what: string): (changed: number) => void {
  let spoke = performance.now();
  return (changed) => {
    if (performance.now() - spoke < 2_000) return;
    spoke = performance.now();
    say(`${what}: ${changed} so far`);
  };
}

/** `npm run rotate-keys` (更换密钥): everything sealed moves to the first of FIELD_KEYS, while the site runs. The older keys
 *  can be taken out of FIELD_KEYS when it ends with 0; broken off, it goes on where it was. */
export async function main(_args: string[]): Promise<number> {
  const keys = settings().fieldKeys;
  const owner = ownerSql();
  let left = 0;
  const step = async (what: string, work: (progress: (changed: number) => void) => Promise<Rotated>) => {
    const { changed, unopened } = await work(progressOf(what));
    say(`${what}: ${changed} changed${unopened.length > 0 ? `, ${unopened.length} left` : ''}`);
    for (const row of unopened.slice(0, 20)) say(`  left as it is: ${row}`);
    left += unopened.length;
  };
  try {
    for (const place of sealedColumns)
      await step(`${place.table}.${place.column}`, (progress) => resealColumn(owner, place, keys, progress));
    await step('index of workers', (progress) => rebuildIndexes(owner, keys, progress));
    await step('evidence files', (progress) => resealFiles(fileStore(), keys, progress));
    say(
      left === 0 ? `all on key "${keys[0].id}"` : `${left} values are not on key "${keys[0].id}": keep the older keys`,
    );
    return left === 0 ? 0 : 1;
  } finally {
    await closeDatabase();
  }
}
