import { logger } from '@/server/kernel/log';
import type { FileStore } from './file-store';

/** What cannot be removed now is swept later. */
export const removeFile = (store: FileStore, key: string): Promise<void> =>
  store.remove(key).catch((err: unknown) => logger.error({ err, key }, 'evidence file was not removed'));
