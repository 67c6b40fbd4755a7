import postgres from 'postgres';
import type { Secrets } from './secrets';

const databaseName = 'anyi';
const attributes = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION NOINHERIT';

export type Addresses = { superUrl: string; ownerUrl: string; appUrl: string; jobsUrl: string };

export function addressesOf(port: number, secrets: Secrets): Addresses {
  const address = (role: string, password: string, database: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  return {
    superUrl: address('postgres', secrets.superPassword, 'postgres'),
    ownerUrl: address('anyi_owner', secrets.ownerPassword, databaseName),
    appUrl: address('anyi_app', secrets.appPassword, databaseName),
    jobsUrl: address('anyi_jobs', secrets.jobsPassword, databaseName),
  };
}

/** Makes the three roles and the database, or what is missing of them. None may become another: no role is granted. */
export async function makeRoles({ superUrl }: Addresses, secrets: Secrets) {
  const sql = postgres(superUrl, { max: 1, onnotice: () => undefined });
  const passwords = {
    anyi_owner: secrets.ownerPassword,
    anyi_app: secrets.appPassword,
    anyi_jobs: secrets.jobsPassword,
  };
  try {
    const present = (await sql<{ rolname: string }[]>`select rolname from pg_roles`).map(({ rolname }) => rolname);
    for (const [role, password] of Object.entries(passwords)) {
      const verb = present.includes(role) ? 'ALTER' : 'CREATE';
      // Passwords are base64url, made by us: nothing in them needs quoting.
      await sql.unsafe(`${verb} ROLE ${role} ${attributes} PASSWORD '${password}'`);
    }
    const [database] = await sql`select 1 from pg_database where datname = ${databaseName}`;
    if (!database) await sql.unsafe(`CREATE DATABASE ${databaseName} OWNER anyi_owner`);
    await sql.unsafe(`REVOKE ALL ON DATABASE ${databaseName} FROM PUBLIC`);
    await sql.unsafe(`GRANT CONNECT, TEMPORARY ON DATABASE ${databaseName} TO anyi_app, anyi_jobs`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
