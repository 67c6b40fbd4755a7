import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityCheckCharacter, parseIdentityNumber } from '@/domain/identity/identity-number';
import { dayNumber, dayOfNumber } from '@/domain/kernel/days';

const today = '2026-11-24';
const withCheck = (digits: string) => digits + identityCheckCharacter(digits);

// The example of GB 11643 itself.
const published = '11010519491231002X';

it.each([
  { as: 'printed', text: published },
  { as: 'typed in groups', text: '110105 19491231 002X' },
  { as: 'typed with a small x', text: '11010519491231002x' },
  { as: 'typed full-width', text: '１１０１０５　１９４９１２３１　００２ｘ' },
  { as: 'pasted with an invisible mark', text: `\u200b${published}\n` },
])('reads a number $as', ({ text }) => {
  expect(parseIdentityNumber(text, today)).toEqual({
    ok: true,
    value: { kind: 'resident', number: published, birthDay: '1949-12-31', ageYears: 76 },
  });
});

it.each(['810000', '820000', '830000'])('reads a residence permit of %s', (place) => {
  const number = withCheck(`${place}19990101001`);
  expect(parseIdentityNumber(number, today)).toMatchObject({ ok: true, value: { kind: 'residence_permit', number } });
});

it.each([
  { why: 'one character short', text: published.slice(1), code: 'ID_LENGTH' },
  { why: 'one character long', text: `${published}0`, code: 'ID_LENGTH' },
  { why: 'of the old form', text: '110105491231002', code: 'ID_LENGTH' },
  { why: 'empty', text: '', code: 'ID_LENGTH' },
  { why: 'with an X inside', text: '1101051949123100X2', code: 'ID_CHARACTERS' },
  { why: 'with a letter at the end', text: '11010519491231002A', code: 'ID_CHARACTERS' },
  { why: 'of no province', text: withCheck('16010519491231002'), code: 'ID_REGION' },
  { why: 'of a permit with a district', text: withCheck('81000119990101001'), code: 'ID_REGION' },
  { why: 'born on 29 February of a common year', text: withCheck('11010519990229002'), code: 'ID_BIRTH_DATE' },
  { why: 'born in 1899', text: withCheck('11010518991231002'), code: 'ID_BIRTH_DATE' },
  { why: 'born tomorrow', text: withCheck('11010520261125002'), code: 'ID_BIRTH_DATE' },
  { why: 'with a wrong check character', text: '110105194912310020', code: 'ID_CHECK_CHARACTER' },
])('refuses a number $why', ({ text, code }) => {
  expect(parseIdentityNumber(text, today)).toEqual({ ok: false, refusal: { code } });
});

it('takes the first day of 1900 and today as birth days', () => {
  for (const birth of ['19000101', '20261124']) {
    expect(parseIdentityNumber(withCheck(`110105${birth}002`), today).ok).toBe(true);
  }
});

describe('any well-formed number', () => {
  const numbers = fc
    .record({
      place: fc.constantFrom('110105', '440305', '659001', '810000', '830000'),
      birth: fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber(today) }).map(dayOfNumber),
      sequence: fc.integer({ min: 0, max: 999 }),
    })
    .map(({ place, birth, sequence }) =>
      withCheck(`${place}${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`),
    );

  it('is read, and read back as itself', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const parsed = parseIdentityNumber(number, today);
        expect(parsed).toMatchObject({ ok: true, value: { number } });
      }),
    );
  });

  it('is refused with any one digit changed', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const changed = `${number.slice(0, at)}${(Number(number[at]) + by) % 10}${number.slice(at + 1)}`;
        expect(parseIdentityNumber(changed, today).ok).toBe(false);
      }),
    );
  });
});

it('never throws, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(typeof parseIdentityNumber(text, today).ok).toBe('boolean');
    }),
  );
});
