import type { Source, Step } from '@/domain/kernel/explained';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { distinct, limitsAssumptions, type ContributionAssumption } from './assumptions';
import { isMovedIntoLimits, rowsUsed } from './contribution-month';
import type { ContributionYear, WorkedMonth } from './contribution-year';
import { exactHalfUp } from './exact';

type Run = { first: WorkedMonth; last: WorkedMonth; months: number };

const isSame = (a: WorkedMonth, b: WorkedMonth): boolean =>
  a.workings?.limits === b.workings?.limits &&
  a.totalFen === b.totalFen &&
  a.pensionFen === b.pensionFen &&
  a.medicalFen === b.medicalFen &&
  a.unemploymentFen === b.unemploymentFen;

/** Months in a row that cost the same by the same limits: one line each, not one a month. */
function runsOf(worked: readonly WorkedMonth[]): Run[] {
  const runs: Run[] = [];
  for (const month of worked) {
    const open = runs.at(-1);
    if (open && isSame(open.last, month)) {
      open.last = month;
      open.months += 1;
    } else runs.push({ first: month, last: month, months: 1 });
  }
  return runs;
}

function sourcesOf({ workings }: WorkedMonth, parameters: ParameterSet): Source[] {
  return workings ? rowsUsed(workings).map((row) => sourceOf(row, parameters)) : [];
}

function runStep({ first, last, months }: Run, parameters: ParameterSet): Step {
  const { pensionBaseFen, pensionFen, medicalFen, unemploymentFen, totalFen } = first;
  const period = { fromMonth: first.month, toMonth: last.month, months };
  const sources = sourcesOf(first, parameters);
  const name = { term: '各月缴费', termEn: 'Contributions of these months' };
  return totalFen === null
    ? {
        rule: pensionBaseFen === null ? 'year.noLimits' : 'year.unknownPart',
        ...name,
        inputs: period,
        output: null,
        sources,
      }
    : {
        rule: 'year.months',
        ...name,
        inputs: { ...period, pensionBaseFen, pensionFen, medicalFen, unemploymentFen, monthFen: totalFen },
        output: exactHalfUp([[totalFen, months]], [1]),
        sources,
      };
}

/** The year in runs of equal months, its sum and what of it goes to the individual account. */
export function yearSteps(worked: readonly WorkedMonth[], value: ContributionYear, parameters: ParameterSet): Step[] {
  const unknown = value.unknownMonths.length;
  const gap: Step['inputs'] = unknown > 0 ? { unknownMonths: unknown } : {};
  const account: Step = {
    rule: unknown > 0 ? 'year.accountUnknown' : 'year.account',
    term: '全年记入个人账户',
    termEn: 'Credited to the individual account in the year',
    inputs: gap,
    output: value.individualAccountYearFen,
    sources: [],
  };
  return [
    ...runsOf(worked).map((run) => runStep(run, parameters)),
    {
      rule: unknown > 0 ? 'year.totalUnknown' : 'year.total',
      term: '全年缴费合计',
      termEn: 'Total of the year',
      inputs: gap,
      output: value.yearTotalFen,
      sources: [],
    },
    ...(worked.some(({ pensionFen }) => pensionFen !== null) ? [account] : []),
  ];
}

export function yearAssumptions(asked: string, worked: readonly WorkedMonth[]): ContributionAssumption[] {
  const ofMonths = worked.flatMap(({ workings, pensionBaseFen }): ContributionAssumption[] => {
    if (!workings) return [];
    const { limits, medical } = workings;
    const moved = isMovedIntoLimits(pensionBaseFen ?? 0, workings);
    return [
      ...limitsAssumptions(asked, limits),
      ...(moved ? (['medical_base_moved_into_medical_limits'] as const) : []),
      ...(medical?.kind === 'tier_required' ? (['medical_paid_yearly_no_month'] as const) : []),
    ];
  });
  const hasGap = worked.some(({ totalFen }) => totalFen === null);
  return distinct([...ofMonths, ...(hasGap ? (['year_has_unknown_months'] as const) : []), 'office_decides']);
}
