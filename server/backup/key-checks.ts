import { createHmac, timingSafeEqual } from 'node:crypto';
import { OperatorError } from '@/server/kernel/operator-error';
import { open, seal, sealedWith, type FieldKeys } from '@/server/kernel/seal';
import type { Manifest } from './manifest';

export type BackupKeys = { fieldKeys: FieldKeys; lookupSecret: string };

const placeOf = (id: string) => ({ table: 'backup', column: 'check', row: id });
const checkText = 'anyi';
const lookupCheck = (secret: string) => createHmac('sha256', secret).update('anyi backup check').digest();

/** The keys stay out of the backup; these values tell a restore whether it was given the right ones. */
export const keyChecks = ({ fieldKeys, lookupSecret }: BackupKeys): Manifest['keys'] => ({
  fieldKeys: fieldKeys.map((key) => ({
    id: key.id,
    check: seal(placeOf(key.id), checkText, [key]).toString('base64'),
  })),
  lookupSecret: lookupCheck(lookupSecret).toString('base64'),
});

const opens = (id: string, check: Buffer, keys: FieldKeys): boolean => {
  try {
    return sealedWith(check) === id && open(placeOf(id), check, keys) === checkText;
  } catch {
    return false;
  }
};

/** Throws an OperatorError that names every secret that is missing or another one. */
export function expectKeys(wanted: Manifest['keys'], { fieldKeys, lookupSecret }: BackupKeys): void {
  const missing = wanted.fieldKeys.filter(({ id, check }) => !opens(id, Buffer.from(check, 'base64'), fieldKeys));
  const problems = missing.map(
    ({ id }) => `FIELD_KEYS lacks the key "${id}" of the backup, or has another under its name.`,
  );
  if (!timingSafeEqual(Buffer.from(wanted.lookupSecret, 'base64'), lookupCheck(lookupSecret)))
    problems.push('LOOKUP_SECRET is not that of the backup: no look-up code would open anything.');
  if (problems.length > 0)
    throw new OperatorError(
      `The secrets do not fit this backup.\n  ${problems.join('\n  ')}\nSet those of the instance that was backed up (of an embedded one: secrets.json in its data folder).`,
    );
}
