import sharp from 'sharp';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import type { MediaType } from '@/domain/reports/upload';

type Refusal = 'broken' | 'too-large';

/** Longest side in pixels: a page of small print stays readable. */
const longSide = 2560;
/** Above what phones take (64 million in a JPEG of 10 MB); a few KB may claim to be billions. */
const mostPixels = 80_000_000;
const patienceSeconds = 20;

// Nobody's pictures stay in memory for a repeat.
sharp.cache(false);

let lane: Promise<unknown> = Promise.resolve();
/** One picture at a time: a decoded one takes up to 400 MB, and the decoder uses all cores by itself. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = lane.then(work);
  lane = result.catch(() => undefined);
  return result;
}

/** What is kept of a file: a picture made anew without anything but its pixels (no place, no time, no thumbnail), a PDF
 *  as it is. */
export async function cleanContent(bytes: Buffer, type: MediaType): Promise<Result<Buffer, Refusal>> {
  if (type === 'application/pdf') return isWholePdf(bytes) ? ok(bytes) : refuse('broken');
  return inTurn(() => cleanImage(bytes, type));
}

async function cleanImage(bytes: Buffer, type: 'image/jpeg' | 'image/png'): Promise<Result<Buffer, Refusal>> {
  try {
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: false });
    const { width, height } = await image.metadata();
    if (width * height > mostPixels) return refuse('too-large');
    image
      .timeout({ seconds: patienceSeconds })
      .autoOrient()
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true });
    return ok(await (type === 'image/png' ? image.png() : image.jpeg({ quality: 85 })).toBuffer());
  } catch {
    return refuse('broken'); // the decoder tells of cut-off and damaged files by exceptions
  }
}

/** The end marker stands within the last 1024 bytes (PDF Reference 1.7, appendix H, note 18). */
const isWholePdf = (bytes: Buffer): boolean => bytes.subarray(-1024).includes('%%EOF');
