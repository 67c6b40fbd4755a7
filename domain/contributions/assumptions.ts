import { isMunicipality, provinceOf } from '@/domain/parameters/places';
import type { LimitsRow } from '@/domain/parameters/parameter-set';

/** What the reader must know beside the figures of the contribution side; the wording is found by the id. */
export type ContributionAssumption =
  | 'period_assumed_cycle'
  | 'period_year_label_only'
  | 'period_end_not_published'
  | 'city_limits_used'
  | 'province_limits_used'
  | 'city_rule_used'
  | 'province_rule_used'
  | 'medical_base_moved_into_medical_limits'
  | 'medical_paid_yearly_not_in_total'
  | 'medical_paid_yearly_no_month'
  | 'year_has_unknown_months'
  | 'undeclared_base_lifted'
  | 'top_up_only_where_backdated'
  | 'top_up_deadline_in_notice'
  | 'compare_month_times_twelve'
  | 'compare_benefits_differ'
  | 'compare_without_growth_and_interest'
  | 'subsidy_pay_first'
  | 'subsidy_group_confirmed_by_office'
  | 'subsidy_length_national'
  | 'unemployment_other_conditions'
  | 'unemployment_standard_held'
  | 'refund_is_upper_limit'
  | 'office_decides';

/** Whether the figure is that of the place itself, of its city (a municipality is one) or of its province. */
function placeUsed(asked: string, used: string): 'own' | 'city' | 'province' {
  if (used === asked) return 'own';
  return used === provinceOf(asked) && !isMunicipality(used) ? 'province' : 'city';
}

/** That limits are those of a wider place, and how sure their period is. */
export function limitsAssumptions(asked: string, limits: LimitsRow): ContributionAssumption[] {
  const all: ContributionAssumption[] = [];
  if (limits.periodBasis === 'assumed_cycle') all.push('period_assumed_cycle');
  if (limits.periodBasis === 'year_label_only') all.push('period_year_label_only');
  if (limits.effectiveTo === null) all.push('period_end_not_published');
  const used = placeUsed(asked, limits.region);
  if (used === 'city') all.push('city_limits_used');
  if (used === 'province') all.push('province_limits_used');
  return all;
}

/** That a local rule is the one of a wider place. */
export function ruleAssumptions(asked: string, used: string): ContributionAssumption[] {
  const place = placeUsed(asked, used);
  return place === 'own' ? [] : [place === 'city' ? 'city_rule_used' : 'province_rule_used'];
}

export const distinct = (assumptions: readonly ContributionAssumption[]): ContributionAssumption[] => [
  ...new Set(assumptions),
];
