import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '@/server/kernel/operator-error';
import { listFile, readManifest, tableFile, type Manifest } from './manifest';

export type CheckedBackup = { manifest: Manifest; evidence: { sha256: string; key: string }[] };

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

async function expectHash(folder: string, name: string, wanted: string): Promise<void> {
  const found = await hashOf(join(folder, name));
  if (found === wanted) return;
  throw new OperatorError(
    `${join(folder, name)} ${found === undefined ? 'cannot be read' : 'is not what was written'}: this backup is damaged, nothing was restored.`,
  );
}

const line = /^([0-9a-f]{64}) {2}files\/([0-9a-f]{2}\/[0-9a-f-]{36})$/;

/** Reads every byte of a backup before anything is restored from it. Throws an OperatorError at the first that differs. */
export async function checkBackup(folder: string): Promise<CheckedBackup> {
  const manifest = await readManifest(folder);
  for (const { name, sha256 } of manifest.tables) await expectHash(folder, tableFile(name), sha256);
  await expectHash(folder, listFile, manifest.files.listSha256);
  const text = await readFile(join(folder, listFile), 'utf8');
  const evidence = text.split('\n').flatMap((each) => {
    const [, sha256, key] = line.exec(each) ?? [];
    return sha256 && key ? [{ sha256, key }] : [];
  });
  for (const { sha256, key } of evidence) await expectHash(folder, join('files', key), sha256);
  if (evidence.length !== manifest.files.count) throw new OperatorError(`${join(folder, listFile)} is incomplete.`);
  return { manifest, evidence };
}
