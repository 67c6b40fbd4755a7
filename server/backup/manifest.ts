import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { OperatorError } from '@/server/kernel/operator-error';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup (备份) consists of. Written last: a folder without it is no backup. */
const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  schemaVersion: z.number().int(),
  mode: z.enum(['demo', 'production']),
  /** In the order in which they are loaded. */
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]+$/),
      columns: z.array(z.string()),
      rows: z.number().int().nonnegative(),
      sha256,
    }),
  ),
  /** Evidence: `list` names each file with its hash, in the form of sha256sum. */
  files: z.object({ count: z.number().int().nonnegative(), bytes: z.number().int().nonnegative(), listSha256: sha256 }),
  /** Evidence whose owner removed it while the backup was made: its row goes, too. */
  removedMeanwhile: z.array(z.uuid()),
  /** Which secrets the data needs, as values that only these secrets can make (key-checks.ts); never a secret itself. */
  keys: z.object({ fieldKeys: z.array(z.object({ id: z.string(), check: z.base64() })), lookupSecret: z.base64() }),
});
export type Manifest = z.output<typeof manifestSchema>;

export const manifestFile = 'manifest.json';
export const listFile = 'files.sha256';
export const tableFile = (name: string): string => join('tables', `${name}.copy.gz`);
export const evidenceFile = (key: string): string => join('files', ...key.split('/'));

/** Throws an OperatorError for a folder that is no whole backup. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => undefined);
  if (text === undefined) throw new OperatorError(`${folder} is not a whole backup: it has no ${manifestFile}.`);
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw new OperatorError(`${join(folder, manifestFile)} is damaged, or of a newer release of Anyi.`);
  }
}
