import { migrate } from '@/db/migrate';
import { fileStore } from '@/server/evidence/file-store';
import { currentTime } from '@/server/kernel/clock';
import { closeDatabase, ownerSql } from '@/server/kernel/database';
import { OperatorError } from '@/server/kernel/operator-error';
import { settings } from '@/server/kernel/settings';
import { checkBackup } from './check-backup';
import { expectFits, loadBackup } from './load-backup';
import { writeBackup } from './write-backup';

const log = (line: string) => console.log(line);

const keysOf = () => {
  const { fieldKeys, lookupSecret } = settings();
  return { fieldKeys, lookupSecret };
};

/** `npm run backup -- DIR` */
export async function backup(folder: string): Promise<number> {
  try {
    const source = { owner: ownerSql(), store: fileStore(), keys: keysOf(), now: currentTime(), log };
    const { tables, files, keys } = await writeBackup(source, folder);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`backed up ${tables.length} tables, ${rows} rows and ${files.count} files into ${folder}`);
    console.log(
      `The keys are not in it. Keep FIELD_KEYS (${keys.fieldKeys.map(({ id }) => id).join(', ')}) and LOOKUP_SECRET in another place:`,
    );
    console.log('without them nobody can read names, answers or files, and with them beside it anybody can.');
    return 0;
  } finally {
    await closeDatabase();
  }
}

/** `npm run restore -- DIR`, into a database that is empty or does not have our tables yet. */
export async function restore(folder: string): Promise<number> {
  const { databaseUrl, databaseOwnerUrl, databaseJobsUrl, mode } = settings();
  if (!databaseOwnerUrl || !databaseJobsUrl)
    throw new OperatorError('DATABASE_OWNER_URL and DATABASE_JOBS_URL are needed to restore.');
  try {
    console.log(`checking ${folder}`);
    const checked = await checkBackup(folder);
    expectFits(checked, mode, keysOf());
    await migrate({ ownerUrl: databaseOwnerUrl, appUrl: databaseUrl, jobsUrl: databaseJobsUrl, mode, log });
    await loadBackup({ owner: ownerSql(), store: fileStore(), keys: keysOf(), log }, folder, checked);
    const { madeAt, tables, files } = checked.manifest;
    console.log(
      `restored ${tables.length} tables and ${files.count} files as they were at ${madeAt}; the event chains hold`,
    );
    console.log('Everybody may have to sign in again: sessions hold only under the same AUTH_SECRET.');
    return 0;
  } finally {
    await closeDatabase();
  }
}
