import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OperatorError } from '@/server/kernel/operator-error';

const secretsSchema = z.object({
  superPassword: z.string(),
  ownerPassword: z.string(),
  appPassword: z.string(),
  jobsPassword: z.string(),
  authSecret: z.string(),
  fieldKeys: z.string(),
  lookupSecret: z.string(),
});

/** What the embedded database and its demonstration need to keep to themselves; made once for each data folder. */
export type Secrets = z.infer<typeof secretsSchema>;

const random = () => randomBytes(32).toString('base64url');

const newSecrets = (): Secrets => ({
  superPassword: random(),
  ownerPassword: random(),
  appPassword: random(),
  jobsPassword: random(),
  authSecret: random(),
  fieldKeys: `demo1:${randomBytes(32).toString('base64')}`,
  lookupSecret: random(),
});

/** Written aside and renamed, so that a kill leaves the old file or the new one. Only the owner may read it. */
export function writePrivately(file: string, text: string) {
  const unfinished = `${file}.${process.pid}`;
  const handle = openSync(unfinished, 'w', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
}

function parse(file: string): Secrets {
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new OperatorError(`${file} is damaged. Restore it, or remove the whole data folder to begin anew.`);
  }
}

/** The secrets of a data folder. Data without its secrets is refused: it could not be read, and new keys would hide that. */
export function keepSecrets(dataDir: string, hasData: boolean): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) return parse(file);
  if (hasData)
    throw new OperatorError(
      `${file} is missing, and the database beside it cannot be read without it. Restore it, or remove the whole data folder to begin anew.`,
    );
  const secrets = newSecrets();
  writePrivately(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}
