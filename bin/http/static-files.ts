import type { IncomingMessage, ServerResponse } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Exchange } from './answer';
import { chooseEncoding, compressOnce, isCompressible, worthCompressing, type Encoding } from './compress';
import { rawHeaders, securityHeaders } from './headers';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** One file below `/_next/static`; read and compressed when somebody first asks for it, then kept. */
class StaticFile {
  readonly type: string;
  private plain: Promise<Buffer> | undefined;
  private readonly encoded = new Map<Encoding, Promise<Buffer>>();

  constructor(private readonly path: string) {
    this.type = types[extname(path)] ?? 'application/octet-stream';
  }

  private read(): Promise<Buffer> {
    return (this.plain ??= readFile(this.path));
  }

  async body(wanted: Encoding | undefined): Promise<{ data: Buffer; encoding: Encoding | undefined }> {
    const plain = await this.read();
    if (!wanted || !isCompressible(this.type) || plain.length < worthCompressing)
      return { data: plain, encoding: undefined };
    let encoded = this.encoded.get(wanted);
    if (!encoded) this.encoded.set(wanted, (encoded = compressOnce(plain, wanted)));
    return { data: await encoded, encoding: wanted };
  }
}

export type StaticFiles = ReadonlyMap<string, StaticFile>;

/** The files of `_next/static` by address. Only what the build listed can be asked for, so no path can lead elsewhere. */
export async function listStaticFiles(nextDir: string): Promise<StaticFiles> {
  const root = join(nextDir, 'static');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        `/_next/static/${path
          .slice(root.length + 1)
          .split(sep)
          .map(encodeURIComponent)
          .join('/')}`,
        new StaticFile(path),
      ]),
  );
}

/** Their names change with their content: kept for a year without asking again. */
export async function sendStaticFile(
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
  file: StaticFile,
) {
  const { data, encoding } = await file.body(chooseEncoding(request.headers['accept-encoding']));
  response.writeHead(200, [
    ...securityHeaders(exchange.secure),
    ...rawHeaders({
      'Content-Type': file.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      'X-Request-Id': exchange.id,
      'Content-Length': String(data.length),
    }),
    ...(encoding ? ['Content-Encoding', encoding] : []),
  ]);
  response.end(request.method === 'HEAD' ? undefined : data);
}
