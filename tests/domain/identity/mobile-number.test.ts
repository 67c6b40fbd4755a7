import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskIdentityNumber, maskMobileNumber, maskName } from '@/domain/identity/mask';
import { parseMobileNumber } from '@/domain/identity/mobile-number';

it.each([
  '13800001234',
  '138 0000 1234',
  '138-0000-1234',
  '+86 138 0000 1234',
  '+8613800001234',
  '008613800001234',
  '１３８００００１２３４',
  '＋８６ １３８－００００－１２３４',
  '\u202d13800001234\u202c',
])('reads %s', (text) => {
  expect(parseMobileNumber(text)).toEqual({ ok: true, value: '13800001234' });
});

it.each([
  { text: '1380000123', code: 'MOBILE_LENGTH' },
  { text: '138000012345', code: 'MOBILE_LENGTH' },
  { text: '', code: 'MOBILE_LENGTH' },
  { text: '+85213800001234', code: 'MOBILE_LENGTH' },
  { text: '12800001234', code: 'MOBILE_PREFIX' },
  { text: '02100001234', code: 'MOBILE_PREFIX' },
  { text: '1380000123a', code: 'MOBILE_CHARACTERS' },
  { text: '138+00001234', code: 'MOBILE_CHARACTERS' },
])('refuses "$text" with $code', ({ text, code }) => {
  expect(parseMobileNumber(text)).toEqual({ ok: false, refusal: { code } });
});

it('takes every second digit from 3 to 9 and no other', () => {
  const taken = [...'0123456789'].filter((second) => parseMobileNumber(`1${second}000001234`).ok);
  expect(taken.join('')).toBe('3456789');
});

it('never throws and gives eleven digits when it gives anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const parsed = parseMobileNumber(text);
      expect(parsed.ok ? parsed.value : '13800001234').toMatch(/^1[3-9]\d{9}$/);
    }),
  );
});

it('masks what it shows', () => {
  expect(maskMobileNumber('13800001234')).toBe('138****1234');
  expect(maskIdentityNumber('11010519491231002X')).toBe(`1${'*'.repeat(16)}X`);
  expect(['王芳', '欧阳娜娜', '𠮷田', '古丽·买买提'].map(maskName)).toEqual(['王*', '欧*', '𠮷*', '古*']);
});

it('shows nothing of a value of another form', () => {
  expect(['', '王', ' '].map(maskName)).toEqual(['*', '*', '*']);
  expect(['', '1380000123', 'not a number'].map(maskMobileNumber)).toEqual(['****', '****', '****']);
  expect(['', '11010519491231002', '11010519491231002x'].map(maskIdentityNumber)).toEqual(['****', '****', '****']);
});
