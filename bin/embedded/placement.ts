import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { OperatorError } from '@/server/kernel/operator-error';
import { canEnter, systemUser, userName, type SystemUser } from './system-user';
import { findBinaries, type Binaries } from './binaries';

/** Where the embedded PostgreSQL lives and as whom it runs. */
export type Placement = {
  /** Secrets and uploaded files; ours. */
  dataDir: string;
  /** PostgreSQL's own folder inside; its user's. */
  postgresDir: string;
  user: SystemUser | undefined;
  binaries: Binaries;
};

const defaultDataDir = './.data';

/** /var/lib/anyi/<hash of the checkout's path>: for root in a checkout that PostgreSQL's user cannot reach. Never under a
 *  folder that is emptied at boot. */
function privatePlace(user: SystemUser): string {
  const hash = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);
  const place = join('/var/lib/anyi', hash);
  mkdirSync('/var/lib/anyi', { recursive: true, mode: 0o755 });
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const { uid } = statSync(place);
  if (uid !== 0 && uid !== user.uid) throw foreign(place, uid);
  chownSync(place, user.uid, user.gid);
  chmodSync(place, 0o700);
  return place;
}

const foreign = (folder: string, uid: number) =>
  new OperatorError(
    `The data folder ${folder} belongs to user ${userName(uid)}. Start as that user, or set DATA_DIR to a folder of your own.`,
  );

const unusable = (folder: string, error: unknown) =>
  new OperatorError(
    `The data folder ${folder} cannot be used (${(error as NodeJS.ErrnoException).code}). Set DATA_DIR to a folder that you can write to.`,
  );

/** Not mkdir's own `recursive`: Node turns round for ever in it where nothing can be made, such as /proc. */
function makeFolder(folder: string, mode: number) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), mode);
  mkdirSync(folder, { mode });
}

function prepareDataDir(dataDir: string, user: SystemUser | undefined) {
  try {
    makeFolder(dataDir, user ? 0o711 : 0o700);
    const { uid, mode } = statSync(dataDir);
    const ourselves = process.getuid?.();
    if (ourselves !== undefined && uid !== ourselves && uid !== user?.uid) throw foreign(dataDir, uid);
    // PostgreSQL's user passes through to its own folder; all that lies here is 0700 or 0600 itself.
    if (user && uid !== user.uid && !canEnter(user, dataDir)) chmodSync(dataDir, (mode & 0o777) | 0o011);
    const probe = join(dataDir, `.writable-${process.pid}`);
    mkdirSync(probe);
    rmdirSync(probe);
  } catch (error) {
    throw error instanceof OperatorError ? error : unusable(dataDir, error);
  }
}

function preparePostgresDir(postgresDir: string, user: SystemUser | undefined) {
  if (!existsSync(postgresDir)) {
    mkdirSync(postgresDir, { mode: 0o700 });
    if (user) chownSync(postgresDir, user.uid, user.gid);
  }
  const { uid } = statSync(postgresDir);
  const wanted = user?.uid ?? process.getuid?.() ?? uid;
  // A kill between creating the folder and giving it away leaves an empty one of ours.
  if (user && uid === 0) chownSync(postgresDir, user.uid, user.gid);
  else if (uid !== wanted) throw foreign(postgresDir, uid);
  chmodSync(postgresDir, 0o700);
}

function prepared(dataDir: string, user: SystemUser | undefined): string {
  prepareDataDir(dataDir, user);
  const postgresDir = join(dataDir, 'postgres');
  preparePostgresDir(postgresDir, user);
  return postgresDir;
}

/** Finds or makes the folders. An explicit `dataDir` always wins; the default moves to /var/lib when it is out of reach. */
export function place(dataDir: string | undefined): Placement {
  const user = systemUser();
  const wanted = resolve(dataDir || defaultDataDir);
  const binaries = findBinaries(user, () => privatePlace(user!));
  const reachable = () => canEnter(user, process.cwd());
  const chosen = !dataDir && user && !reachable() ? join(privatePlace(user), 'data') : wanted;
  const postgresDir = prepared(chosen, user);
  if (!canEnter(user, postgresDir))
    throw new OperatorError(
      `PostgreSQL runs as user ${user?.name ?? userName(process.getuid?.() ?? 0)}, who cannot enter ${postgresDir}. ` +
        'Set DATA_DIR to a folder that is not inside a private one, or start as an ordinary user.',
    );
  return { dataDir: chosen, postgresDir, user, binaries };
}
