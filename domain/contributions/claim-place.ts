import type { z } from 'zod';
import { int, list1, record, region } from '@/domain/kernel/input';
import type { ParameterSet } from '@/domain/parameters/parameter-set';

export const claimPlaceInput = record({
  householdRegion: region,
  currentRegion: region,
  records: list1(record({ region, months: int(0) })),
});

export type ClaimPlace = {
  claimRegion: string;
  rule: 'household_relation' | 'current_ten_years' | 'last_ten_years' | 'household_fallback';
};

/** 待遇领取地 of the employee pension (contributions 1.6; 国办发〔2009〕66号). Months are summed per region code, deemed months
 *  included; records stand in order of time. */
export function claimPlace(
  { householdRegion, currentRegion, records }: z.output<typeof claimPlaceInput>,
  parameters: ParameterSet,
): ClaimPlace {
  if (householdRegion === currentRegion) return { claimRegion: householdRegion, rule: 'household_relation' };

  const needed = parameters.claimPlace.yearsNeeded * 12;
  const months = new Map<string, number>();
  for (const each of records) months.set(each.region, (months.get(each.region) ?? 0) + each.months);
  const enough = (place: string): boolean => (months.get(place) ?? 0) >= needed;

  if (enough(currentRegion)) return { claimRegion: currentRegion, rule: 'current_ten_years' };
  const last = records.findLast((each) => enough(each.region));
  return last
    ? { claimRegion: last.region, rule: 'last_ten_years' }
    : { claimRegion: householdRegion, rule: 'household_fallback' };
}
