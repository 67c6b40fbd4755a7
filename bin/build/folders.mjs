import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHeld, mark } from './lock.mjs';

const keptUnused = 3;

/** Builds live side by side in folders named by the hash of their sources; `complete` is written last, so a folder without
 *  it is the rest of a build that was ended. A running instance keeps its folder whatever is built meanwhile. */
export const isComplete = (folder) => existsSync(join(folder, 'complete'));
export const markComplete = (folder) => writeFileSync(join(folder, 'complete'), '');

/** Records that this process runs from `folder`. A checkout that cannot be written is never pruned, so it needs no record. */
export function markUsed(folder) {
  try {
    const users = join(folder, 'users');
    mkdirSync(users, { recursive: true });
    for (const name of readdirSync(users))
      if (!isHeld(readFileSync(join(users, name), 'utf8'))) rmSync(join(users, name));
    writeFileSync(join(users, String(process.pid)), mark(process.pid));
    utimesSync(folder, new Date(Date.now()), new Date(Date.now()));
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM', 'ENOENT'].includes(error.code)) throw error;
  }
}

function isUsed(folder) {
  const users = join(folder, 'users');
  return existsSync(users) && readdirSync(users).some((name) => isHeld(readFileSync(join(users, name), 'utf8')));
}

/** Removes old builds whose names begin with `prefix`, all but the last few and those in use. */
export function prune(parent, prefix) {
  readdirSync(parent)
    .filter((name) => name.startsWith(prefix) && /^[0-9a-f]{16}$/.test(name.slice(prefix.length)))
    .map((name) => ({ folder: join(parent, name), at: statSync(join(parent, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .slice(keptUnused)
    .filter(({ folder }) => !isUsed(folder))
    .forEach(({ folder }) => rmSync(folder, { recursive: true, force: true }));
}
