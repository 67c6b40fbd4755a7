import type { Sql } from 'postgres';
import { z } from 'zod';

export type Readiness = { ready: true } | { ready: false; missing: ('database' | 'schema' | 'jobs')[] };

const answer = z.object({ schema: z.coerce.number(), jobs_seen_seconds: z.coerce.number().nullable() });
const row = z.tuple([z.object({ readiness: answer })]);

/** Seconds after which a silent job runner counts as gone; it speaks every twenty. */
const jobsSilence = 60;
const timeLimit = 2_000;

/** Database reachable within two seconds, schema at least this build's, job runner seen within a minute. */
export async function readiness(sql: Sql, schemaVersion: number): Promise<Readiness> {
  const state = await withinTime(sql`select anyi.readiness() as readiness`, timeLimit);
  const parsed = row.safeParse(state);
  if (!parsed.success) return { ready: false, missing: ['database'] };
  const { schema, jobs_seen_seconds: silence } = parsed.data[0].readiness;
  const missing: ('schema' | 'jobs')[] = [];
  if (schema < schemaVersion) missing.push('schema');
  if (silence === null || silence > jobsSilence) missing.push('jobs');
  return missing.length === 0 ? { ready: true } : { ready: false, missing };
}

/** The answer, or undefined when it fails or takes longer; a query that is still waiting is given up. */
async function withinTime(query: PromiseLike<unknown> & { cancel(): void }, milliseconds: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      query.cancel();
      resolve(undefined);
    }, milliseconds);
  });
  try {
    return await Promise.race([query, late]);
  } catch {
    return undefined; // unreachable, or a schema without the function: either way not ready
  } finally {
    clearTimeout(timer);
  }
}
