import type { Result } from '@/domain/kernel/result';
import type { EvidenceFile, ReadRefusal } from '@/server/evidence/read-evidence';
import { problemResponse } from '@/server/kernel/problem';
import type { Lang } from '@/components/wording/lang';

/** RFC 8187: percent-encoded UTF-8; these signs are not among those that may stand as they are. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A file that somebody uploaded: nothing in it can run, whatever it is, and no cache keeps it. Pictures are shown, papers
 *  are saved. */
export function fileResponse(read: Result<EvidenceFile, ReadRefusal>, lang: Lang): Response {
  if (!read.ok) return problemResponse(read.refusal === 'not-found' ? 'not-found' : 'internal-error', lang);
  const { name, mediaType, content } = read.value;
  const disposition = mediaType === 'application/pdf' ? 'attachment' : 'inline';
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': mediaType,
      'content-length': String(content.length),
      'content-disposition': `${disposition}; filename="evidence.${name.split('.').at(-1)}"; filename*=UTF-8''${encoded(name)}`,
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
