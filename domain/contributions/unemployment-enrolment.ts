import type { z } from 'zod';
import type { Day } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { day, record, region } from '@/domain/kernel/input';
import type { Bps } from '@/domain/kernel/money';
import { rowOn } from '@/domain/parameters/look-up';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet, UnemploymentEnrolmentRow } from '@/domain/parameters/parameter-set';
import { cityOf } from '@/domain/parameters/places';
import { ruleAssumptions } from './assumptions';

/** The enrolment rule of a place; undefined when none is on file, or the city is not in the list of its province. */
export function enrolmentRowOn(asked: string, on: Day, parameters: ParameterSet): UnemploymentEnrolmentRow | undefined {
  const row = rowOn(parameters.unemployment.flexibleEnrolment, asked, on);
  return row?.cities && !row.cities.includes(cityOf(asked)) ? undefined : row;
}

export const unemploymentEnrolmentInput = record({ region, on: day });

export type UnemploymentEnrolment = { available: boolean | null; rateBps: Bps | null };

/** May a flexible worker join 失业保险 here (contributions 5)? null = not known; the rate is null when not confirmed. */
export function unemploymentEnrolment(
  { region: asked, on }: z.output<typeof unemploymentEnrolmentInput>,
  parameters: ParameterSet,
): UnemploymentEnrolment & Explaining {
  const row = enrolmentRowOn(asked, on, parameters);
  const value = { available: row?.available ?? null, rateBps: row?.rateBps ?? null };
  return {
    ...value,
    steps: stepsOf(asked, value, row, parameters),
    assumptions: [...(row ? ruleAssumptions(asked, row.region) : []), 'office_decides'],
  };
}

function stepsOf(
  asked: string,
  { available, rateBps }: UnemploymentEnrolment,
  row: UnemploymentEnrolmentRow | undefined,
  parameters: ParameterSet,
): Step[] {
  const sources = row ? [sourceOf(row, parameters)] : [];
  const enrolment: Step = {
    rule: row ? 'enrolment.rule' : 'enrolment.unknown',
    term: '灵活就业人员参加失业保险',
    termEn: 'Unemployment insurance for flexible workers',
    inputs: row ? { usedRegion: row.region } : { askedRegion: asked },
    output: available === null ? null : available ? 'open' : 'not_open',
    unit: 'text',
    sources,
  };
  if (available !== true) return [enrolment];
  return [
    enrolment,
    {
      rule: rateBps === null ? 'enrolment.rateUnknown' : 'enrolment.rate',
      term: '失业保险费率',
      termEn: 'Rate of unemployment insurance',
      inputs: {},
      output: rateBps,
      unit: 'bps',
      sources,
    },
  ];
}
