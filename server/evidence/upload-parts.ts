import { PassThrough, type Readable } from 'node:stream';
import busboy from 'busboy';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { uploadLimits } from '@/domain/reports/upload';

export type FilePart = {
  kind: 'file';
  name: string;
  /** To be called before the next part is asked for. */
  read: () => Promise<Result<Buffer, 'too-large' | 'interrupted'>>;
};
export type UploadPart =
  | { kind: 'field'; name: string; value: string }
  | FilePart
  /** The last part of a form that did not arrive whole, or had more files than allowed, or is no form at all. */
  | { kind: 'refused'; code: 'interrupted' | 'too-many' | 'bad-form' };

const limits = {
  fieldNameSize: 50,
  fieldSize: 1000,
  fields: 10,
  files: uploadLimits.files,
  // Busboy calls a file truncated that just reaches its limit.
  fileSize: uploadLimits.bytes + 1,
  headerPairs: 20,
};

/** The parts of a multipart form one after another, as they arrive: a part is read from the line only when the one before
 *  is done with, so one file at most is in memory. Leaving early lets the rest of the body run out unread, because a
 *  browser shows no answer before it has sent all. */
export async function* uploadParts(contentType: string, body: Readable): AsyncGenerator<UploadPart> {
  const form = formParser(contentType);
  if (!form) {
    body.on('error', () => {}).resume();
    yield { kind: 'refused', code: 'bad-form' };
    return;
  }
  const parts = new PassThrough({ objectMode: true });
  form.on('field', (name, value) => parts.write({ kind: 'field', name, value }));
  form.on('file', (_, content, { filename }) => {
    content.on('error', () => {}); // told again to whoever reads it
    parts.write({ kind: 'file', name: filename ?? '', read: () => wholeFile(content) });
  });
  form.on('filesLimit', () => parts.write({ kind: 'refused', code: 'too-many' }));
  form.on('error', (error) => parts.destroy(error as Error));
  form.on('close', () => parts.end());
  body.on('error', (error) => form.destroy(error));
  body.on('close', () => body.readableEnded || form.destroy(new Error('the line broke')));
  body.pipe(form);
  try {
    yield* parts as AsyncIterable<UploadPart>;
  } catch {
    yield { kind: 'refused', code: 'interrupted' };
  } finally {
    body.unpipe(form).resume();
    form.destroy();
  }
}

function formParser(contentType: string): busboy.Busboy | undefined {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return undefined;
  try {
    return busboy({ headers: { 'content-type': contentType }, limits, defParamCharset: 'utf8' });
  } catch {
    return undefined; // no boundary
  }
}

async function wholeFile(
  content: Readable & { truncated?: boolean },
): Promise<Result<Buffer, 'too-large' | 'interrupted'>> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of content) chunks.push(chunk as Buffer);
  } catch {
    return refuse('interrupted');
  }
  return content.truncated ? refuse('too-large') : ok(Buffer.concat(chunks));
}
