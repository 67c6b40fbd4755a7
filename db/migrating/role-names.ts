import { MigrationRefusal } from './refusal';

export type Urls = { ownerUrl: string; appUrl: string; jobsUrl: string };
export type RoleNames = { owner: string; app: string; jobs: string };

const userOf = (url: string) => decodeURIComponent(new URL(url).username);

/** The roles are those of the three addresses; one role for two of them would tear down a wall (foundations A1). */
export function roleNames({ ownerUrl, appUrl, jobsUrl }: Urls): RoleNames {
  const roles = { owner: userOf(ownerUrl), app: userOf(appUrl), jobs: userOf(jobsUrl) };
  if (Object.values(roles).includes(''))
    throw new MigrationRefusal('Each database address must name its role: postgres://role:…');
  if (new Set(Object.values(roles)).size < 3)
    throw new MigrationRefusal(
      'DATABASE_OWNER_URL, DATABASE_URL and DATABASE_JOBS_URL must use three different roles: the first owns the tables, the other two must not.',
    );
  return roles;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Puts the role names into SQL that says `:"app"`, as psql does. */
export const withRoleNames = (text: string, roles: RoleNames): string =>
  text.replace(/:"(owner|app|jobs)"/g, (_, role: keyof RoleNames) => quoted(roles[role]));
