import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The user PostgreSQL runs as when we are root, which it refuses to be. */
export type SystemUser = { name: string; uid: number; gid: number };

/** `postgres` where there is one, else `nobody`; undefined when we are an ordinary user and PostgreSQL runs as ourselves. */
export function systemUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const find = (wanted: string) => users.find(([name]) => name === wanted);
  const [name, , uid, gid] = find('postgres') ?? find('nobody') ?? ['nobody', '', '65534', '65534'];
  return { name: name!, uid: Number(uid), gid: Number(gid) };
}

export const userName = (uid: number): string =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([, , each]) => Number(each) === uid)?.[0] ?? `number ${uid}`;

/** Whether the user can enter the folder, found out by entering it as that user: modes alone miss ACLs and mounts. */
export function canEnter(user: SystemUser | undefined, folder: string): boolean {
  const as = user ? { uid: user.uid, gid: user.gid } : {};
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...as, cwd: '/', stdio: 'ignore' }).status === 0;
}
