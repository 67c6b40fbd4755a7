import type { Confidence, Source } from '@/domain/kernel/explained';
import type { Day, Month } from '@/domain/kernel/days';
import type { Bps, Fen } from '@/domain/kernel/money';
import shipped from './data/parameters.json';

/** In force from effectiveFrom to effectiveTo, both included; null = no published end. */
export type Dated = { effectiveFrom: Day; effectiveTo: Day | null };
export type Regional = { region: string };
/** `source` is a key of `ParameterSet.sources`. */
export type Sourced = { source: string; confidence: Confidence };

/** How the period of a row is known: stated in the notice, the usual cycle, or only a year named in the notice. */
export type PeriodBasis = 'published' | 'assumed_cycle' | 'year_label_only';
export type Scheme = 'pension' | 'medical' | 'unemployment';
export type RetirementCategoryId = 'male' | 'female_55' | 'female_50';
export type SubsidyGroup = 'employment_difficulty' | 'graduate';

/** 缴费基数上下限, yuan a month in fen. Published figures: never recomputed from an average wage (contributions 1.3). */
export type LimitsRow = Regional &
  Dated &
  Sourced & {
    regionName: string;
    scheme: 'employee_pension';
    floorFen: Fen;
    ceilingFen: Fen;
    /** Average wage behind the limits, when the notice gives it. */
    referenceWageFen: Fen | null;
    /** 档次, ascending; null = free choice or no grade list on file. */
    gradesFen: Fen[] | null;
    onlyCities: string[] | null;
    exceptCities: string[] | null;
    periodBasis: PeriodBasis;
    note: string | null;
  };

export type PensionRatesRow = Dated &
  Sourced & { totalBps: Bps; individualAccountBps: Bps; pooledBps: Bps; appliesTo: string; note: string };

export type MedicalPartRate = { name: string; bps: Bps };
export type MedicalTier = 'tier1' | 'tier2';

type MedicalRowCommon = Regional &
  Dated &
  Sourced & {
    regionName: string;
    scheme: 'employee_medical_flexible';
    includesMaternity: boolean | null;
    individualAccount: boolean | string | null;
    waitingMonths: number | null;
    waitingWaiverGapMonths: number | null;
    note: string | null;
  };
export type MedicalRateRow = MedicalRowCommon & {
  mode: 'rate';
  rateBps: Bps;
  baseMode: 'same_as_pension' | 'own_limits' | 'fixed_base' | 'fixed_100_percent_wage';
  baseFloorFen: Fen | null;
  baseCeilingFen: Fen | null;
  fixedBaseFen: Fen | null;
  fixedMonthlyFen: null;
  annualFen: null;
  /** Parts of the rate that the office rounds one by one; null = one premium. */
  partsBps: MedicalPartRate[] | null;
};
type MedicalRowWithoutRate = {
  rateBps: null;
  baseMode: null;
  baseFloorFen: null;
  baseCeilingFen: null;
  partsBps: null;
};
export type MedicalFixedRow = MedicalRowCommon &
  MedicalRowWithoutRate & { mode: 'fixed_monthly'; fixedMonthlyFen: Fen; annualFen: null; fixedBaseFen: null };
export type MedicalTiersRow = MedicalRowCommon &
  MedicalRowWithoutRate & {
    mode: 'annual_tiers';
    fixedMonthlyFen: null;
    annualFen: { tier: MedicalTier; fen: Fen }[];
    /** Monthly base the yearly amounts were derived from; shown only. */
    fixedBaseFen: Fen | null;
  };
/** 灵活就业人员职工基本医疗保险. */
export type MedicalRow = MedicalRateRow | MedicalFixedRow | MedicalTiersRow;

export type CalculationBaseRow = Regional &
  Dated &
  Sourced & { regionName: string; year: number; valueFen: Fen; note: string | null };

export type RetirementCategory = {
  id: RetirementCategoryId;
  originalAgeMonths: number;
  /** One month of delay for each such number of birth months. */
  stepBirthMonths: number;
  maxDelayMonths: number;
  firstBirthMonth: Month;
  finalAgeMonths: number;
};

/** A row without dates applies on any day. */
export type UnemploymentEnrolmentRow = Regional &
  Partial<Dated> &
  Sourced & {
    available: boolean;
    rateBps?: Bps | null;
    base?: string;
    /** Cities of the province to which the row applies; absent = all. */
    cities?: string[];
    note?: string;
  };

export type UnemploymentFixedBenefitRow = Regional &
  Dated &
  Sourced & { months1To12Fen: Fen; months13To24Fen: Fen; extendedFen: Fen };
export type UnemploymentWageBenefitRow = Regional & Dated & Sourced & { percentOfCityMinimumWageBps: Bps };
export type UnemploymentBenefitRow = UnemploymentFixedBenefitRow | UnemploymentWageBenefitRow;

type SubsidyRowCommon = Regional &
  Dated &
  Sourced & {
    group: SubsidyGroup;
    formula: string;
    starts?: string;
    note?: string;
    maxMonths?: number;
    maxMonthsIfFirstApprovedMale55Female45?: number;
  };
/** A fraction as text, such as `2/3`. */
export type Fraction = `${number}/${number}`;
/** 灵活就业社会保险补贴, one kind for each way the cities compute it (contributions 6.1). */
export type SubsidyRow =
  | (SubsidyRowCommon & {
      kind:
        | 'share_of_minimum_per_scheme'
        | 'share_of_floor'
        | 'share_of_floor_and_lowest_tier'
        | 'share_of_actual_pension_capped';
      share: Fraction;
    })
  | (SubsidyRowCommon & { kind: 'share_of_actual'; share: Fraction; capFen?: Fen })
  | (SubsidyRowCommon & { kind: 'minimum_plus_rest'; share: Fraction; shareOfRest: Fraction })
  | (SubsidyRowCommon & {
      kind: 'flat' | 'flat_not_above_actual';
      share: null;
      amountsFen: { pension: Fen; medical: Fen };
    });
export type SubsidyKind = SubsidyRow['kind'];

export type EmployerIncentive =
  | (Dated & Sourced & { id: 'job_stability_refund'; largeBps: Bps; smallBps: Bps; condition?: string })
  | (Dated & Sourced & { id: 'job_stability_refund_raised'; largeBps: Bps; smallBps: Bps; condition: string })
  | (Dated & Sourced & { id: 'hiring_grant'; fenPerHireMax: Fen; condition: string })
  | (Dated & Sourced & { id: 'sme_key_industry_subsidy'; shareOfIndividualContributionBps: Bps });

/** 税率表: tax = taxable × rate − quick deduction 速算扣除数. */
export type TaxBracket = { overFen: Fen; toFen: Fen | null; rateBps: Bps; quickFen: Fen };

export type SourceRecord = {
  title: string;
  url: string | null;
  documentNumber: string | null;
  published: Day | null;
  kind: string;
  readVia: string;
};

/** One version of all figures of social insurance and tax; rules take it as an argument. */
export type ParameterSet = {
  meta: Record<string, unknown>;
  rounding: Record<string, string>;
  employeePension: {
    rates: PensionRatesRow[];
    baseRangeBps: (Dated & Sourced & { floorBps: Bps; ceilingBps: Bps; of: string })[];
    paymentFrequency: (Regional & Sourced & { allowed: string[]; backPaymentToAddYears?: boolean })[];
    undeclaredBaseRule: (Regional & Sourced & { rule: string })[];
    backPayment: Sourced & { rule: string };
    accountInterestYearly: (Sourced & { year: number; rateBps: Bps })[];
    accountInterestFormula: string;
    accountInterestNote: string;
  };
  pensionBenefit: {
    /** Whole age in years to months. */
    payoutMonths: Record<string, number>;
    payoutMonthsSource: string;
    payoutMonthsConfidence: Confidence;
    payoutMonthsBetweenAges: Sourced & {
      default: string;
      effectiveFrom: Day;
      rule: string;
      check: string;
      alternative: string;
    };
    residentAccountDivisor: number;
    transitional: {
      nationalFormula: null;
      typical: string;
      coefficientBps: (Regional & { value: Bps; confidence: Confidence; source?: string; note?: string })[];
    };
    calculationBases: CalculationBaseRow[];
    calculationBaseNote: string;
  };
  retirement: Sourced & {
    effectiveFrom: Day;
    categories: RetirementCategory[];
    formula: string;
    flexibleWorkerDefault: Sourced & { male: RetirementCategoryId; female: RetirementCategoryId; note: string };
    minimumContributionMonths: { yearFrom: number; yearTo: number | null; months: number }[];
    minimumContributionAnchor: { default: string; confidence: Confidence };
    early: Sourced & {
      maxMonths: number;
      notBelowOriginalAge: boolean;
      requiresMinimumContribution: boolean;
      noticeMonths: number;
    };
    late: {
      maxMonths: number;
      requiresEmployerAgreement: boolean;
      openToFlexibleWorkers: boolean;
      confidence: Confidence;
    };
  };
  claimPlace: Sourced & { yearsNeeded: number; order: string[] };
  contributionBases: LimitsRow[];
  flexibleMedical: MedicalRow[];
  medicalLifetimeYears: (Regional & Sourced & { maleMonths: number; femaleMonths: number; effectiveFrom?: Day })[];
  residentMedical: (Sourced & { coverageYear: number; personalFen: Fen | null; governmentFen: Fen; note: string })[];
  residentMedicalWait: Sourced & {
    effectiveFrom: Day;
    fixedMonths: number;
    variableMonthsPerMissedYear: number;
    buyBackMonthsPerYearPaid: number;
    longGapYears: number;
    longGapMinimumTotalMonths: number;
    note: string;
  };
  residentPension: Sourced & {
    eligibleAgeMonths: number;
    minimumYears: number;
    tiersFenPerYear: Fen[];
    governmentSubsidyMinimum: { tierFromFen: Fen; subsidyFen: Fen }[];
    note: string;
    basicPensionMinimum: (Dated & Sourced & { fen: Fen })[];
  };
  unemployment: {
    flexibleEnrolment: UnemploymentEnrolmentRow[];
    rateNational: (Dated & Sourced & { totalBps: Bps })[];
    durationNationalMaxMonths: { yearsFrom: number; yearsBelow: number | null; months: number }[];
    durationSource: string;
    durationLocal: (Regional & Sourced & { effectiveFrom: Day; rule: string; note?: string })[];
    benefit: UnemploymentBenefitRow[];
    conditions: string[];
    temporaryAllowance: { name: string; status: string; confidence: Confidence };
    olderClaimant: Regional & Sourced & { rule: string };
  };
  minimumWage: { file: string; note: string };
  flexibleSubsidy: {
    national: Sourced & {
      maxShareOfActualPaid: Fraction;
      maxMonths: number;
      nearRetirementMonthsBelow: number;
      nearRetirementExtendsTo: string;
      graduatesMaxMonths: number;
      note: string;
    };
    local: SubsidyRow[];
  };
  employerIncentives: EmployerIncentive[];
  skillSubsidy: Dated &
    Sourced & {
      juniorFenMax: Fen;
      middleFenMax: Fen;
      seniorFenMax: Fen;
      insuredMonths: number;
      perYearMax: number;
      note: string;
    };
  personalPension: Sourced & {
    effectiveFrom: Day;
    annualDeductionCapFen: Fen;
    withdrawalTaxBps: Bps;
    deductibleFrom: string[];
  };
  incomeTax: Sourced & {
    comprehensiveBrackets: TaxBracket[];
    businessBrackets: TaxBracket[];
    platformLabourWithholding: Sourced & {
      effectiveFrom: Day;
      expenseBps: Bps;
      monthlyDeductionFen: Fen;
      formula: string;
    };
    vatExemptMonthlyFen: Fen;
    vatReducedBps: Bps;
    annualBasicDeductionFen: Fen;
  };
  platformReporting: Sourced & {
    effectiveFrom: Day;
    firstReport: Month;
    frequency: string;
    exempt: string;
    note: string;
  };
  gaps: string[];
  sources: Record<string, SourceRecord>;
};

/** The figures that come with the program. JSON imports lose the enumeration words, hence the one cast;
 *  `tests/domain/parameters/parameter-file.test.ts` holds the file to this type. */
export const shippedParameters = shipped as unknown as ParameterSet;

const sourcesMade = new WeakMap<Sourced, { parameters: ParameterSet; source: Source }>();

/** The source of a row with the period of that row, as an explanation shows it. Made once for a row: a publication works
 *  a million estimates out again, and each names half a dozen. */
export function sourceOf(row: Sourced & Partial<Dated>, parameters: ParameterSet): Source {
  const made = sourcesMade.get(row);
  if (made?.parameters === parameters) return made.source;
  const source = newSource(row, parameters);
  sourcesMade.set(row, { parameters, source });
  return source;
}

function newSource(row: Sourced & Partial<Dated>, parameters: ParameterSet): Source {
  const record = parameters.sources[row.source];
  return {
    id: row.source,
    title: record?.title ?? row.source,
    url: record?.url ?? null,
    documentNumber: record?.documentNumber ?? null,
    effectiveFrom: row.effectiveFrom ?? null,
    effectiveTo: row.effectiveTo ?? null,
    confidence: row.confidence,
  };
}

/** A text that a rule rests on where no dated row stands for it. */
export const sourceNamed = (source: string, confidence: Confidence, parameters: ParameterSet): Source =>
  sourceOf({ source, confidence }, parameters);
