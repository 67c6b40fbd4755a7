import { schemes, type ContributionMonth } from '@/domain/contributions/contribution-month';
import type { Explained } from '@/domain/kernel/explained';
import { sum, type Fen } from '@/domain/kernel/money';
import type { Scheme } from '@/domain/parameters/parameter-set';

/** A part that a monthly total leaves out, and why. */
export type LeftOut =
  | { scheme: Scheme; why: 'uncertain' | 'yearly'; fen: Fen; per: 'month' | 'year' }
  | { scheme: Scheme; why: 'unknown' | 'not_open' };

export type MonthHeadline = {
  /** Fen a month; null when no part is sure enough. */
  totalFen: Fen | null;
  counted: Scheme[];
  leftOut: LeftOut[];
};

/** What may stand as the monthly total: only parts whose figures are official or from press and compilations. An uncertain
 *  figure is shown beside it, marked, and never added in (contributions 11). */
export function monthHeadline({ value, steps }: Pick<Explained<ContributionMonth>, 'value' | 'steps'>): MonthHeadline {
  const uncertain = steps.filter(({ sources }) => sources.some(({ confidence }) => confidence === 'uncertain'));
  const isUncertain = (scheme: Scheme) =>
    uncertain.some(({ rule }) => rule.startsWith(`${scheme}.`) || (rule === 'pension.base' && !isFixedSum(scheme)));
  // A sum that the place fixes does not depend on the base and its limits.
  const isFixedSum = (scheme: Scheme) =>
    steps.some(
      ({ rule }) => scheme === 'medical' && (rule === 'medical.fixed_monthly' || rule === 'medical.annual_tier'),
    );
  const monthly = { pension: value.pensionFen, medical: value.medicalFen, unemployment: value.unemploymentFen };
  const counted = schemes.filter((scheme) => monthly[scheme] !== null && !isUncertain(scheme));

  const leftOut = schemes.flatMap((scheme): LeftOut[] => {
    const fen = monthly[scheme];
    if (fen !== null) return counted.includes(scheme) ? [] : [{ scheme, why: 'uncertain', fen, per: 'month' }];
    if (scheme === 'medical' && value.medicalYearFen !== null)
      return [{ scheme, why: isUncertain(scheme) ? 'uncertain' : 'yearly', fen: value.medicalYearFen, per: 'year' }];
    if (value.unknownParts.includes(scheme)) return [{ scheme, why: 'unknown' }];
    return value.notOpen.includes(scheme) ? [{ scheme, why: 'not_open' }] : [];
  });
  return { totalFen: counted.length > 0 ? sum(counted.map((scheme) => monthly[scheme] ?? 0)) : null, counted, leftOut };
}
