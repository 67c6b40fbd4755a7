import { plainWithoutHyphens } from '@/domain/identity/typed-text';

/** Receipt numbers (受理编号) and look-up codes (查询码). Crockford's 32 characters leave out I, L, O and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const receiptForm = /^AY\d{4}[0-9A-HJKMNP-TV-Z]{10}$/;
const lookupForm = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/** Source of random bytes: as many as asked for. */
type RandomBytes = (bytes: number) => Uint8Array;

/** 256 is a multiple of 32, so the low five bits of a byte are as evenly spread as the byte. */
const randomCharacters = (count: number, random: RandomBytes): string =>
  Array.from(random(count), (byte) => alphabet[byte & 31]).join('');

/** `AY`, the year, nine random characters and the check character. */
export function makeReceiptNumber(year: number, random: RandomBytes): string {
  const checked = String(year).padStart(4, '0') + randomCharacters(9, random);
  return `AY${checked}${checkCharacter(checked)}`;
}

/** Eight random characters, 40 bits: only with the receipt number does it open a claim. */
export const makeLookupCode = (random: RandomBytes): string => randomCharacters(8, random);

/** The number as stored, from however it was typed; undefined when it is not of the form. Says nothing of the check. */
export function normaliseReceiptNumber(text: string): string | undefined {
  const number = normalise(text);
  return receiptForm.test(number) ? number : undefined;
}

export function normaliseLookupCode(text: string): string | undefined {
  const code = normalise(text);
  return lookupForm.test(code) ? code : undefined;
}

// `AY` holds none of the letters that are read as digits, so the whole text can be read in one way.
const normalise = (text: string): string =>
  plainWithoutHyphens(text).toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');

/** Whether a typed number is of the form and its check character fits. */
export function checkReceiptNumber(text: string): boolean {
  const number = normaliseReceiptNumber(text);
  return number !== undefined && remainder(number.slice(2)) === 0;
}

/** AY2026-XXXXX-XXXXX, for reading aloud and copying; takes the number as stored. */
export const formatReceiptNumber = (number: string): string =>
  `${number.slice(0, 6)}-${number.slice(6, 11)}-${number.slice(11)}`;

/** XXXX-XXXX; takes the code as stored. */
export const formatLookupCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** The character c for which the year, the nine characters and c leave no remainder: times(x) ^ c = 0. */
const checkCharacter = (checked: string): string => alphabet[times(remainder(checked))]!;

/** Characters as a polynomial over GF(32), evaluated at the generator α: the k-th character from the right weighs α^k. The
 *  powers α^0 to α^13 differ and none is zero, so one wrong character changes the sum by α^k·d ≠ 0, and exchanging two
 *  different ones, next to each other or not, by (α^j + α^k)·d ≠ 0: every such slip is caught. */
const remainder = (characters: string): number =>
  [...characters].reduce((sum, character) => times(sum) ^ alphabet.indexOf(character), 0);

/** α times an element, modulo x⁵ + x² + 1, which is primitive: α has order 31. */
const times = (element: number): number => (element & 16 ? (element << 1) ^ 0b100101 : element << 1);
