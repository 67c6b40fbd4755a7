import { describe, expect, it } from 'vitest';
import {
  cityChoices,
  cityOf,
  countiesOf,
  deskOf,
  desksFor,
  isCityChoice,
  isRegion,
  provinceOf,
  regionName,
} from '@/domain/regions/regions';

const cities = cityChoices.flatMap((province) => province.cities);

describe('places a person chooses', () => {
  it('are on file, once, and have a name', () => {
    expect(new Set(cities.map(({ code }) => code)).size).toBe(cities.length);
    for (const { code, name } of cities) {
      expect(isRegion(code)).toBe(true);
      expect(isCityChoice(code)).toBe(true);
      expect(regionName(code)).toContain(name);
    }
  });

  it('cover every province of the mainland with at least one city', () => {
    expect(cityChoices).toHaveLength(31);
    for (const { cities: of } of cityChoices) expect(of.length).toBeGreaterThan(0);
  });

  it('are one city each in the municipalities', () => {
    for (const [province, city] of [
      ['110000', '110100'],
      ['120000', '120100'],
      ['310000', '310100'],
      ['500000', '500100'],
    ]) {
      expect(cityChoices.find((each) => each.province === province)!.cities.map(({ code }) => code)).toEqual([city]);
    }
  });

  it.each(['310000', '310115', '999999', '', '__proto__', '419000', '500200'])('%j is none', (code) => {
    expect(isCityChoice(code)).toBe(false);
  });
});

describe('districts', () => {
  it('lie in their city', () => {
    for (const { code } of cities)
      for (const county of countiesOf(code)) {
        expect(isRegion(county.code)).toBe(true);
        if (provinceOf(code) !== '500000') expect(cityOf(county.code)).toBe(cityOf(code));
      }
  });

  it('of a county that counts as a city are itself, and none of what is no place', () => {
    expect(countiesOf('429004')).toEqual([{ code: '429004', name: '仙桃市' }]);
    expect(countiesOf('__proto__')).toEqual([]);
  });

  it.each(['__proto__', 'constructor', '', '310'])('%j is no region', (code) => {
    expect(isRegion(code)).toBe(false);
    expect(regionName(code)).toBeUndefined();
  });

  it.each([
    ['310115', '上海市浦东新区'],
    ['320613', '江苏省南通市崇川区'],
    ['310100', '上海市'],
    ['320000', '江苏省'],
    ['429004', '湖北省仙桃市'],
    ['500229', '重庆市城口县'],
    ['999999', undefined],
    ['320699', undefined],
    ['', undefined],
  ])('%s is called %s', (code, name) => {
    expect(regionName(code)).toBe(name);
  });
});

describe('desks', () => {
  const worked = new Set(['310000', '320600', '320000', '330106']);
  it.each([
    ['310115', '310000'],
    ['320613', '320600'],
    ['320102', '320000'],
    ['330106', '330106'],
    ['330102', '000000'],
    ['540100', '000000'],
  ])('a claim of %s goes to %s', (region, desk) => {
    expect(deskOf(region, worked)).toBe(desk);
    if (desk !== '000000') expect(desksFor(region)).toContain(desk);
  });

  it('are the nearest first, each once', () => {
    expect(desksFor('310115')).toEqual(['310115', '310100', '310000']);
    expect(desksFor('310000')).toEqual(['310000']);
  });
});
