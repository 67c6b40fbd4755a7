import { environmentOf, startEmbedded } from '../embedded/embedded';
import { migrateDatabase } from './migrate-database';

const sayAside = (line: string) => console.error(line);

/** Runs a command on the database of the settings, or on the embedded one, which ends with the command unless others use
 *  it. The embedded one is brought to this build's schema first, so that any command may be the first one. */
export async function withDatabase(work: () => Promise<number>, { migrated = true } = {}): Promise<number> {
  if (process.env.DATABASE_URL) {
    delete process.env.ANYI_EMBEDDED; // the operator's own database is never a demonstration
    return work();
  }
  const embedded = await startEmbedded({ dataDir: process.env.DATA_DIR || undefined, log: sayAside });
  try {
    Object.assign(process.env, environmentOf(embedded, process.env));
    if (migrated) await migrateDatabase(sayAside);
    return await work();
  } finally {
    await embedded.stop();
  }
}
