import { medicalRowOn } from '@/domain/contributions/medical-premium';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { enrolmentRowOn } from '@/domain/contributions/unemployment-enrolment';
import { unemploymentAmount, type UnemploymentAmount } from '@/domain/contributions/unemployment-benefit';
import type { Month } from '@/domain/kernel/days';
import { isError, isUnknown } from '@/domain/kernel/input';
import { firstOf, rowOn } from '@/domain/parameters/look-up';
import type { LimitsRow, MedicalRow, SubsidyRow, UnemploymentEnrolmentRow } from '@/domain/parameters/parameter-set';
import { placeChain } from '@/domain/parameters/places';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { minimumWageOn, type MinimumWageRow } from '@/domain/wages/minimum-wage';

/** What is on file for a place and month where the limits of the base are not. Undefined: not on file either. */
export type KnownHere = {
  /** The latest period before the month, to be looked at as what it is, never used in the place of what is missing. */
  earlierLimits: LimitsRow | undefined;
  medical: MedicalRow | undefined;
  enrolment: UnemploymentEnrolmentRow | undefined;
  benefit: UnemploymentAmount | undefined;
  subsidy: SubsidyRow | undefined;
  /** An uncertain figure is shown to nobody (wages 11). */
  minimumWage: MinimumWageRow | undefined;
};

export function knownHere(region: string, month: Month, book: RuleBook): KnownHere {
  const on = firstOf(month);
  const { insurance } = book;
  const benefit = unemploymentAmount({ region, month }, book);
  const wage = minimumWageOn(region, on, book.minimumWages);
  return {
    earlierLimits: earlierLimits(region, month, book),
    medical: medicalRowOn(region, on, insurance),
    enrolment: enrolmentRowOn(region, on, insurance),
    benefit: isError(benefit) || isUnknown(benefit) ? undefined : benefit,
    subsidy: rowOn(insurance.flexibleSubsidy.local, region, on),
    minimumWage: wage?.confidence === 'uncertain' ? undefined : wage,
  };
}

/** Limits on the last day of the latest period that ended before the month. */
function earlierLimits(region: string, month: Month, { insurance }: RuleBook): LimitsRow | undefined {
  const on = firstOf(month);
  const chain = placeChain(region);
  const ends = insurance.contributionBases
    .filter((row) => chain.includes(row.region))
    .flatMap(({ effectiveTo }) => (effectiveTo !== null && effectiveTo < on ? [effectiveTo] : []));
  for (const end of ends.toSorted().toReversed()) {
    const limits = pensionLimitsOn(region, end, insurance);
    if (!isError(limits) && !isUnknown(limits)) return limits;
  }
  return undefined;
}
