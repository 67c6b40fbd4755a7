import data from '@/domain/parameters/data/regions.json';

/** Six-digit code of 县级以上行政区划代码 (GB/T 2260). */
export type RegionCode = string;

const provinces: Record<string, string> = data.provinces;
const cities: Record<string, string> = data.cities;
const counties: Record<string, string> = data.counties;

export const provinceOf = (region: RegionCode): RegionCode => `${region.slice(0, 2)}0000`;
export const cityOf = (region: RegionCode): RegionCode => `${region.slice(0, 4)}00`;

export const isRegion = (code: string): boolean =>
  [provinces, cities, counties].some((level) => Object.hasOwn(level, code));

/** 省直辖县 and 重庆's 县 are boxes of the code table, not places: their counties count as cities. */
const isBox = (city: RegionCode): boolean => city.slice(2, 4) === '90' || city === '500200';

/** Places a person chooses as "my city", by province. A municipality is one city. */
export const cityChoices: { province: RegionCode; name: string; cities: { code: RegionCode; name: string }[] }[] =
  Object.entries(provinces).map(([province, name]) => ({
    province,
    name,
    cities: [
      ...Object.entries(cities).filter(([code]) => provinceOf(code) === province && !isBox(code)),
      ...Object.entries(counties).filter(
        ([code]) => provinceOf(code) === province && isBox(cityOf(code)) && province !== '500000',
      ),
    ].map(([code, city]) => ({ code, name: city })),
  }));

const cityCodes = new Set(cityChoices.flatMap((province) => province.cities.map(({ code }) => code)));

/** Whether a code is one of the places that a person can choose as a city. */
export const isCityChoice = (code: string): boolean => cityCodes.has(code);

/** 重庆's counties stand in two boxes of the code table and are one city. */
const chosenCityOf = (county: RegionCode): RegionCode => (provinceOf(county) === '500000' ? '500100' : cityOf(county));

const countiesByCity = new Map<RegionCode, { code: RegionCode; name: string }[]>();
for (const [code, name] of Object.entries(counties)) {
  const city = chosenCityOf(code);
  countiesByCity.set(city, [...(countiesByCity.get(city) ?? []), { code, name }]);
}

/** Districts, counties or towns of a city; a county that counts as a city is its own. */
export const countiesOf = (city: RegionCode): readonly { code: RegionCode; name: string }[] =>
  Object.hasOwn(counties, city)
    ? [{ code: city, name: counties[city]! }]
    : (countiesByCity.get(chosenCityOf(city)) ?? []);

/** 「南通市」 alone. Undefined for a code not on file. */
export const ownName = (code: RegionCode): string | undefined => counties[code] ?? cities[code] ?? provinces[code];

/** 「江苏省南通市崇川区」; a municipality is not said twice. Undefined for a code not on file. */
export function regionName(code: RegionCode): string | undefined {
  const province = provinces[provinceOf(code)];
  if (!province) return undefined;
  if (code === provinceOf(code)) return province;
  const city = cities[cityOf(code)];
  const parts = [province, city && city !== province && !isBox(cityOf(code)) ? city : '', counties[code] ?? ''];
  return isRegion(code) ? parts.join('') : undefined;
}

/** Regions under which an office may work a claim: place, city and province, the nearest first. */
export const desksFor = (region: RegionCode): RegionCode[] => [
  ...new Set([region, cityOf(region), provinceOf(region)]),
];

/** The desk that works a claim: the nearest one that an office has, else 000000. */
export const deskOf = (region: RegionCode, worked: ReadonlySet<RegionCode>): RegionCode =>
  desksFor(region).find((each) => worked.has(each)) ?? '000000';
