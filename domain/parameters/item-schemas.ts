import { z } from 'zod';
import { isRealDay, isRealMonth } from '@/domain/kernel/days';
import { payoutClasses, pilotIndustries } from '@/domain/injury/pilot';

/** What an item of each section must look like, written as the types of `parameter-set.ts` are. */

const day = z.string().refine(isRealDay, 'INVALID_DATE');
const until = day.nullable();
const mark = z.enum(['primary', 'secondary', 'uncertain']);
const fen = z.int().nonnegative();
const positiveFen = z.int().positive();
const bps = z.int().min(0).max(100_000);
const months = z.int().nonnegative();
const words = z.string().trim().min(1);
const note = z.string().nullable();
const place = z.string().regex(/^\d{6}$/);
const fraction = z.string().regex(/^[1-9]\d?\/[1-9]\d?$/);
const year = z.int().min(1990).max(2100);

const sourced = { source: words, confidence: mark };
const since = { effectiveFrom: day };
const dated = { ...since, effectiveTo: until };
const ifDated = { effectiveFrom: day.optional(), effectiveTo: until.optional() };
const regional = { region: place };
const local = { ...regional, ...dated, ...sourced };

const ascending = (list: readonly number[]) => list.every((each, at) => at === 0 || each > list[at - 1]!);
const fenList = z.array(positiveFen).min(2).refine(ascending, 'NOT_ASCENDING');
const cityList = z.array(place).min(1).nullable();

const limits = z
  .strictObject({
    ...local,
    regionName: words,
    scheme: z.literal('employee_pension'),
    floorFen: positiveFen,
    ceilingFen: positiveFen,
    referenceWageFen: positiveFen.nullable(),
    gradesFen: fenList.nullable(),
    onlyCities: cityList,
    exceptCities: cityList,
    periodBasis: z.enum(['published', 'assumed_cycle', 'year_label_only']),
    note,
  })
  .refine(
    ({ gradesFen, floorFen, ceilingFen }) =>
      gradesFen === null || (gradesFen[0] === floorFen && gradesFen.at(-1) === ceilingFen),
    { path: ['gradesFen'], message: 'GRADES_END_AT_LIMITS' },
  );

const medicalCommon = {
  ...local,
  regionName: words,
  scheme: z.literal('employee_medical_flexible'),
  includesMaternity: z.boolean().nullable(),
  individualAccount: z.union([z.boolean(), z.string()]).nullable(),
  waitingMonths: months.nullable(),
  waitingWaiverGapMonths: months.nullable(),
  note,
};
const nothing = z.null();
const withoutRate = {
  ...{ rateBps: nothing, baseMode: nothing, baseFloorFen: nothing, baseCeilingFen: nothing, partsBps: nothing },
};
const parts = z.array(z.strictObject({ name: words, bps: bps.positive() }));
const medical = z.discriminatedUnion('mode', [
  z
    .strictObject({
      ...medicalCommon,
      mode: z.literal('rate'),
      rateBps: bps.positive(),
      baseMode: z.enum(['same_as_pension', 'own_limits', 'fixed_base', 'fixed_100_percent_wage']),
      baseFloorFen: positiveFen.nullable(),
      baseCeilingFen: positiveFen.nullable(),
      fixedBaseFen: positiveFen.nullable(),
      fixedMonthlyFen: nothing,
      annualFen: nothing,
      partsBps: parts.nullable(),
    })
    .refine(
      ({ partsBps, rateBps }) => partsBps === null || partsBps.reduce((sum, part) => sum + part.bps, 0) === rateBps,
      {
        path: ['partsBps'],
        message: 'PARTS_DO_NOT_ADD_UP',
      },
    ),
  z.strictObject({
    ...{ ...medicalCommon, ...withoutRate },
    mode: z.literal('fixed_monthly'),
    fixedMonthlyFen: positiveFen,
    annualFen: nothing,
    fixedBaseFen: nothing,
  }),
  z.strictObject({
    ...{ ...medicalCommon, ...withoutRate },
    mode: z.literal('annual_tiers'),
    fixedMonthlyFen: nothing,
    annualFen: z.array(z.strictObject({ tier: z.enum(['tier1', 'tier2']), fen: positiveFen })).min(1),
    fixedBaseFen: positiveFen.nullable(),
  }),
]);

const subsidyCommon = {
  ...local,
  group: z.enum(['employment_difficulty', 'graduate']),
  formula: words,
  starts: words.optional(),
  note: words.optional(),
  maxMonths: months.optional(),
  maxMonthsIfFirstApprovedMale55Female45: months.optional(),
};
const subsidy = z.discriminatedUnion('kind', [
  z.strictObject({
    ...subsidyCommon,
    kind: z.enum([
      'share_of_minimum_per_scheme',
      'share_of_floor',
      'share_of_floor_and_lowest_tier',
      'share_of_actual_pension_capped',
    ]),
    share: fraction,
  }),
  z.strictObject({
    ...{ ...subsidyCommon, kind: z.literal('share_of_actual'), share: fraction, capFen: positiveFen.optional() },
  }),
  z.strictObject({ ...subsidyCommon, kind: z.literal('minimum_plus_rest'), share: fraction, shareOfRest: fraction }),
  z.strictObject({
    ...subsidyCommon,
    kind: z.enum(['flat', 'flat_not_above_actual']),
    share: nothing,
    amountsFen: z.strictObject({ pension: fen, medical: fen }),
  }),
]);

const incentive = z.discriminatedUnion('id', [
  z.strictObject({
    ...{ ...dated, ...sourced, id: z.literal('job_stability_refund'), largeBps: bps, smallBps: bps },
    condition: words.optional(),
  }),
  z.strictObject({
    ...{ ...dated, ...sourced, id: z.literal('job_stability_refund_raised'), largeBps: bps, smallBps: bps },
    condition: words,
  }),
  z.strictObject({ ...dated, ...sourced, id: z.literal('hiring_grant'), fenPerHireMax: fen, condition: words }),
  z.strictObject({
    ...{ ...dated, ...sourced, id: z.literal('sme_key_industry_subsidy'), shareOfIndividualContributionBps: bps },
  }),
]);

const brackets = z
  .array(z.strictObject({ overFen: fen, toFen: positiveFen.nullable(), rateBps: bps, quickFen: fen }))
  .min(1)
  .refine(
    (bands) =>
      bands[0]!.overFen === 0 &&
      bands.at(-1)!.toFen === null &&
      bands.every((band, at) => at === 0 || band.overFen === bands[at - 1]!.toFen),
    'BANDS_DO_NOT_JOIN',
  );

const category = z.enum(['male', 'female_55', 'female_50']);
const month = z.string().refine(isRealMonth, 'INVALID_MONTH');
const retirement = z.strictObject({
  ...{ ...since, ...sourced },
  categories: z
    .array(
      z.strictObject({
        id: category,
        originalAgeMonths: months,
        stepBirthMonths: months.positive(),
        maxDelayMonths: months,
        firstBirthMonth: month,
        finalAgeMonths: months,
      }),
    )
    .length(3),
  formula: words,
  flexibleWorkerDefault: z.strictObject({ male: category, female: category, ...sourced, note: words }),
  minimumContributionMonths: z
    .array(z.strictObject({ yearFrom: year, yearTo: year.nullable(), months: months.positive() }))
    .min(1),
  minimumContributionAnchor: z.strictObject({ default: words, confidence: mark }),
  early: z.strictObject({
    ...sourced,
    maxMonths: months,
    notBelowOriginalAge: z.boolean(),
    requiresMinimumContribution: z.boolean(),
    noticeMonths: months,
  }),
  late: z.strictObject({
    maxMonths: months,
    requiresEmployerAgreement: z.boolean(),
    openToFlexibleWorkers: z.boolean(),
    confidence: mark,
  }),
});

const wages = z.strictObject({
  code: place,
  name: words,
  nameZh: words,
  ...{ ...dated, ...sourced },
  tiers: z
    .array(
      z.strictObject({
        tier: z.int().positive(),
        monthlyFen: positiveFen,
        hourlyFen: positiveFen.nullable(),
        areas: note,
      }),
    )
    .min(1)
    .refine((tiers) => new Set(tiers.map(({ tier }) => tier)).size === tiers.length, 'TIER_TWICE'),
  note,
});

const withoutTwice = (days: readonly string[]) => new Set(days).size === days.length;
const days = z.array(day).refine(withoutTwice, 'DAY_TWICE');
/** One yearly notice: blocks and swaps, the statutory days, and which of them nobody has announced yet. */
const calendarYear = z
  .strictObject({
    year,
    status: z.enum(['announced', 'not-found']),
    notice: words.nullable(),
    confidence: words,
    holidays: z.array(z.strictObject({ name: words, nameZh: words, dates: days.min(1) })),
    adjustedWorkdays: days,
    statutoryDays: days,
    note: words.optional(),
  })
  .superRefine((notice, ctx) => {
    const refuse = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message });
    const off = notice.holidays.flatMap(({ dates }) => dates);
    const ofYear = (each: string) => each.startsWith(`${notice.year}-`);
    if (!withoutTwice(off)) refuse('holidays', 'DAY_TWICE');
    if (notice.adjustedWorkdays.some((each) => off.includes(each))) refuse('adjustedWorkdays', 'WORKDAY_IN_HOLIDAY');
    if (!notice.statutoryDays.every(ofYear)) refuse('statutoryDays', 'OTHER_YEAR');
    // A block around New Year's Day may begin in the December before.
    const near = (each: string) => ofYear(each) || each.startsWith(`${notice.year - 1}-12-`);
    if (![...off, ...notice.adjustedWorkdays].every(near)) refuse('holidays', 'OTHER_YEAR');
    if (notice.status !== 'announced') return;
    if (notice.notice === null) refuse('notice', 'MISSING_FIELD');
    if (off.length === 0) refuse('holidays', 'MISSING_FIELD');
    if (!notice.statutoryDays.every((each) => off.includes(each))) refuse('statutoryDays', 'OUTSIDE_OF_BLOCKS');
  });

const industry = z.enum(pilotIndustries);
const pilotMark = z.enum(['official', 'primary', 'secondary']);
const pilotDates = { from: day, to: until };
const text = z.record(z.string(), z.unknown());

export const itemSchemas: Readonly<Record<string, z.ZodType>> = {
  'general/meta': text,
  'general/rounding': z.record(z.string(), z.string()),
  'general/gaps': z.array(words),

  'pension/rates': z
    .strictObject({
      ...{ ...dated, ...sourced },
      ...{ totalBps: bps, individualAccountBps: bps, pooledBps: bps, appliesTo: words, note: words },
    })
    .refine((row) => row.individualAccountBps + row.pooledBps === row.totalBps, {
      path: ['totalBps'],
      message: 'PARTS_DO_NOT_ADD_UP',
    }),
  'pension/base_range': z.strictObject({ ...dated, ...sourced, floorBps: bps, ceilingBps: bps, of: words }),
  'pension/payment_frequency': z.strictObject({
    ...{ ...regional, ...sourced },
    allowed: z.array(z.enum(['month', 'quarter', 'half_year', 'year'])).min(1),
    backPaymentToAddYears: z.boolean().optional(),
  }),
  'pension/undeclared_base': z.strictObject({ ...regional, ...sourced, rule: words }),
  'pension/back_payment': z.strictObject({ ...sourced, rule: words }),
  'pension/account_interest': z.strictObject({ ...sourced, year, rateBps: bps }),
  'pension/account_interest_formula': words,
  'pension/account_interest_note': words,
  'pension/limits': limits,
  'pension/payout_months': z.record(z.string().regex(/^\d{2}$/), months.positive()),
  'pension/payout_months_between_ages': z.strictObject({
    ...{ ...since, ...sourced },
    ...{ default: words, rule: words, check: words, alternative: words },
  }),
  'pension/resident_account_divisor': months.positive(),
  'pension/transitional': z.strictObject({ nationalFormula: nothing, typical: words }),
  'pension/transitional_coefficient': z.strictObject({
    ...regional,
    value: bps.positive(),
    confidence: mark,
    source: words.optional(),
    note: words.optional(),
  }),
  'pension/calculation_base': z.strictObject({ ...local, regionName: words, year, valueFen: positiveFen, note }),
  'pension/calculation_base_note': words,
  'pension/claim_place': z.strictObject({ ...sourced, yearsNeeded: z.int().positive(), order: z.array(words).min(1) }),

  'retirement/settings': retirement,

  'medical/flexible': medical,
  'medical/lifetime': z.strictObject({
    ...{ ...regional, ...ifDated, ...sourced },
    ...{ maleMonths: months.positive(), femaleMonths: months.positive() },
  }),

  'resident/medical': z.strictObject({
    ...sourced,
    ...{ coverageYear: year, personalFen: fen.nullable(), governmentFen: fen, note: words },
  }),
  'resident/medical_wait': z.strictObject({
    ...{ ...since, ...sourced },
    fixedMonths: months,
    variableMonthsPerMissedYear: months,
    buyBackMonthsPerYearPaid: months,
    longGapYears: z.int().positive(),
    longGapMinimumTotalMonths: months,
    note: words,
  }),
  'resident/pension': z.strictObject({
    ...sourced,
    eligibleAgeMonths: months.positive(),
    minimumYears: z.int().positive(),
    tiersFenPerYear: fenList,
    governmentSubsidyMinimum: z.array(z.strictObject({ tierFromFen: fen, subsidyFen: fen })).min(1),
    note: words,
  }),
  'resident/basic_pension': z.strictObject({ ...dated, ...sourced, fen: positiveFen }),

  'unemployment/enrolment': z.strictObject({
    ...{ ...regional, ...ifDated, ...sourced },
    available: z.boolean(),
    rateBps: bps.positive().nullish(),
    base: words.optional(),
    cities: z.array(place).min(1).optional(),
    note: words.optional(),
  }),
  'unemployment/rate': z.strictObject({ ...dated, ...sourced, totalBps: bps.positive() }),
  'unemployment/duration': z
    .array(z.strictObject({ yearsFrom: z.int(), yearsBelow: z.int().nullable(), months: months.positive() }))
    .min(1),
  'unemployment/local_duration': z.strictObject({
    ...{ ...regional, ...since, ...sourced },
    ...{ effectiveTo: day.optional(), rule: words, note: words.optional() },
  }),
  'unemployment/benefit': z.union([
    z.strictObject({ ...local, months1To12Fen: positiveFen, months13To24Fen: positiveFen, extendedFen: positiveFen }),
    z.strictObject({ ...local, percentOfCityMinimumWageBps: bps.positive() }),
  ]),
  'unemployment/conditions': z.array(words).min(1),
  'unemployment/temporary_allowance': z.strictObject({ name: words, status: words, confidence: mark }),
  'unemployment/older_claimant': z.strictObject({ ...regional, ...sourced, rule: words }),

  'minimum_wage/where': z.strictObject({ file: words, note: words }),
  'minimum_wage/rates': wages,

  'subsidy/national': z.strictObject({
    ...sourced,
    maxShareOfActualPaid: fraction,
    maxMonths: months,
    nearRetirementMonthsBelow: months,
    nearRetirementExtendsTo: words,
    graduatesMaxMonths: months,
    note: words,
  }),
  'subsidy/local': subsidy,
  'subsidy/employer': incentive,
  'subsidy/skill': z.strictObject({
    ...{ ...dated, ...sourced },
    ...{ juniorFenMax: fen, middleFenMax: fen, seniorFenMax: fen },
    ...{ insuredMonths: months, perYearMax: z.int().positive(), note: words },
  }),

  'tax/personal_pension': z.strictObject({
    ...{ ...since, ...sourced },
    ...{ annualDeductionCapFen: fen, withdrawalTaxBps: bps, deductibleFrom: z.array(words) },
  }),
  'tax/comprehensive_brackets': brackets,
  'tax/business_brackets': brackets,
  'tax/platform_withholding': z.strictObject({
    ...{ ...since, ...sourced },
    ...{ expenseBps: bps.max(10_000), monthlyDeductionFen: fen, formula: words },
  }),
  'tax/settings': z.strictObject({
    ...sourced,
    ...{ vatExemptMonthlyFen: fen, vatReducedBps: bps, annualBasicDeductionFen: fen },
  }),
  'tax/platform_reporting': z.strictObject({
    ...{ ...since, ...sourced },
    ...{ firstReport: month, frequency: words, exempt: words, note: words },
  }),

  'calendar/year': calendarYear,

  'injury/industries': z.strictObject({
    ...{ industry, ...pilotDates, succeededBy: industry.optional() },
    confidence: pilotMark.optional(),
  }),
  'injury/provinces': z.strictObject({ code: place, ...pilotDates, confidence: pilotMark }),
  'injury/platforms': z.strictObject({
    ...{ platform: words, nameZh: words, industry, ...pilotDates, confidence: pilotMark },
  }),
  'injury/base_amounts': z.strictObject({
    ...{ industry, payoutClass: z.enum(payoutClasses).nullable(), ...pilotDates },
    rateFenPerOrder: z.string().regex(/^\d{1,6}(\.\d{1,4})?$/),
    confidence: pilotMark,
  }),
  'injury/urban_income': z.strictObject({ year, fen: positiveFen, confidence: pilotMark }),
};
