import { hash } from 'node:crypto';
import { makeLookupCode, makeReceiptNumber } from '@/domain/claims/receipt';

/** Made-up values that follow from (seed, kind, index) alone, so that the same seed gives the same data, and a benchmark
 *  knows receipt numbers and look-up codes without reading them. */

/** 32 even bytes. */
export const bytesOf = (seed: string, kind: 'worker' | 'claim' | 'estimate', index: number): Buffer =>
  hash('sha256', `${seed}|${kind}|${index}`, 'buffer');

export function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex', 0, 16);
  const variant = '89ab'[bytes[8]! & 3]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Ids of what hangs on a claim: the claim's own, with a letter for the kind of thing and a number in the last places. */
export const partId = (claimId: string, part: 'c' | 'd' | 'e', number: number): string =>
  `${claimId.slice(0, 32)}${part}${number.toString(16).padStart(3, '0')}`;

/** A whole number below `limit` from two bytes. */
export const pick = (bytes: Buffer, at: number, limit: number): number => bytes.readUInt16BE(at) % limit;

/** 受理编号 and 查询码 of a claim; bytes 0 to 15 are its id, the next seventeen these two. */
export const receiptOf = (bytes: Buffer, year: number): string => makeReceiptNumber(year, () => bytes.subarray(8, 17));
export const lookupCodeOf = (bytes: Buffer): string => makeLookupCode(() => bytes.subarray(17, 25));
