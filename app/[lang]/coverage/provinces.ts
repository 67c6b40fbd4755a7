import type { Lang } from '@/components/wording/lang';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import { placesOnFile } from '@/domain/parameters/places-on-file';
import { isProvince } from '@/domain/parameters/places';

const provinces = placesOnFile(shippedParameters).filter(({ region }) => isProvince(region));

export const provinceChoices = (lang: Lang) =>
  provinces.map(({ region, nameZh, nameEn }) => ({ value: region, label: lang === 'zh' ? nameZh : nameEn }));

export const provinceName = (region: string, lang: Lang): string | undefined =>
  provinceChoices(lang).find(({ value }) => value === region)?.label;
