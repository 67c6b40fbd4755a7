import { regionName } from '@/domain/regions/regions';
import { nation } from './parameter-row';
import { shippedParameters } from './parameter-set';
import { placesOnFile } from './places-on-file';

/** `nameEn` is null where no English name is on file. */
export type PlaceNames = { nameZh: string; nameEn: string | null };

const onFile = new Map(placesOnFile(shippedParameters).map((place) => [place.region, place]));

/** How a place is called in full; a code that is no place is its own name. */
export function placeNames(region: string): PlaceNames {
  if (region === nation) return { nameZh: '全国', nameEn: 'Whole country' };
  const english = onFile.get(region)?.nameEn;
  return { nameZh: regionName(region) ?? region, nameEn: english === undefined || english === region ? null : english };
}
