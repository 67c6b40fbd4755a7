import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { int, list1, record, region } from '@/domain/kernel/input';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { exactSum } from './exact';

export const claimPlaceInput = record({
  householdRegion: region,
  currentRegion: region,
  records: list1(record({ region, months: int(0) })),
});
type ClaimPlaceInput = z.output<typeof claimPlaceInput>;

export type ClaimPlace = {
  claimRegion: string;
  rule: 'household_relation' | 'current_ten_years' | 'last_ten_years' | 'household_fallback';
};

/** Months of each place, in the order in which the places first appear. */
function monthsByPlace({ records }: ClaimPlaceInput): Map<string, number> {
  const months = new Map<string, number>();
  for (const each of records) months.set(each.region, exactSum([months.get(each.region) ?? 0, each.months]));
  return months;
}

function placeOf(input: ClaimPlaceInput, months: Map<string, number>, needed: number): ClaimPlace {
  const { householdRegion, currentRegion, records } = input;
  const enough = (place: string): boolean => (months.get(place) ?? 0) >= needed;
  if (householdRegion === currentRegion) return { claimRegion: householdRegion, rule: 'household_relation' };
  if (enough(currentRegion)) return { claimRegion: currentRegion, rule: 'current_ten_years' };
  const last = records.findLast((each) => enough(each.region));
  return last
    ? { claimRegion: last.region, rule: 'last_ten_years' }
    : { claimRegion: householdRegion, rule: 'household_fallback' };
}

/** 待遇领取地 of the employee pension (contributions 1.6; 国办发〔2009〕66号). Months are summed per region code, deemed months
 *  included; records stand in order of time. */
export function claimPlace(input: ClaimPlaceInput, parameters: ParameterSet): ClaimPlace & Explaining {
  const neededMonths = parameters.claimPlace.yearsNeeded * 12;
  const months = monthsByPlace(input);
  const value = placeOf(input, months, neededMonths);
  const sources = [sourceOf(parameters.claimPlace, parameters)];
  const steps: Step[] = [
    ...[...months].map(([place, paidMonths]): Step => ({
      rule: 'claimPlace.months',
      term: '在一地的累计缴费月数',
      termEn: 'Months paid at one place',
      inputs: { paidRegion: place, neededMonths },
      output: paidMonths,
      unit: 'months',
      sources: [],
    })),
    {
      rule: `claimPlace.${value.rule}`,
      term: '待遇领取地',
      termEn: 'Place where the pension is claimed',
      inputs: {
        householdRegion: input.householdRegion,
        currentRegion: input.currentRegion,
        claimRegion: value.claimRegion,
        months: months.get(value.claimRegion) ?? 0,
        neededMonths,
      },
      output: value.claimRegion,
      unit: 'text',
      sources,
    },
  ];
  return { ...value, steps, assumptions: ['office_decides'] };
}
