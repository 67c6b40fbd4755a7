import { describe, expect, it } from 'vitest';
import { missingKinds } from '@/domain/parameters/expected';
import type { ParameterRow } from '@/domain/parameters/parameter-row';
import { levelOf, standingsFor } from '@/domain/parameters/standing';

const row = (id: string, changes: Partial<ParameterRow>): ParameterRow => ({
  ...{ id, version: 1, scheme: 'pension', key: 'limits', region: '440000', variant: '', ordinal: 0 },
  ...{ effectiveFrom: '2026-01-01', effectiveTo: null, value: {}, unit: 'fen/month', source: 'x', confidence: null },
  ...{ knownOn: '2026-01-01', supersedes: null, gapReason: null },
  ...changes,
});
const standing = (rows: ParameterRow[], region: string) => Object.fromEntries(standingsFor(rows, region));

it.each([
  ['000000', 'nation'],
  ['440000', 'province'],
  ['440300', 'city'],
  ['440305', 'county'],
])('%s is a %s', (region, level) => expect(levelOf(region)).toBe(level));

describe('of the rows found for a place', () => {
  it('that of the nearest place applies and takes the place of the others of its kind', () => {
    const rows = [row('city', { region: '440300' }), row('province', {}), row('nation', { region: '000000' })];
    expect(standing(rows, '440305')).toEqual({ city: 'applies', province: 'nearer_row', nation: 'nearer_row' });
    expect(standing(rows.slice(1), '440305')).toEqual({ province: 'applies', nation: 'nearer_row' });
  });

  it('those of another kind or variant are not replaced', () => {
    const rows = [
      row('city', { scheme: 'subsidy', key: 'local', region: '440300', variant: 'employment_difficulty' }),
      row('graduates', { scheme: 'subsidy', key: 'local', variant: 'graduate' }),
      row('limits', {}),
    ];
    expect(standing(rows, '440300')).toEqual({ city: 'applies', graduates: 'applies', limits: 'applies' });
  });

  it('one for a group of cities holds for those alone', () => {
    const rows = [row('only', { variant: 'only 440400,440600' }), row('except', { variant: 'except 440400,440600' })];
    expect(standing(rows, '440400')).toEqual({ only: 'applies', except: 'other_cities' });
    expect(standing(rows, '440402')).toEqual({ only: 'applies', except: 'other_cities' });
    expect(standing(rows, '440100')).toEqual({ only: 'other_cities', except: 'applies' });
    expect(standing(rows, '440000')).toEqual({ only: 'some_cities', except: 'some_cities' });
  });

  it('one for other cities takes nobody’s place', () => {
    const rows = [row('only', { variant: 'only 440400' }), row('nation', { region: '000000' })];
    expect(standing(rows, '440100')).toEqual({ only: 'other_cities', nation: 'applies' });
  });
});

it('kinds that a place has no figure of are named', () => {
  expect(missingKinds([row('a', {}), row('b', { scheme: 'minimum_wage', key: 'rates' })])).toEqual([
    { scheme: 'pension', key: 'calculation_base' },
    { scheme: 'medical', key: 'flexible' },
    { scheme: 'unemployment', key: 'enrolment' },
    { scheme: 'unemployment', key: 'benefit' },
    { scheme: 'subsidy', key: 'local' },
  ]);
});
