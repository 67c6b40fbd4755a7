import type { Lang } from '@/components/wording/lang';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import { placesOnFile, type Place } from '@/domain/parameters/places-on-file';
import { provinceOf } from '@/domain/parameters/places';
import { cityChoices, regionName } from '@/domain/regions/regions';

const guangdong = '440000';

/** Cities of Guangdong without a row of their own, whose English names are not on file. */
const englishNames: Record<string, string> = {
  '440200': 'Shaoguan',
  '440800': 'Zhanjiang',
  '440900': 'Maoming',
  '441400': 'Meizhou',
  '441500': 'Shanwei',
  '441600': 'Heyuan',
  '441700': 'Yangjiang',
  '441800': 'Qingyuan',
  '445100': 'Chaozhou',
  '445200': 'Jieyang',
  '445300': 'Yunfu',
};

const places = placesOnFile(shippedParameters);

/** Guangdong is asked for by city, because medical and unemployment insurance differ from city to city there. */
const guangdongCities: Place[] =
  cityChoices
    .find(({ province }) => province === guangdong)
    ?.cities.map(({ code, name }) => ({
      region: code,
      nameZh: name,
      nameEn: places.find(({ region }) => region === code)?.nameEn ?? englishNames[code] ?? name,
    })) ?? [];

const isProvincePlace = ({ region }: Place) => region === provinceOf(region);
const provinces = places.filter(isProvincePlace);
const citiesOf = (province: string): Place[] =>
  province === guangdong
    ? guangdongCities
    : places.filter((place) => !isProvincePlace(place) && provinceOf(place.region) === province);

const nameOf = ({ nameZh, nameEn }: Place, lang: Lang) => (lang === 'zh' ? nameZh : nameEn);
const otherCities = { zh: '（其他地方）', en: ' (elsewhere)' } as const;

/** The list of places by province: cities with figures of their own, then the rest of the province. */
export const placeGroups = (lang: Lang) =>
  provinces.map((province) => {
    const cities = citiesOf(province.region).map(
      ({ region, ...names }) => [region, nameOf({ region, ...names }, lang)] as const,
    );
    const name = nameOf(province, lang);
    const rest = [province.region, cities.length > 0 ? name + otherCities[lang] : name] as const;
    return { label: name, choices: province.region === guangdong ? cities : [...cities, rest] };
  });

/** A city is said with its province. Undefined for a code that is no place. */
export function placeName(region: string, lang: Lang): string | undefined {
  const province = provinces.find((place) => place.region === provinceOf(region));
  if (!province || region === province.region) return province && nameOf(province, lang);
  const city = citiesOf(province.region).find((place) => place.region === region);
  if (!city) return regionName(region); // a place without figures of its own, reached by a link
  return lang === 'zh' ? `${province.nameZh}${city.nameZh}` : `${city.nameEn}, ${province.nameEn}`;
}

export const isGuangdongWhole = (region: string): boolean => region === guangdong;
