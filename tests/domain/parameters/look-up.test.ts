import { describe, expect, test } from 'vitest';
import { weakest } from '@/domain/kernel/explained';
import { inForce, rowOn } from '@/domain/parameters/look-up';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import { placesOnFile } from '@/domain/parameters/places-on-file';
import { placeChain } from '@/domain/parameters/places';

describe('places', () => {
  test.each([
    ['440306', ['440306', '440300', '440000']],
    ['440300', ['440300', '440000']],
    ['440000', ['440000']],
  ])('%s is looked up as %j', (region, chain) => {
    expect(placeChain(region)).toStrictEqual(chain);
  });

  test('all 31 provinces are listed, also those with gaps', () => {
    const provinces = placesOnFile(shippedParameters).filter((place) => place.region.endsWith('0000'));
    expect(provinces).toHaveLength(31);
    expect(provinces).toContainEqual({ region: '530000', nameZh: '云南省', nameEn: 'Yunnan' });
  });

  test('every place on file has its two names, once, in order', () => {
    const places = placesOnFile(shippedParameters);
    const codes = places.map((place) => place.region);
    expect(codes).toStrictEqual([...new Set(codes)].sort());
    expect(codes).toContain('440500'); // named only in the list of a provincial row
    for (const { nameZh, nameEn } of places) {
      expect(nameZh).toMatch(/^[\u4e00-\u9fff]+$/);
      expect(nameEn).toMatch(/^[A-Z][a-z]+( [A-Z][a-z]+)?$/);
    }
  });

  test('a place that a publication adds is listed at once, by the name of the code table', () => {
    const [row] = shippedParameters.contributionBases;
    const ningbo = { ...row!, region: '330200' };
    const added = { ...shippedParameters, contributionBases: [...shippedParameters.contributionBases, ningbo] };
    expect(placesOnFile(shippedParameters).map(({ region }) => region)).not.toContain('330200');
    expect(placesOnFile(added)).toContainEqual({ region: '330200', nameZh: '宁波市', nameEn: '宁波市' });
  });
});

describe('dated rows', () => {
  const year = { region: '310000', effectiveFrom: '2025-07-01', effectiveTo: '2026-06-30' };

  test.each([
    ['2025-06-30', false],
    ['2025-07-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('on %s: %s', (on, expected) => {
    expect(inForce(year, on)).toBe(expected);
  });

  test('no end is open, no dates are always', () => {
    expect(inForce({ effectiveFrom: '2025-07-01', effectiveTo: null }, '2099-01-01')).toBe(true);
    expect(inForce({}, '1990-01-01')).toBe(true);
  });

  test('a city row beats its province, but only while it is in force', () => {
    const city = { region: '310100', effectiveFrom: '2026-01-01', effectiveTo: '2026-03-31' };
    expect(rowOn([year, city], '310115', '2026-03-31')).toBe(city);
    expect(rowOn([year, city], '310115', '2026-04-01')).toBe(year);
    expect(rowOn([year, city], '320000', '2026-03-31')).toBeUndefined();
  });
});

test('a result is as sure as its least sure figure', () => {
  expect(weakest(['primary', 'uncertain', 'secondary'])).toBe('uncertain');
  expect(weakest(['primary', 'secondary'])).toBe('secondary');
  expect(weakest(['primary'])).toBe('primary');
});
