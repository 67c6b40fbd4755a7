import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AwsV4Signer } from 'aws4fetch';
import type { S3Settings } from '@/server/kernel/settings';

type Kept = { bytes: Buffer; modified: Date };

/** S3 as far as we use it, on the loopback: checks the signature and the digest of every request, lists in pages of two. */
export type FakeS3 = {
  settings: S3Settings;
  objects: Map<string, Kept>;
  /** Statuses to answer next instead of the truth. */
  failures: number[];
  close(): Promise<void>;
};

const pageLength = 2;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function isSigned(
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  { accessKeyId, secretAccessKey, region }: S3Settings,
) {
  const digest = String(request.headers['x-amz-content-sha256']);
  if (digest !== createHash('sha256').update(body).digest('hex')) return false;
  const signer = new AwsV4Signer({
    method: request.method!,
    url: url.href,
    headers: { 'x-amz-content-sha256': digest },
    accessKeyId,
    secretAccessKey,
    region,
    service: 's3',
    datetime: String(request.headers['x-amz-date']),
  });
  return (await signer.authHeader()) === request.headers.authorization;
}

function listing(objects: FakeS3['objects'], query: URLSearchParams): string {
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort();
  const start = Number((query.get('continuation-token') ?? 'a&b 0').split(' ')[1]);
  const end = start + pageLength;
  const contents = keys
    .slice(start, end)
    .map(
      (key) =>
        `<Contents><Key>${key}</Key><LastModified>${objects.get(key)!.modified.toISOString()}</LastModified></Contents>`,
    );
  const more = end < keys.length;
  const next = more ? `<NextContinuationToken>a&amp;b ${end}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
}

export async function fakeS3(): Promise<FakeS3> {
  const objects: FakeS3['objects'] = new Map();
  const failures: number[] = [];
  const settings: S3Settings = {
    endpoint: '',
    bucket: 'anyi-files',
    region: 'cn-east-1',
    accessKeyId: 'test-key',
    secretAccessKey: 'test-secret',
  };
  const server: Server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url!, settings.endpoint);
      const body = await bodyOf(request);
      const failure = failures.shift();
      if (failure !== undefined) return response.writeHead(failure).end();
      if (!(await isSigned(request, url, body, settings))) return response.writeHead(403).end();
      const key = decodeURIComponent(url.pathname.slice(`/${settings.bucket}/`.length));
      const kept = objects.get(key);
      if (request.method === 'PUT') objects.set(key, { bytes: body, modified: new Date(Date.now()) });
      if (request.method === 'DELETE') return response.writeHead(objects.delete(key) ? 204 : 404).end();
      if (request.method !== 'GET') return response.writeHead(200).end();
      if (url.searchParams.has('list-type')) return response.writeHead(200).end(listing(objects, url.searchParams));
      return kept ? response.writeHead(200).end(kept.bytes) : response.writeHead(404).end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  settings.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ settings, objects, failures },
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}
