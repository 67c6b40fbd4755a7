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
  await migrate({ ownerUrl: databaseOwnerUrl, appUrl: databaseUrl, jobsUrl: databaseJobsUrl, mode, log });
}
