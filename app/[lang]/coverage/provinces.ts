import type { Lang } from '@/components/wording/lang';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { placesOnFile } from '@/domain/parameters/places-on-file';
import { isProvince } from '@/domain/parameters/places';

export const provinceChoices = (insurance: ParameterSet, lang: Lang) =>
  placesOnFile(insurance)
    .filter(({ region }) => isProvince(region))
    .map(({ region, nameZh, nameEn }) => ({ value: region, label: lang === 'zh' ? nameZh : nameEn }));

export const provinceName = (region: string, insurance: ParameterSet, lang: Lang): string | undefined =>
  provinceChoices(insurance, lang).find(({ value }) => value === region)?.label;
