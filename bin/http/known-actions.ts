import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  node: z.record(z.string(), z.unknown()).default({}),
  edge: z.record(z.string(), z.unknown()).default({}),
});

/** Ids of the server actions of this build. */
export async function loadKnownActions(nextDir: string): Promise<ReadonlySet<string>> {
  const { node, edge } = manifest.parse(
    JSON.parse(await readFile(join(nextDir, 'server', 'server-reference-manifest.json'), 'utf8')),
  );
  return new Set([...Object.keys(node), ...Object.keys(edge)]);
}
