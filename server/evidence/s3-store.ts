import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { S3Settings } from '@/server/kernel/settings';
import type { FileStore, StoredFile } from './file-store';

const folder = 'files/';
const patience = 30_000;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#13': '\r' };
const textOf = (xml: string, tag: string): string | undefined =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]?.replace(/&([^;]+);/g, (all, name) => entities[name] ?? all);

/** S3-compatible storage (MinIO, OSS, COS and others), with the bucket in the path. A PUT that was answered is durable. */
export function s3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Settings): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  const base = `${endpoint.replace(/\/$/, '')}/${bucket}`;

  /** Any answer but success is an error, except that a file may not be there. */
  async function ask(method: string, address: string, body?: Uint8Array): Promise<Response | undefined> {
    const answer = await client.fetch(`${base}${address}`, {
      method,
      body: body as BodyInit | undefined,
      // Signs the content as well: what is damaged on its way is refused.
      headers: {
        'x-amz-content-sha256': createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
      },
      signal: AbortSignal.timeout(patience),
    });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (answer.status === 404 && method !== 'PUT' && address.startsWith(`/${folder}`)) return undefined;
    throw new Error(`the file store answered ${answer.status} to ${method}`);
  }

  async function* list(prefix = ''): AsyncGenerator<StoredFile> {
    for (let next: string | undefined = ''; next !== undefined;) {
      const query = new URLSearchParams({ 'list-type': '2', prefix: folder + prefix });
      if (next) query.set('continuation-token', next);
      const answer: Response = (await ask('GET', `?${query}`))!;
      const now = Date.parse(answer.headers.get('date') ?? '') || Date.now();
      const page = await answer.text();
      for (const [, entry = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const age = now - Date.parse(textOf(entry, 'LastModified') ?? '');
        const key = textOf(entry, 'Key');
        if (key !== undefined && !Number.isNaN(age)) yield { key: key.slice(folder.length), ageMs: age };
      }
      next = textOf(page, 'IsTruncated') === 'true' ? textOf(page, 'NextContinuationToken') : undefined;
    }
  }

  return {
    write: async (key, bytes) => void (await ask('PUT', `/${folder}${key}`, bytes)),
    async read(key) {
      const answer = await ask('GET', `/${folder}${key}`);
      return answer && Buffer.from(await answer.arrayBuffer());
    },
    remove: async (key) => void (await ask('DELETE', `/${folder}${key}`)),
    list,
  };
}
