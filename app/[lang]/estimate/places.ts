import type { Lang } from '@/components/wording/lang';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { knownName, namedPlace, type Place, type PlaceName } from '@/domain/parameters/place-names';
import { provinceOf } from '@/domain/parameters/places';
import { placesOnFile } from '@/domain/parameters/places-on-file';
import { cityChoices, regionName } from '@/domain/regions/regions';

const guangdong = '440000';

/** Guangdong is asked for by city, because medical and unemployment insurance differ from city to city there. */
const guangdongCities: readonly Place[] =
  cityChoices.find(({ province }) => province === guangdong)?.cities.map(({ code }) => namedPlace(code)) ?? [];

const isProvincePlace = ({ region }: Place) => region === provinceOf(region);
const nameOf = ({ nameZh, nameEn }: PlaceName, lang: Lang) => (lang === 'zh' ? nameZh : nameEn);
const otherCities = { zh: '（其他地方）', en: ' (elsewhere)' } as const;

/** The list of places by province: cities with figures of their own, then the rest of the province. */
export function placeGroups(parameters: ParameterSet, lang: Lang) {
  const places = placesOnFile(parameters);
  const citiesOf = (province: string): readonly Place[] =>
    province === guangdong
      ? guangdongCities
      : places.filter((place) => !isProvincePlace(place) && provinceOf(place.region) === province);
  return places.filter(isProvincePlace).map((province) => {
    const cities = citiesOf(province.region).map((city) => [city.region, nameOf(city, lang)] as const);
    const name = nameOf(province, lang);
    const rest = [province.region, cities.length > 0 ? name + otherCities[lang] : name] as const;
    return { label: name, choices: province.region === guangdong ? cities : [...cities, rest] };
  });
}

/** A city is said with its province. Undefined for a code that is no place. */
export function placeName(region: string, lang: Lang): string | undefined {
  const province = knownName(provinceOf(region));
  if (!province || region === provinceOf(region)) return province && nameOf(province, lang);
  const city = knownName(region);
  if (!city) return regionName(region); // a place without an English name
  return lang === 'zh' ? province.nameZh + city.nameZh : `${city.nameEn}, ${province.nameEn}`;
}

export const isGuangdongWhole = (region: string): boolean => region === guangdong;
