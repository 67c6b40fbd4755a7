import type { z } from 'zod';
import type { Day } from '@/domain/kernel/days';
import { day, record, region } from '@/domain/kernel/input';
import type { Bps } from '@/domain/kernel/money';
import { rowOn } from '@/domain/parameters/look-up';
import type { ParameterSet, UnemploymentEnrolmentRow } from '@/domain/parameters/parameter-set';
import { cityOf } from '@/domain/parameters/places';

/** The enrolment rule of a place; undefined when none is on file, or the city is not in the list of its province. */
export function enrolmentRowOn(asked: string, on: Day, parameters: ParameterSet): UnemploymentEnrolmentRow | undefined {
  const row = rowOn(parameters.unemployment.flexibleEnrolment, asked, on);
  return row?.cities && !row.cities.includes(cityOf(asked)) ? undefined : row;
}

export const unemploymentEnrolmentInput = record({ region, on: day });

/** May a flexible worker join 失业保险 here (contributions 5)? null = not known; the rate is null when not confirmed. */
export function unemploymentEnrolment(
  input: z.output<typeof unemploymentEnrolmentInput>,
  parameters: ParameterSet,
): { available: boolean | null; rateBps: Bps | null } {
  const row = enrolmentRowOn(input.region, input.on, parameters);
  return { available: row?.available ?? null, rateBps: row?.rateBps ?? null };
}
