import { OperatorError } from '@/server/kernel/operator-error';
import { settings } from '@/server/kernel/settings';

/** Brings the database of the settings to this build's schema. */
export async function migrateDatabase(log: (line: string) => void): Promise<void> {
  const { databaseUrl, databaseOwnerUrl, databaseJobsUrl, mode } = settings();
  const missing = [!databaseOwnerUrl && 'DATABASE_OWNER_URL', !databaseJobsUrl && 'DATABASE_JOBS_URL'].filter(Boolean);
  if (!databaseOwnerUrl || !databaseJobsUrl)
    throw new OperatorError(
      `${missing.join(' and ')} missing: the schema is changed by its owner and by the role of the jobs, never by the application's role.`,
    );
  const { migrate } = await import('@/db/migrate');
  const urls = { ownerUrl: databaseOwnerUrl, appUrl: databaseUrl, jobsUrl: databaseJobsUrl };
  await migrate({ ...urls, mode, log }).catch((error: Error & { code?: string }) => {
    // What db/ refuses itself is a sentence for the operator; what PostgreSQL or the network says carries a code.
    throw error.code === undefined && error.name === 'Error' ? new OperatorError(error.message) : error;
  });
}
