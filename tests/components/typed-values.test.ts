import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fenOfYuan,
  listOf,
  mobileDigits,
  narrow,
  typedValues,
  withDatesJoined,
  withoutSecrets,
} from '@/components/form/typed-values';
import { formatYuan } from '@/components/wording/lang';

describe('amounts as people type them', () => {
  it.each([
    ['1200', 120_000],
    ['1,234.5', 123_450],
    ['１，２３４．５', 123_450],
    ['￥800', 80_000],
    ['¥ 0.05', 5],
    [' 1200 元 ', 120_000],
    ['0', 0],
    ['007', 700],
  ])('%s', (text, fen) => expect(fenOfYuan(text)).toBe(fen));

  it.each(['', '一千', '1.234', '-5', '1.2.3', '.5', '5.', '1e3', '12345678901234'])('%s is none', (text) =>
    expect(fenOfYuan(text)).toBeUndefined(),
  );

  it('reads back every amount that it would show', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 14 }), (fen) => fenOfYuan(formatYuan(fen)) === fen));
  });
});

describe('numbers and codes', () => {
  it.each([
    ['+86 138-0013-8000', '13800138000'],
    ['0086 13800138000', '13800138000'],
    ['１３８ ００１３ ８０００', '13800138000'],
    ['8613800138000', '8613800138000'],
  ])('mobile %s', (text, digits) => expect(mobileDigits(text)).toBe(digits));

  it('makes full-width letters narrow', () => expect(narrow(' ＡＹ２０２６－７Ｋ　３Ｍ')).toBe('AY2026-7K3M'));
});

describe('what comes out of a form', () => {
  function posted(...entries: [string, string][]): FormData {
    const data = new FormData();
    for (const [name, value] of entries) data.append(name, value);
    return data;
  }

  it('leaves out files and the fields of the framework, and keeps repeated names as a list', () => {
    const data = posted(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{}'], ['a', '1'], ['kinds', 'x'], ['kinds', 'y']);
    data.append('photo', new File(['x'], 'x.jpg'));
    expect(typedValues(data)).toEqual({ a: '1', kinds: ['x', 'y'] });
  });

  it('never gives a password or a code back', () => {
    expect(withoutSecrets({ mobile: '138', password: 'p', newPassword: 'q', code: '123456' })).toEqual({
      mobile: '138',
    });
  });

  it.each([
    [undefined, []],
    ['', []],
    ['x', ['x']],
    [
      ['x', 'y'],
      ['x', 'y'],
    ],
  ])('list of %j', (value, expected) => expect(listOf(value)).toEqual(expected));

  it.each([
    ['a whole day', { 'born.year': '１９９０', 'born.month': '2', 'born.day': ' 3 ' }, { born: '1990-02-03' }],
    ['a month', { 'from.year': '2026', 'from.month': '9' }, { from: '2026-09' }],
    ['nothing typed', { 'born.year': '', 'born.month': '', 'born.day': '' }, { born: '' }],
    [
      'a day that does not exist stays wrong',
      { 'born.year': '2026', 'born.month': '13', 'born.day': '1' },
      { born: '2026-13-01' },
    ],
    ['a missing part stays wrong', { 'born.year': '1990', 'born.month': '', 'born.day': '3' }, { born: '1990-00-03' }],
    ['other fields pass', { name: '周', 'lines.0': 'x' }, { name: '周', 'lines.0': 'x' }],
  ])('%s', (_, values, expected) => expect(withDatesJoined(values)).toEqual(expected));
});
