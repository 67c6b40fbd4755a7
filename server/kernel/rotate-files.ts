import { seal, sealedWith, type FieldKeys } from './seal';
import { opened, type Rotated } from './rotate-keys';
import { contentPlace } from '@/server/evidence/content-seal';
import type { FileStore } from '@/server/evidence/file-store';

/** Seals every file of the store anew with the newest key; files of that key are left alone, so that it can be broken
 *  off and begun again. A file that no key opens is reported by its key in the store. */
export async function resealFiles(
  store: FileStore,
  keys: FieldKeys,
  progress: (changed: number) => void = () => {},
): Promise<Rotated> {
  const done: Rotated = { changed: 0, unopened: [] };
  for await (const { key } of store.list()) {
    if (key.startsWith('tmp/')) continue; // a write under way, or cut off: nothing points at it
    const sealed = await store.read(key);
    if (!sealed || sealedWith(sealed) === keys[0].id) continue;
    const place = contentPlace(key.slice(key.indexOf('/') + 1));
    const content = opened(place, sealed, keys);
    if (content === undefined) {
      done.unopened.push(key);
      continue;
    }
    await store.write(key, seal(place, content, keys));
    progress(++done.changed);
  }
  return done;
}
