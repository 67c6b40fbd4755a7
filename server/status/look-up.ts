import type { Calendar } from '@/domain/calendar/calendar';
import { normaliseLookupCode, normaliseReceiptNumber } from '@/domain/claims/receipt';
import type { PublicFacts } from '@/domain/claims/public-view';
import { limitKey, lookupHmac } from '@/server/kernel/seal';
import { LookUpBatches } from './look-up-batches';

/** What the claim's look-up row holds: codes, days and the office to turn to. */
export type StoredView = Omit<PublicFacts, 'today'> & {
  procedure: string;
  version: number;
  office: { name: string; phone: string | null } | null;
};

export type LookUpOutcome =
  /** `calendar`: by which the days of the view are counted. */
  | { outcome: 'found'; view: StoredView; calendar: Calendar }
  | { outcome: 'missed' }
  | { outcome: 'limited'; retryAfterSeconds: number };

export type LookUp = { receiptNumber: string; lookupCode: string; address: string; requestId: string; now: Date };

// On globalThis because Next's bundle (the page) and the web server (the API) load this module twice, and shall share
// one queue.
const shared = globalThis as { anyiLookUps?: LookUpBatches };

/** More than anybody types; the rest of a longer text cannot make it right. */
const longestTyped = 64;

// The same few addresses come again, and a keyed hash takes as long as half of the look-up's own code (measured).
const addressKeys = new Map<string, Buffer>();
const mostRemembered = 10_000;

function addressKey(address: string): Buffer {
  const known = addressKeys.get(address);
  if (known) return known;
  if (addressKeys.size >= mostRemembered) addressKeys.clear();
  const key = limitKey('look-up address', address);
  addressKeys.set(address, key);
  return key;
}

/** 查进度: a claim's public view by receipt number and look-up code, both as typed. Every kind of miss (wrong number, check
 *  character, length or code, no such claim) takes the same way to the same answer (foundations C2). */
export function lookUp({ receiptNumber, lookupCode, address, requestId, now }: LookUp): Promise<LookUpOutcome> {
  const typedNumber = receiptNumber.slice(0, longestTyped);
  const typedCode = lookupCode.slice(0, longestTyped);
  const number = normaliseReceiptNumber(typedNumber);
  const code = normaliseLookupCode(typedCode);
  const batches = (shared.anyiLookUps ??= new LookUpBatches());
  return batches.add({
    // A malformed code must not meet the row either: no receipt number is empty.
    receipt: number !== undefined && code !== undefined ? number : '',
    hmac: lookupHmac(number ?? typedNumber, code ?? typedCode),
    numberKey: limitKey('look-up number', number ?? typedNumber),
    addressKey: addressKey(address),
    requestId,
    now,
  });
}
