import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bpsOfPercent, codecs, percentOf, yuanOf } from '@/components/office/parameters/field-codecs';
import { kindNames, kindOf } from '@/components/office/parameters/kind-names';
import { refusalSentence } from '@/components/office/parameters/refusal-sentences';
import { controlAt, jsonControl, readValue, valuesOfValue } from '@/components/office/parameters/typed-row';
import { compareRow } from '@/components/office/parameters/compare-rows';
import { fenOfYuan } from '@/components/form/typed-values';
import { checkChange } from '@/domain/parameters/check-change';
import { rowsOfFiles } from '@/domain/parameters/rows-of-files';
import { sections } from '@/domain/parameters/sections';
import { newLimits, notice, shippedRow } from '../fixtures/parameters';

const { rows, sources } = rowsOfFiles();
const amount = fc.integer({ min: 0, max: 2_000_000_000 });

describe('what is typed', () => {
  it('is an amount or a rate exactly, there and back', () => {
    fc.assert(fc.property(amount, (fen) => fenOfYuan(yuanOf(fen)) === fen));
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), (bps) => bpsOfPercent(percentOf(bps)) === bps));
  });

  it.each([
    ['9.5', 950],
    ['９．５％', 950],
    ['9.05%', 905],
    ['0', 0],
  ])('%s percent', (text, bps) => expect(bpsOfPercent(text)).toBe(bps));
  it.each(['', '9.555', '-1', '1e2', '9,5'])('%s is no rate', (text) => expect(bpsOfPercent(text)).toBeUndefined());

  it('as days takes stretches, and no day that does not exist', () => {
    expect(codecs.days.read('2027-02-05~2027-02-07\n2027-02-10')).toEqual([
      ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-10'],
    ]);
    expect(codecs.days.read('2027-02-30')).toBeUndefined();
    expect(codecs.days.read('2027-02-07~2027-02-05')).toBeUndefined();
  });
});

describe('the form of a row', () => {
  it('every kind has a name at the desk', () => {
    expect(Object.keys(kindNames).toSorted()).toEqual(sections.map(kindOf).toSorted());
  });

  // The form may neither lose nor add anything: sent back as it came, it is the same row.
  it.each(rows.map((row) => [`${kindOf(row)} ${row.region} ${row.variant} ${row.effectiveFrom}`, row] as const))(
    'gives back %s as it was',
    (_, row) => {
      const { value, errors } = readValue(kindOf(row), valuesOfValue(kindOf(row), row.value), row.value, row.region);
      expect(errors).toEqual([]);
      expect(value).toEqual(row.value);
    },
  );

  it('says beside the field what cannot be read, and keeps the rest', () => {
    const values = { ...valuesOfValue('pension/limits', newLimits().value), value_floorFen: '46OO' };
    expect(readValue('pension/limits', values, {}, '420000').errors).toEqual([
      { field: 'value_floorFen', message: '每月最低基数：请写成元，最多两位小数，例如 4552.00' },
    ]);
    expect(readValue('tax/settings', { [jsonControl]: '{' }, {}, '000000').errors).toMatchObject([
      { field: jsonControl },
    ]);
  });

  it('of a first row brings what every row of the kind says', () => {
    const values = valuesOfValue('pension/limits', newLimits().value);
    const { value } = readValue('pension/limits', values, null, '420000');
    expect(value).toEqual({ ...(newLimits().value as object), regionName: '湖北省' });
  });

  it.each([
    ['pension/limits', 'gradesFen.3', 'value_gradesFen'],
    ['minimum_wage/rates', 'tiers.1.monthlyFen', 'value_tiers_1_monthlyFen'],
    ['minimum_wage/rates', 'tiers', 'value_tiers_0_tier'],
    ['pension/limits', 'floorYuan', ''],
    ['tax/settings', 'vatReducedBps', jsonControl],
  ])('%s: a problem of %s stands at %s', (kind, path, control) => expect(controlAt(kind, path)).toBe(control));
});

describe('words about a row', () => {
  const wrong = [
    newLimits({ fields: { floorFen: 9_900_000 }, effectiveFrom: '2027-13-01', source: '', confidence: null }),
    newLimits({ region: '9', key: 'limits', effectiveTo: '2026-01-01' }),
    newLimits({ effectiveFrom: '2026-08-01', supersedes: shippedRow('pension', 'limits', '420000', '2026-02-01').id }),
    newLimits({ key: 'nothing' }),
  ];

  it('every refusal is a sentence in Chinese', () => {
    const facts = { current: rows, onFile: sources, rows: wrong, sources: [notice({ title: '', url: null })] };
    const refusals = checkChange({ ...facts, today: '2026-11-25' });
    expect(refusals.length).toBeGreaterThan(8);
    for (const refusal of refusals) {
      const sentence = refusalSentence(refusal, 'pension/limits', () => '另一行');
      expect(sentence).toMatch(/\p{Script=Han}{3}/u);
      expect(sentence).not.toMatch(/undefined|[A-Z]+_[A-Z]+/);
    }
  });

  it.each([
    [{ floorFen: null }, '每月最低基数：还没有填'],
    [{ floorFen: 4600.5 }, '每月最低基数：要写整数'],
    [{ floorFen: 0 }, '每月最低基数：太小，或者太少'],
    [{ periodBasis: 'guess' }, '起止日期是怎么来的：只能写规定的几种'],
    [{ floorYuan: 4600 }, 'floorYuan：没有这一项，请去掉'],
    [{ gradesFen: [460_000, 2_300_001] }, '可以选的档次：最低一档要等于最低基数，最高一档要等于最高基数'],
  ])('%j is said in words', (fields, sentence) => {
    const facts = { current: rows, onFile: sources, rows: [newLimits({ fields })], sources: [notice()] };
    const [refusal] = checkChange({ ...facts, today: '2026-11-25' });
    expect(refusalSentence(refusal!, 'pension/limits', () => '')).toBe(sentence);
  });

  it('say how far a figure moves, and which row is ended', () => {
    const compared = compareRow(newLimits(), rows, new Map(sources.map((source) => [source.id, source])));
    expect(compared).toMatchObject({ corrects: false, ends: true, before: { effectiveFrom: '2026-07-01' } });
    expect(compared.changed.find(({ path }) => path === 'floorFen')).toMatchObject({
      ...{ before: '4,552.00 元', after: '4,600.00 元', change: '多 48.00 元' },
    });
  });
});
