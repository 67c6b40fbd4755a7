import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkReceiptNumber,
  formatLookupCode,
  formatReceiptNumber,
  makeLookupCode,
  makeReceiptNumber,
  normaliseLookupCode,
  normaliseReceiptNumber,
} from '@/domain/claims/receipt';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const years = fc.integer({ min: 2024, max: 2099 });
const randomBytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const receipts = fc
  .tuple(years, randomBytes(9))
  .map(([year, bytes]) => makeReceiptNumber(year, (count) => bytes.slice(0, count)));

const replaceAt = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + by.length);

describe('a receipt number', () => {
  it('has the form AY, year, ten characters of the alphabet, and passes its own check', () => {
    fc.assert(
      fc.property(receipts, (number) => {
        expect(number).toMatch(new RegExp(`^AY\\d{4}[${alphabet}]{10}$`));
        expect(checkReceiptNumber(number)).toBe(true);
      }),
    );
  });

  it('fails its check with any one character replaced by any other', () => {
    fc.assert(
      fc.property(receipts, (number) => {
        for (let at = 0; at < number.length; at++) {
          for (const other of alphabet) {
            if (other !== number[at]) expect(checkReceiptNumber(replaceAt(number, at, other))).toBe(false);
          }
        }
      }),
    );
  });

  it('fails its check with any two different neighbours exchanged', () => {
    fc.assert(
      fc.property(receipts, (number) => {
        for (let at = 0; at + 1 < number.length; at++) {
          const [left, right] = [number[at]!, number[at + 1]!];
          if (left !== right) expect(checkReceiptNumber(replaceAt(number, at, right + left))).toBe(false);
        }
      }),
    );
  });

  // The check is linear, so a number passes after an exchange exactly when the difference alone would: going through every pair
  // of characters at every pair of neighbours leaves no number out.
  it('fails for every pair of characters at every pair of neighbouring places', () => {
    const base = makeReceiptNumber(2026, (count) => new Uint8Array(count));
    const numberWith = (at: number, pair: string) => {
      const withPair = replaceAt(base, at, pair);
      return [...alphabet].map((check) => replaceAt(withPair, 15, check)).find(checkReceiptNumber)!;
    };
    for (let at = 6; at < 14; at++) {
      for (const left of alphabet) {
        for (const right of alphabet) {
          if (left === right) continue;
          expect(checkReceiptNumber(replaceAt(numberWith(at, left + right), at, right + left))).toBe(false);
        }
      }
    }
  });

  it('is read however it is typed', () => {
    const typing = fc.record({
      lower: fc.boolean(),
      wide: fc.boolean(),
      zero: fc.constantFrom('0', 'O', 'o'),
      one: fc.constantFrom('1', 'I', 'i', 'L', 'l'),
      between: fc.constantFrom('', ' ', '-', '－', '　', '–', '\u200b'),
    });
    const widen = (text: string) =>
      text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(receipts, typing, (number, { lower, wide, zero, one, between }) => {
        const cased = lower ? number.toLowerCase() : number;
        const spelt = cased.replaceAll('0', zero).replaceAll('1', one);
        const typed = [...(wide ? widen(spelt) : spelt)].join(between);
        expect(normaliseReceiptNumber(typed)).toBe(number);
        expect(checkReceiptNumber(typed)).toBe(true);
      }),
    );
  });

  it('is read back from the form in which it is shown', () => {
    fc.assert(
      fc.property(receipts, (number) => {
        const shown = formatReceiptNumber(number);
        expect(shown).toMatch(/^AY\d{4}-.{5}-.{5}$/);
        expect(normaliseReceiptNumber(shown)).toBe(number);
      }),
    );
  });

  it.each(['', 'AY', 'AY2026', 'AY20260000000', 'AY2026000000000000', 'AZ20260000000000', 'AY2026000000000U', '安驿'])(
    'is not "%s"',
    (text) => {
      expect(normaliseReceiptNumber(text)).toBeUndefined();
      expect(checkReceiptNumber(text)).toBe(false);
    },
  );
});

describe('a look-up code', () => {
  it('is eight characters, read back from the form in which it is shown', () => {
    fc.assert(
      fc.property(randomBytes(8), (bytes) => {
        const code = makeLookupCode(() => bytes);
        expect(code).toMatch(new RegExp(`^[${alphabet}]{8}$`));
        expect(normaliseLookupCode(formatLookupCode(code).toLowerCase())).toBe(code);
      }),
    );
  });

  it('reads O as 0, I and L as 1', () => {
    expect(normaliseLookupCode('oOiI-lLzZ')).toBe('001111ZZ');
  });

  it.each(['', '1234567', '123456789', '1234567U', '1234567!'])('is not "%s"', (text) => {
    expect(normaliseLookupCode(text)).toBeUndefined();
  });

  it('uses every character equally often over all bytes', () => {
    const counts = new Map<string, number>();
    for (let first = 0; first < 256; first += 8) {
      for (const character of makeLookupCode((count) => Uint8Array.from({ length: count }, (_, i) => first + i))) {
        counts.set(character, (counts.get(character) ?? 0) + 1);
      }
    }
    expect([...counts.keys()].sort().join('')).toBe(alphabet);
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });
});

it('never throws, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(typeof checkReceiptNumber(text)).toBe('boolean');
      expect(['string', 'undefined']).toContain(typeof normaliseLookupCode(text));
    }),
  );
});
