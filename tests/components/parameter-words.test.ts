import { describe, expect, it } from 'vitest';
import { valueInWords, variantText } from '@/components/parameters/value-text';
import { hasFieldName } from '@/components/wording/parameter-fields';
import { schemeNames, sectionNames } from '@/components/wording/parameter-names';
import { ruleGroups, rulesInWords } from '@/components/wording/rules-in-words';
import { operations } from '@/domain/operations';
import { rowsOfFiles } from '@/domain/parameters/rows-of-files';
import { sections } from '@/domain/parameters/sections';
import { shippedRow } from '../fixtures/parameters';

const { rows } = rowsOfFiles();
const limits = shippedRow('pension', 'limits', '310000', '2026-09-01');

describe('names', () => {
  it('exist for every kind of figure and every scheme, and for no other', () => {
    expect(Object.keys(sectionNames).toSorted()).toEqual(
      sections.map((each) => `${each.scheme}/${each.key}`).toSorted(),
    );
    expect(new Set(Object.keys(schemeNames))).toEqual(new Set(sections.map(({ scheme }) => scheme)));
  });

  it('exist for every field of the figures on file, but for those about the files themselves', () => {
    const nameless = rows
      .filter(({ scheme }) => scheme !== 'general')
      .flatMap(({ scheme, key, value }) => fieldsOf(value).map((field) => `${scheme}/${key} ${field}`))
      .filter((name) => !hasFieldName(name.split(' ')[1]!));
    expect([...new Set(nameless)]).toEqual([]);
  });

  it('exist for every rule, and for no other', () => {
    expect(Object.keys(rulesInWords).toSorted()).toEqual(Object.keys(operations).toSorted());
    for (const name of Object.keys(operations)) expect(Object.keys(ruleGroups)).toContain(name.split('.')[0]);
  });
});

function fieldsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...fieldsOf(part)]);
}

const textOf = (scheme: string, key: string, region: string, field: string, lang: 'zh' | 'en' = 'zh') => {
  const row = shippedRow(scheme, key, region, '2026-09-01');
  return valueInWords(row.value, row.unit, lang)
    .lines.filter((line) => line.field === field)
    .map(({ text }) => text);
};

describe('a figure in words', () => {
  it('has amounts in yuan, rates in percent, ages in years and times in months', () => {
    expect(valueInWords(limits.value, limits.unit, 'zh').headline).toBe('最低：7,546.00 元，最高：37,731.00 元');
    expect(valueInWords(limits.value, limits.unit, 'en').headline).toBe(
      'Lowest: 7,546.00 yuan, Highest: 37,731.00 yuan',
    );
    expect(textOf('pension', 'rates', '000000', 'totalBps')).toEqual(['20%']);
    expect(textOf('pension', 'payout_months', '000000', '60')).toEqual(['139 个月']);
    expect(textOf('pension', 'resident_account_divisor', '000000', '0')).toEqual(['139 个月']);
    expect(textOf('retirement', 'settings', '000000', 'categories')[0]).toContain('原退休年龄：60 岁');
    expect(textOf('retirement', 'settings', '000000', 'categories')[0]).toContain('最多推迟：36 个月');
    expect(textOf('subsidy', 'national', '000000', 'maxMonths', 'en')).toEqual(['36 months']);
    expect(textOf('resident', 'pension', '000000', 'tiersFenPerYear')[0]).toMatch(/^100\.00 元、200\.00 元/);
  });

  it('has figures first and the note last, in whatever order the database gives them', () => {
    const { lines, headline } = valueInWords({ note: 'x', ceilingFen: 200, new: 1, floorFen: 100 }, 'fen/month', 'en');
    expect(lines.map(({ field }) => field)).toEqual(['floorFen', 'ceilingFen', 'new', 'note']);
    expect(headline).toBe('Lowest: 1.00 yuan, Highest: 2.00 yuan');
    expect(valueInWords({ tiers: [{ tier: 1, monthlyFen: 100 }] }, 'fen', 'en').headline).toBe('A month: 1.00 yuan');
    expect(valueInWords({ fen: 16_300 }, 'fen/month', 'en').headline).toBe('163.00 yuan');
    expect(valueInWords({ tiers: [{ monthlyFen: 100 }, { monthlyFen: 90 }] }, 'fen', 'en').headline).toBeUndefined();
  });

  it('of a minimum wage is by month and by hour', () => {
    expect(textOf('minimum_wage', 'rates', '310000', 'tiers')[0]).toMatch(
      /每月：[\d,]+\.\d\d 元，每小时：\d+\.\d\d 元/,
    );
  });

  it('names the fields without a figure instead of leaving them out', () => {
    const { missing, lines } = valueInWords(limits.value, limits.unit, 'zh');
    expect(missing).toContain('档次');
    expect(lines.map(({ field }) => field)).not.toContain('gradesFen');
  });

  it('says a place by its name and a field without a label by its name on file', () => {
    const { lines } = valueInWords({ onlyCities: ['440400'], somethingNew: true }, 'fen', 'zh');
    expect(lines).toEqual([
      { field: 'onlyCities', label: '只适用于', text: '广东省珠海市' },
      { field: 'somethingNew', label: 'somethingNew', text: '是' },
    ]);
  });

  it('never shows a hole, whatever is on file', () => {
    for (const row of rows)
      for (const lang of ['zh', 'en'] as const) {
        const { lines } = valueInWords(row.value, row.unit, lang);
        for (const { text } of lines) expect(text, `${row.scheme}/${row.key}`).not.toMatch(/undefined|NaN|\[object|^$/);
      }
  });
});

it('variants are said in words', () => {
  expect(variantText({ variant: 'only 440400', value: {} }, 'zh')).toBe('只适用于：广东省珠海市');
  expect(variantText({ variant: 'except 440100', value: {} }, 'en')).toBe('Not for: Guangzhou');
  expect(variantText({ variant: 'instant_delivery meituan', value: { nameZh: '美团' } }, 'zh')).toBe('即时配送 美团');
  expect(variantText({ variant: '2026', value: {} }, 'zh')).toBe('2026');
});
