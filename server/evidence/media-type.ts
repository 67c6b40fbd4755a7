import { fileTypeFromBuffer } from 'file-type';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { mediaTypes, type MediaType } from '@/domain/reports/upload';

/** What iPhones make unless told otherwise; named in the answer because the person can change it. */
const ofPhones = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);

/** Type read from the bytes; what the browser or the name says of it is worth nothing. Moving PNGs have a type of their
 *  own and are refused with the rest. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<Result<MediaType, 'heic' | 'wrong-type'>> {
  // A file too short or too odd for its own format ends in an exception there.
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
  const known = mediaTypes.find((type) => type === found);
  if (known) return ok(known);
  return refuse(found !== undefined && ofPhones.has(found) ? 'heic' : 'wrong-type');
}
