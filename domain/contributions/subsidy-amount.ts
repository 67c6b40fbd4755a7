import type { z } from 'zod';
import type { Confidence, Explaining, Step } from '@/domain/kernel/explained';
import { fen, isError, isUnknown, month, oneOf, opt, record, region, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf, inForce } from '@/domain/parameters/look-up';
import { rowsAt } from '@/domain/parameters/by-place';
import { placeChain } from '@/domain/parameters/places';
import type {
  Dated,
  ParameterSet,
  Scheme,
  Sourced,
  SubsidyGroup,
  SubsidyKind,
  SubsidyRow,
} from '@/domain/parameters/parameter-set';
import { sourceOf } from '@/domain/parameters/parameter-set';
import { limitsAssumptions, ruleAssumptions } from './assumptions';
import { exactSum } from './exact';
import { floorPremiums, fractionOf, type FloorPremiums } from './subsidy-figures';

export const subsidyGroups = ['employment_difficulty', 'graduate'] as const satisfies readonly SubsidyGroup[];

export const subsidyAmountInput = record({
  region,
  month,
  group: oneOf(subsidyGroups),
  paid: record({ pensionFen: opt(fen), medicalFen: opt(fen), unemploymentFen: opt(fen) }),
});
type SubsidyAmountInput = z.output<typeof subsidyAmountInput>;

/** Fen a month for each scheme: 0 = not paid or not covered, null = unknown. */
export type SubsidyAmount = {
  pensionFen: Fen | null;
  medicalFen: Fen | null;
  unemploymentFen: Fen | null;
  beforeCapFen: Fen | null;
  totalFen: Fen | null;
  capped: boolean | null;
  kind: SubsidyKind;
  regionUsed: string;
  unknownParts: Scheme[];
  /** Of the local rule. */
  confidence: Confidence;
};

/** How the part of a scheme comes about: the rule, its numbers and the rows behind them. */
type Part = {
  fen: Fen | null;
  rule: string;
  inputs: Step['inputs'];
  rows: readonly ((Sourced & Partial<Dated>) | undefined)[];
};

const notPaid: Part = { fen: 0, rule: 'subsidy.notPaid', inputs: {}, rows: [] };
const notCovered: Part = { fen: 0, rule: 'subsidy.notCovered', inputs: {}, rows: [] };

type RuleOnActual = Extract<SubsidyRow, { kind: 'share_of_actual' | 'flat' | 'flat_not_above_actual' }>;
type RuleOnLimits = Exclude<SubsidyRow, RuleOnActual>;

const standsOnLimits = (row: SubsidyRow): row is RuleOnLimits =>
  row.kind !== 'share_of_actual' && row.kind !== 'flat' && row.kind !== 'flat_not_above_actual';

/** A part from what was paid or from a fixed sum. Unemployment is not covered by these rules. */
function partOfPaid(row: RuleOnActual, scheme: Scheme, paidFen: Fen): Part {
  if (scheme === 'unemployment') return notCovered;
  if (row.kind === 'share_of_actual')
    return {
      fen: fractionOf(paidFen, row.share),
      rule: 'subsidy.shareOfPaid',
      inputs: { paidFen, share: row.share },
      rows: [],
    };
  const fixedFen = row.amountsFen[scheme];
  return row.kind === 'flat'
    ? { fen: fixedFen, rule: 'subsidy.flat', inputs: { fixedFen }, rows: [] }
    : { fen: Math.min(fixedFen, paidFen), rule: 'subsidy.flatNotAbovePaid', inputs: { fixedFen, paidFen }, rows: [] };
}

/** Premium of a scheme on the floor and the rows it comes of. */
function onFloor(scheme: Scheme, floor: FloorPremiums): { minimumFen: Fen | null; rows: Part['rows'] } {
  const { limits, rates, medicalRow, unemploymentRow } = floor;
  switch (scheme) {
    case 'pension':
      return { minimumFen: floor.pensionFen, rows: [limits, rates] };
    case 'medical':
      // A sum that the place fixes does not depend on the limits.
      return {
        minimumFen: floor.medicalFen,
        rows: medicalRow?.mode === 'rate' ? [limits, medicalRow] : [medicalRow],
      };
    case 'unemployment':
      return { minimumFen: floor.unemploymentFen, rows: [limits, unemploymentRow] };
  }
}

/** A part from the premium on the floor, or up to a premium on the reference wage. Only Beijing goes scheme by scheme and
 *  so covers unemployment. */
function partOnLimits(row: RuleOnLimits, scheme: Scheme, paidFen: Fen, floor: FloorPremiums): Part {
  if (scheme === 'unemployment' && row.kind !== 'share_of_minimum_per_scheme') return notCovered;
  const { share } = row;
  const { minimumFen, rows } = onFloor(scheme, floor);
  const ofMinimum: Part = {
    fen: fractionOf(minimumFen, share),
    rule: 'subsidy.shareOfMinimum',
    inputs: { minimumFen, share },
    rows,
  };
  switch (row.kind) {
    case 'share_of_minimum_per_scheme':
    case 'share_of_floor':
      return ofMinimum;
    case 'share_of_floor_and_lowest_tier':
      return scheme === 'pension'
        ? ofMinimum
        : {
            fen: fractionOf(floor.lowestTierYearFen, share, 12),
            rule: 'subsidy.shareOfLowestTier',
            inputs: { lowestTierYearFen: floor.lowestTierYearFen, share },
            rows: [floor.medicalRow],
          };
    case 'share_of_actual_pension_capped': {
      const { onFullWageFen, limits, rates } = floor;
      if (scheme === 'medical')
        return { fen: fractionOf(paidFen, share), rule: 'subsidy.shareOfPaid', inputs: { paidFen, share }, rows: [] };
      return {
        fen: onFullWageFen === null ? null : fractionOf(Math.min(paidFen, onFullWageFen), share),
        rule: 'subsidy.shareOfPaidUpToWage',
        inputs: { paidFen, onFullWageFen, share },
        rows: [limits, rates],
      };
    }
    case 'minimum_plus_rest': {
      // Two thirds of the premium at the floor and half of what is paid above it, rounded one by one.
      const restFen = minimumFen === null ? null : Math.max(0, paidFen - minimumFen);
      return {
        fen:
          minimumFen === null || restFen === null
            ? null
            : fractionOf(minimumFen, share) + fractionOf(restFen, row.shareOfRest),
        rule: 'subsidy.minimumPlusRest',
        inputs: { minimumFen, share, restFen, shareOfRest: row.shareOfRest },
        rows,
      };
    }
  }
}

type Parts = Record<Scheme, Part>;

/** A part stands only on what was paid, known or not. */
function partsOf(paid: Record<Scheme, Fen>, partFor: (scheme: Scheme, paidFen: Fen) => Part): Parts {
  const part = (scheme: Scheme): Part => (paid[scheme] === 0 ? notPaid : partFor(scheme, paid[scheme]));
  return { pension: part('pension'), medical: part('medical'), unemployment: part('unemployment') };
}

/** The nearest rule for a group in force on a day. A rule for another group of a nearer place does not stand in the way. */
function subsidyRowOn({ region: asked, month: of, group }: SubsidyAmountInput, parameters: ParameterSet) {
  const on = firstOf(of);
  for (const place of placeChain(asked)) {
    const row = rowsAt(parameters.flexibleSubsidy.local, place).find(
      (each) => each.group === group && inForce(each, on),
    );
    if (row) return row;
  }
  return undefined;
}

function totalsOf(parts: Parts, row: SubsidyRow) {
  const amounts = {
    pensionFen: parts.pension.fen,
    medicalFen: parts.medical.fen,
    unemploymentFen: parts.unemployment.fen,
  };
  const { pensionFen, medicalFen, unemploymentFen } = amounts;
  const unknownParts = (['pension', 'medical', 'unemployment'] as const).filter((scheme) => parts[scheme].fen === null);
  if (pensionFen === null || medicalFen === null || unemploymentFen === null)
    return { ...amounts, beforeCapFen: null, totalFen: null, capped: null, unknownParts };
  const beforeCapFen = exactSum([pensionFen, medicalFen, unemploymentFen]);
  const capFen = capOf(row) ?? beforeCapFen;
  return {
    ...amounts,
    beforeCapFen,
    totalFen: Math.min(beforeCapFen, capFen),
    capped: beforeCapFen > capFen,
    unknownParts,
  };
}

const capOf = (row: SubsidyRow): Fen | null => (row.kind === 'share_of_actual' ? (row.capFen ?? null) : null);

const partTerms: Record<Scheme, { term: string; termEn: string }> = {
  pension: { term: '养老保险补贴', termEn: 'Subsidy for the pension premium' },
  medical: { term: '医疗保险补贴', termEn: 'Subsidy for the medical premium' },
  unemployment: { term: '失业保险补贴', termEn: 'Subsidy for the unemployment premium' },
};

function stepsOf(row: SubsidyRow, parts: Parts, value: SubsidyAmount, parameters: ParameterSet): Step[] {
  const local = sourceOf(row, parameters);
  const lines = (['pension', 'medical', 'unemployment'] as const)
    .filter((scheme) => parts[scheme] !== notPaid)
    .map((scheme): Step => {
      const { fen: output, rule, inputs, rows } = parts[scheme];
      const others = rows.filter((each) => each !== undefined).map((each) => sourceOf(each, parameters));
      return {
        rule,
        ...partTerms[scheme],
        inputs,
        output,
        ...(rule === 'subsidy.flat' || rule === 'subsidy.notCovered' ? {} : { rounding: 'half_up_to_fen' as const }),
        sources: [local, ...others],
      };
    });
  const { pensionFen, medicalFen, unemploymentFen, beforeCapFen, totalFen } = value;
  return [
    ...lines,
    {
      rule: value.capped ? 'subsidy.totalCapped' : 'subsidy.total',
      term: '每月社会保险补贴',
      termEn: 'Subsidy a month',
      inputs: value.capped ? { beforeCapFen, capFen: capOf(row) } : { pensionFen, medicalFen, unemploymentFen },
      output: totalFen,
      sources: value.capped ? [local] : [],
    },
  ];
}

/** 灵活就业社会保险补贴 for a month, fen (contributions 6.1). Errors: unknown subsidyRule; CITY_REQUIRED and unknown
 *  pensionLimits where the rule stands on the limits. */
export function subsidyAmount(
  input: SubsidyAmountInput,
  parameters: ParameterSet,
): (SubsidyAmount & Explaining) | OperationError | Unknown {
  const on = firstOf(input.month);
  const row = subsidyRowOn(input, parameters);
  if (!row) return unknown('subsidyRule', { region: input.region, on });

  const { pensionFen: pension = 0, medicalFen: medical = 0, unemploymentFen: unemployment = 0 } = input.paid;
  const paid = { pension, medical, unemployment };
  if (!standsOnLimits(row))
    return answerOf(
      input,
      row,
      partsOf(paid, (...of) => partOfPaid(row, ...of)),
      parameters,
    );
  const floor = floorPremiums(input.region, on, parameters);
  if (isError(floor) || isUnknown(floor)) return floor;
  const parts = partsOf(paid, (...of) => partOnLimits(row, ...of, floor));
  return answerOf(input, row, parts, parameters, limitsAssumptions(input.region, floor.limits));
}

function answerOf(
  { region: asked }: SubsidyAmountInput,
  row: SubsidyRow,
  parts: Parts,
  parameters: ParameterSet,
  ofLimits: readonly string[] = [],
): SubsidyAmount & Explaining {
  const value: SubsidyAmount = {
    ...totalsOf(parts, row),
    kind: row.kind,
    regionUsed: row.region,
    confidence: row.confidence,
  };
  return {
    ...value,
    steps: stepsOf(row, parts, value, parameters),
    assumptions: [
      ...ruleAssumptions(asked, row.region),
      ...ofLimits,
      'subsidy_pay_first',
      'subsidy_group_confirmed_by_office',
      'office_decides',
    ],
  };
}
