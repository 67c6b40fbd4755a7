import type { z } from 'zod';
import {
  contributionYear,
  contributionYearInput,
  type ContributionYear,
} from '@/domain/contributions/contribution-year';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { fen, isError, isUnknown, opt, unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { annualEffect, type AnnualEffect } from '@/domain/tax/annual-effect';
import { bothOf, estimateOf, unlessUncertain, type EstimateKind } from './estimate-kind';

const input = contributionYearInput.extend({ labourIncomeFen: fen, personalPensionFen: opt(fen) });
export type NetCostQuestion = z.output<typeof input>;

export type NetCost = {
  year: ContributionYear;
  tax: AnnualEffect;
  net: {
    contributionsFen: Fen;
    /** What the contributions cost when less tax is taken off. */
    netFen: Fen;
  };
};

/** 社保费税后成本: a year of contributions less the tax that they save (contributions 8). The year must be known whole:
 *  unknown contributionYear with its months. */
export const netCost: EstimateKind<NetCostQuestion, NetCost> = {
  input,
  estimate: ({ labourIncomeFen, personalPensionFen = 0, ...asked }, book) => {
    const year = contributionYear(asked, book.insurance);
    if (isError(year) || isUnknown(year)) return year;
    const contributionsFen = year.yearTotalFen;
    if (contributionsFen === null) return unknown('contributionYear', { months: year.unknownMonths });
    const tax = annualEffect(
      { labourIncomeFen, ownSocialInsuranceFen: contributionsFen, personalPensionFen },
      book.insurance,
    );
    const shown = personalPensionFen > 0 ? tax : withoutPersonalPension(tax);
    return estimateOf(bothOf({ year, tax: shown, net: netOf(contributionsFen, tax.savingSocialFen) }), book);
  },
  headline: (result) => ({ fen: unlessUncertain(result.value.net.netFen, result), per: 'year' }),
};

function netOf(contributionsFen: Fen, savingSocialFen: Fen): NetCost['net'] & Explaining {
  const netFen = contributionsFen - savingSocialFen;
  const step: Step = {
    rule: 'tax.netCost',
    term: '社会保险费税后成本',
    termEn: 'Contributions after the tax they save',
    inputs: { contributionsFen, savingSocialFen },
    output: netFen,
    sources: [],
  };
  return { contributionsFen, netFen, steps: [step] };
}

const ofPersonalPension = ['tax.deductedPersonalPension', 'tax.savingPersonalPension', 'tax.laterWithdrawal'];

/** Whoever pays none is not told of it. */
function withoutPersonalPension(tax: AnnualEffect & Explaining): AnnualEffect & Explaining {
  const lines = tax.steps.filter(({ rule }) => !ofPersonalPension.includes(rule));
  return {
    ...tax,
    // The third tax line is the second again.
    steps: lines.filter((step, index) => lines.findIndex((each) => isSameLine(each, step)) === index),
    assumptions: tax.assumptions?.filter((assumption) => assumption !== 'personal_pension_no_sure_saving'),
  };
}

const isSameLine = (one: Step, other: Step): boolean =>
  one === other ||
  (/^tax\.annual(Nothing)?$/.test(one.rule) &&
    one.rule === other.rule &&
    one.inputs.deductionsFen === other.inputs.deductionsFen);
