import { describe, expect, it } from 'vitest';
import { bookOfRows } from '@/domain/parameters/book-of-rows';
import { planChange, rowsAfter, type ProposedRow } from '@/domain/parameters/change';
import { checkChange } from '@/domain/parameters/check-change';
import type { ParameterSource } from '@/domain/parameters/parameter-row';
import { rowsOfFiles } from '@/domain/parameters/rows-of-files';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { newLimits, notice, shippedRow } from '../../fixtures/parameters';

const shipped = rowsOfFiles();
const check = (rows: ProposedRow[], sources: ParameterSource[] = [notice()]) =>
  checkChange({ current: shipped.rows, onFile: shipped.sources, rows, sources, today: '2026-11-25' });
const codes = (rows: ProposedRow[], sources?: ParameterSource[]) =>
  check(rows, sources).map(({ field, code }) => `${field} ${code}`);

const running = shippedRow('pension', 'limits', '420000', '2026-12-01');
const ended = shippedRow('pension', 'limits', '130000', '2026-12-01');
const correction = (changes: Parameters<typeof newLimits>[0] = {}) =>
  newLimits({
    effectiveFrom: running.effectiveFrom,
    effectiveTo: running.effectiveTo,
    supersedes: running.id,
    ...changes,
  });

describe('a proposed change', () => {
  it.each([
    ['the next period', newLimits()],
    ['the next period after one that ended', newLimits({ region: '130000' })],
    ['a place with nothing on file', newLimits({ region: '530000' })],
    ['a correction of a row on file', correction()],
    ['a gap with its reason', newLimits({ region: '130000', effectiveFrom: '2027-02-01', gapReason: 'no notice yet' })],
  ])('is in order: %s', (_, row) => {
    expect(check([row])).toEqual([]);
  });

  it.each<[string, Partial<ProposedRow> & { fields?: Record<string, unknown> }, string[]]>([
    ['an unknown parameter', { key: 'limit' }, ['key UNKNOWN_PARAMETER']],
    ['a place that is none', { region: '990000' }, ['region INVALID_REGION']],
    ['the nation where places are asked for', { region: '' }, ['region INVALID_REGION']],
    ['a variant that the value does not have', { variant: 'only 420100' }, ['variant INVALID_VARIANT']],
    ['no day', { effectiveFrom: null }, ['effectiveFrom MISSING_FIELD']],
    ['a day that is none', { effectiveFrom: '2027-02-30' }, ['effectiveFrom INVALID_DATE']],
    ['an end that is none', { effectiveTo: '2027-13-01' }, ['effectiveTo INVALID_DATE']],
    ['an end before the beginning', { effectiveTo: '2026-12-31' }, ['effectiveTo ENDS_BEFORE_IT_BEGINS']],
    ['no source', { source: '' }, ['source MISSING_FIELD']],
    ['a source nobody knows', { source: 'hearsay' }, ['source UNKNOWN_SOURCE']],
    ['no mark', { confidence: null }, ['confidence MISSING_FIELD']],
    ['a floor above its ceiling', { fields: { floorFen: 2_300_001 } }, ['value.floorFen FLOOR_ABOVE_CEILING']],
    ['an amount that is no whole number', { fields: { floorFen: 4600.5 } }, ['value.floorFen INVALID_VALUE']],
    ['an amount as text', { fields: { floorFen: '460000' } }, ['value.floorFen INVALID_VALUE']],
    ['a field that rules do not know', { fields: { floorYuan: 4600 } }, ['value.floorYuan INVALID_VALUE']],
    ['a row on file for the same days', { effectiveFrom: '2026-08-01', region: '130000' }, ['effectiveFrom OVERLAP']],
    ['the first day of a row on file', { effectiveFrom: '2026-07-01' }, ['effectiveFrom OVERLAP']],
    ['a gap without a reason', { region: '130000', effectiveFrom: '2027-01-02' }, ['gapReason GAP_NEEDS_REASON']],
    ['a correction of nothing', { supersedes: 'x' }, ['supersedes UNKNOWN_ROW']],
  ])('is refused: %s', (_, changes, expected) => {
    expect(codes([newLimits(changes)])).toEqual(expected);
  });

  it('is in order on the day after the row before it, refused on its last day', () => {
    expect(codes([newLimits({ region: '130000', effectiveFrom: ended.effectiveTo })])).toEqual([
      'effectiveFrom OVERLAP',
    ]);
    expect(codes([newLimits({ region: '130000', effectiveFrom: '2027-01-01' })])).toEqual([]);
  });

  it('tells everything at once, each with its row', () => {
    const refusals = check(
      [newLimits({ source: '', fields: { floorFen: 2_300_001 } }), newLimits({ region: '130000', confidence: null })],
      [notice({ published: '2026' })],
    );
    expect(refusals.map(({ at, field }) => ({ at, field }))).toEqual([
      { at: { row: 0 }, field: 'source' },
      { at: { row: 0 }, field: 'value.floorFen' },
      { at: { row: 1 }, field: 'confidence' },
      { at: { source: 0 }, field: 'published' },
    ]);
  });

  it('is refused when it is empty, and when two of its rows share a day or a correction', () => {
    expect(codes([])).toEqual(['rows NOTHING_PROPOSED']);
    expect(codes([newLimits(), newLimits({ effectiveFrom: '2027-12-31', effectiveTo: null })])).toEqual([
      'effectiveFrom OVERLAP',
      'effectiveFrom OVERLAP',
    ]);
    expect(codes([newLimits({ effectiveTo: null }), newLimits({ effectiveFrom: '2027-06-01' })])).toContain(
      'effectiveFrom OVERLAP',
    );
    expect(codes([correction(), correction()])).toContain('supersedes CORRECTED_TWICE');
  });

  it.each([
    ['without an address or a number', notice({ url: null }), 'url MISSING_FIELD'],
    ['without a title', notice({ title: ' ' }), 'title MISSING_FIELD'],
    ['without a day', notice({ published: null }), 'published MISSING_FIELD'],
    ['that is on file', notice({ id: 'cn-38-2005' }), 'id SOURCE_ON_FILE'],
  ])('is refused with a source %s', (_, source, expected) => {
    expect(codes([newLimits({ source: source.id })], [source])).toEqual([expected]);
  });

  it('is refused when a group of cities meets another one', () => {
    const guangdong = (changes: Record<string, unknown>, from = '2027-07-01') =>
      newLimits({ region: '440000', effectiveFrom: from, effectiveTo: '2028-06-30', fields: changes });
    const [only, except] = [{ onlyCities: ['440100'] }, { exceptCities: ['440100'] }];
    const beside = (a: object, b: object) =>
      codes(
        [guangdong({ ...a }, '2030-01-01'), guangdong({ ...b }, '2030-01-01')].map((row) => ({
          ...row,
          effectiveTo: null,
          gapReason: 'only for this test',
          region: '450000',
        })),
      ).filter((code) => code.endsWith('OVERLAP')).length;
    expect(beside(only, except)).toBe(0);
    expect(beside(only, { onlyCities: ['440100', '440400'] })).toBe(2);
    expect(beside(except, { exceptCities: ['440400'] })).toBe(2);
    expect(beside(only, {})).toBe(2);
  });

  it('takes a value without days only when its day has come', () => {
    const brackets = shipped.rows.find(({ key }) => key === 'comprehensive_brackets')!;
    const row: ProposedRow = {
      ...{ scheme: 'tax', key: 'comprehensive_brackets', region: '000000', variant: '', value: brackets.value },
      ...{ source: 'hb-base-2027', confidence: 'primary', supersedes: null, gapReason: null },
      ...{ effectiveFrom: '2026-11-25', effectiveTo: null },
    };
    expect(codes([row])).toEqual([]);
    expect(codes([{ ...row, effectiveFrom: '2026-11-26' }])).toEqual(['effectiveFrom NOT_YET_IN_FORCE']);
  });

  it('takes the notice of a calendar year in the place of the provisional one', () => {
    const before = shipped.rows.find(({ scheme, variant }) => scheme === 'calendar' && variant === '2027')!;
    const value = before.value as { statutoryDays: string[] };
    const holidays = [{ name: 'All', nameZh: '全部', dates: value.statutoryDays }];
    const row: ProposedRow = {
      ...{ scheme: 'calendar', key: 'year', region: '', variant: '', effectiveFrom: null, effectiveTo: null },
      ...{ source: 'hb-base-2027', confidence: 'primary', supersedes: before.id, gapReason: null },
      value: { ...value, status: 'announced', notice: 'a notice', confidence: 'primary', holidays },
    };
    expect(check([row])).toEqual([]);
    expect(codes([{ ...row, supersedes: null }])).toEqual(['effectiveFrom OVERLAP']);
    expect(codes([{ ...row, effectiveFrom: '2027-02-01' }])).toContain('effectiveFrom NOT_THE_YEAR');
    const swapped = { ...row, value: { ...(row.value as object), adjustedWorkdays: ['2027-01-01'] } };
    expect(codes([swapped])).toEqual(['value.adjustedWorkdays INVALID_VALUE']);
  });
});

describe('the plan of a change', () => {
  let number = 0;
  const plan = (rows: ProposedRow[]) => planChange(shipped.rows, rows, [notice()], () => `id-${++number}`);
  const after = (rows: ProposedRow[]) => {
    const made = plan(rows);
    const stated = { version: 2, knownOn: '2026-11-25' };
    return bookOfRows(rowsAfter(shipped.rows, made, stated), [...shipped.sources, ...made.sources], stated).insurance;
  };
  const floorOn = (rows: ProposedRow[], on: string) => {
    const limits = pensionLimitsOn('420000', on, after(rows));
    return 'floorFen' in limits ? limits.floorFen : undefined;
  };

  it('ends a running row the day before, by a row of its own', () => {
    expect(plan([newLimits()]).rows.filter(({ ends }) => ends)).toEqual([
      expect.objectContaining({ supersedes: running.id, effectiveTo: '2026-12-31', value: running.value }),
    ]);
    expect(floorOn([newLimits()], '2026-12-31')).toBe(455_200);
    expect(floorOn([newLimits()], '2027-01-01')).toBe(460_000);
    expect(floorOn([newLimits()], '2028-01-01')).toBeUndefined();
  });

  it('ends nothing that has its own end, and replaces what it corrects', () => {
    expect(plan([newLimits({ region: '130000' })]).rows).toHaveLength(1);
    expect(plan([correction()]).rows).toEqual([expect.objectContaining({ supersedes: running.id })]);
    expect(floorOn([correction()], '2026-12-01')).toBe(460_000);
    expect(floorOn([correction()], '2026-06-30')).toBe(450_200);
  });
});
