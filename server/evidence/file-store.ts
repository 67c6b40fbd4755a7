import { join } from 'node:path';
import { settings } from '@/server/kernel/settings';
import { localStore } from './local-store';
import { s3Store } from './s3-store';

/** `ageMs` is by the store's own clock: the site's may be dated (ANYI_NOW), and a young file must never look old. */
export type StoredFile = { key: string; ageMs: number };

/** Where sealed files lie. A write that has returned survives a power cut; a reader sees a file whole or not at all. */
export type FileStore = {
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when there is no such file. */
  read(key: string): Promise<Buffer | undefined>;
  /** No error when there is no such file. */
  remove(key: string): Promise<void>;
  /** Also leftovers of writes that were cut off, so that they can be swept. */
  list(prefix?: string): AsyncIterable<StoredFile>;
};

/** Two letters of the id spread the files over 256 folders. */
export const storeKey = (evidenceId: string): string => `${evidenceId.slice(0, 2)}/${evidenceId}`;

/** S3-compatible storage when S3_* is set, otherwise the folder `files` of DATA_DIR. */
export function fileStore(): FileStore {
  const { s3, dataDir } = settings();
  return s3 ? s3Store(s3) : localStore(join(dataDir, 'files'));
}
