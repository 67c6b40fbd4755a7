import { parseArgs } from 'node:util';
import type { Sql, TransactionSql } from 'postgres';
import { z } from 'zod';
import { roles } from '@/domain/claims/roles';
import { currentTime } from '@/server/kernel/clock';
import { closeDatabase, ownerSql } from '@/server/kernel/database';
import { OperatorError } from '@/server/kernel/operator-error';
import { settings } from '@/server/kernel/settings';
import { makeInvitation } from './invitation-token';
import { login, staffName, staffRoles } from './staff-input';

const usage =
  'usage: npm run staff -- invite --login LOGIN --name NAME [--role ROLE]... [--office OFFICE]\n' +
  `  ROLE is one of ${roles.join(', ')}; administrator when none is given.\n` +
  '  OFFICE is the name of an office; not needed while there is only one.';

const wanted = z.object({ login, name: staffName, roles: staffRoles, office: z.string().trim().min(1).optional() });
export type StaffInvitation = z.output<typeof wanted>;

const meaning: Record<string, string> = {
  login: '--login must be 3 to 40 small letters, digits, dots, hyphens or underscores.',
  name: '--name must be the real name, 2 to 50 characters.',
  roles: `--role must be one of ${roles.join(', ')}.`,
  office: '--office must be the name of an office.',
};

/** What the command line asks for; throws an OperatorError that says what is wrong. */
export function readInviteArguments(args: string[]): StaffInvitation {
  let values: { login?: string; name?: string; role?: string[]; office?: string };
  let positionals: string[];
  try {
    const text = { type: 'string' as const };
    const options = { login: text, name: text, role: { ...text, multiple: true as const }, office: text };
    ({ values, positionals } = parseArgs({ args, allowPositionals: true, options }));
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : 'These arguments cannot be read.'}\n${usage}`);
  }
  if (positionals.length !== 1 || positionals[0] !== 'invite') throw new OperatorError(usage);
  const parsed = wanted.safeParse({
    login: values.login ?? '',
    name: values.name ?? '',
    roles: values.role ?? ['administrator'],
    office: values.office,
  });
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => meaning[String(path[0])]));
  throw new OperatorError(`${[...wrong].join('\n')}\n${usage}`);
}

/** The office named, or the only one there is. A database without any gets 总窗口, the desk of every region that no office
 *  works (000000). */
async function officeFor(tx: TransactionSql, name: string | undefined): Promise<string> {
  const offices = await tx<{ id: string; name: string }[]>`select id, name from anyi.offices order by name`;
  if (offices.length === 0 && (name === undefined || name === '总窗口')) {
    const [office] = await tx<{ id: string }[]>`
      insert into anyi.offices (name, phone, address) values ('总窗口', '12333', '') returning id`;
    await tx`insert into anyi.office_regions (office_id, region) values (${office!.id}, '000000')`;
    return office!.id;
  }
  const found = name === undefined ? offices : offices.filter((office) => office.name === name);
  if (found.length === 1) return found[0]!.id;
  const known = offices.slice(0, 20).map((office) => office.name);
  throw new OperatorError(
    `${name === undefined ? 'Name an office by --office' : `There is no office "${name}"`}. Offices: ${known.join(', ') || 'none'}.`,
  );
}

/** Adds a member of staff through the owner's connection; gives the one-time link, good for 72 hours. */
export async function inviteThroughOwner(
  owner: Sql,
  invitation: StaffInvitation,
  now: Date,
): Promise<{ link: string; expiresAt: Date }> {
  const [ready] = await owner`select to_regproc('anyi.add_staff') is not null as yes`;
  if (!ready?.yes)
    throw new OperatorError('This database has no schema of this build yet: run `npm run migrate` first.');
  const { tokenHash, expiresAt, link } = makeInvitation(now);
  return owner.begin(async (tx) => {
    const office = await officeFor(tx, invitation.office);
    const [added] = await tx<{ outcome: string; id: string }[]>`
      select outcome, new_staff_id as id from anyi.add_staff(${invitation.login}, ${invitation.name}, ${office}, ${invitation.roles},
        ${tokenHash}, ${expiresAt}, ${now})`;
    if (added?.outcome !== 'invited')
      throw new OperatorError(`The login "${invitation.login}" is taken. Choose another one.`);
    await tx`
      insert into anyi.audit (at, actor_kind, action, subject_kind, subject_id, outcome)
      values (${now}, 'system', 'staff.invite', 'staff', ${added.id}, 'done')`;
    return { link, expiresAt };
  });
}

/** `npm run staff -- invite …`: the first administrator (管理员) of a new database, and anybody else on the staff. */
export async function main(args: string[]): Promise<number> {
  const invitation = readInviteArguments(args);
  try {
    const { link, expiresAt } = await inviteThroughOwner(ownerSql(), invitation, currentTime());
    const instance = settings().mode === 'demo' ? ' (a demonstration)' : '';
    console.log(`${invitation.name} is invited as ${invitation.roles.join(', ')}${instance}.`);
    console.log(`Open this link once, until ${expiresAt.toISOString()}, to set the password and the second factor:`);
    console.log(link);
    return 0;
  } finally {
    await closeDatabase();
  }
}
