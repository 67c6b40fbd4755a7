import { addMonths, monthNumber, type Day } from '@/domain/kernel/days';

/** 周岁 reached on a day. Somebody born on 29 February is a year older on the last day of a February without one
 *  (民法典 art. 202); negative before birth. */
export function ageYears(birthDay: Day, on: Day): number {
  const years = Math.floor((monthNumber(on.slice(0, 7)) - monthNumber(birthDay.slice(0, 7))) / 12);
  return addMonths(birthDay, years * 12) <= on ? years : years - 1;
}

/** `under_16`: 未满十六周岁, not of working age (劳动法 art. 15). `over_60`: sixty or older; whether that is past the statutory
 *  retirement age depends on sex and category, which nobody infers here. Both are marks for the caseworker, never a refusal. */
export type AgeMark = 'under_16' | 'over_60';

export function ageCheck(birthDay: Day, on: Day): { ageYears: number; mark: AgeMark | null } {
  const age = ageYears(birthDay, on);
  return { ageYears: age, mark: age < 16 ? 'under_16' : age >= 60 ? 'over_60' : null };
}
