import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A failed build: the message is all there is to say. */
export class BuildError extends Error {
  name = 'BuildError';
}

const isSource = (name) => !name.startsWith('.') && name !== 'node_modules' && !name.endsWith('.md');

function* filesUnder(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat?.isFile()) yield path;
  if (!stat?.isDirectory()) return;
  for (const name of readdirSync(join(root, path)).filter(isSource).sort()) yield* filesUnder(`${path}/${name}`);
}

/** Hash of the names and contents of everything under `paths`; a path that does not exist counts as empty. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesUnder(path)) {
      const content = readFileSync(join(root, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  return hash.digest('hex').slice(0, 16);
}
