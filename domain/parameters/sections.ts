import { nation } from './parameter-row';

/** The columns of a row that are also fields of the item a rule sees. */
type ItemColumn = 'region' | 'effectiveFrom' | 'effectiveTo' | 'source' | 'confidence';
type ItemFields = Readonly<Partial<Record<ItemColumn, string>>>;

/** One kind of parameter: where its rows stand in a rule book and which columns belong to the item. */
export type Section = {
  scheme: string;
  key: string;
  unit: string;
  /** Where it stands in the book. */
  path: readonly string[];
  /** A list with a row for each item; one value; or fields among others of the object at `path`. */
  shape: 'list' | 'one' | 'part';
  /** Field of the item for each column that belongs to it. */
  fields: ItemFields;
  /** Columns whose field is absent, not null, when nothing is on file. */
  optional: readonly ItemColumn[];
  /** Names of the fields beside a single value that hold its source and confidence. */
  beside: { source?: string; confidence?: string };
  /** Field with the calendar year that an item is about. */
  year?: string;
  /** The item names its source in words, not by id. */
  sourceInWords: boolean;
  variant: (value: unknown) => string;
};

type Extra = Partial<Pick<Section, 'optional' | 'beside' | 'year' | 'sourceInWords' | 'variant'>>;

const regional = { region: 'region' };
const dated = { effectiveFrom: 'effectiveFrom', effectiveTo: 'effectiveTo' };
const since = { effectiveFrom: 'effectiveFrom' };
const sourced = { source: 'source', confidence: 'confidence' };
const pilotDates = { effectiveFrom: 'from', effectiveTo: 'to', confidence: 'confidence' };

const section =
  (shape: Section['shape']) =>
  (scheme: string, key: string, unit: string, path: string, fields: ItemFields, extra: Extra = {}): Section => ({
    ...{ scheme, key, unit, shape, fields },
    path: path.split('.'),
    optional: extra.optional ?? [],
    beside: extra.beside ?? {},
    sourceInWords: extra.sourceInWords ?? false,
    variant: extra.variant ?? (extra.year ? named(extra.year) : () => ''),
    ...(extra.year === undefined ? {} : { year: extra.year }),
  });
const list = section('list');
const one = section('one');
const part = section('part');

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)[name]
    : undefined;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The variant of rows that a field, or several, tell apart. */
const named =
  (...names: string[]) =>
  (value: unknown): string =>
    names
      .map((name) => textOf(fieldOf(value, name)))
      .filter((text) => text !== '')
      .join(' ');

const codes = (value: unknown): string => (Array.isArray(value) ? value.map(textOf).toSorted().join(',') : '');

/** The cities of a province that a row is for: `only 440100`, `except 440100,440400`. */
function cities(value: unknown): string {
  const only = codes(fieldOf(value, 'onlyCities') ?? fieldOf(value, 'cities'));
  const except = codes(fieldOf(value, 'exceptCities'));
  return [only && `only ${only}`, except && `except ${except}`].filter(Boolean).join(' ');
}

const local = { ...regional, ...dated, ...sourced };
const datesIfAny = { optional: ['effectiveFrom', 'effectiveTo'] as const };
const yearIn = (year: string): Extra => ({ year });

/** Every kind of parameter, in the order of the files. A new one is a line here, its type in `parameter-set.ts` and its
 *  schema in `item-schemas.ts`. */
export const sections: readonly Section[] = [
  one('general', 'meta', 'text', 'insurance.meta', {}),
  one('general', 'rounding', 'text', 'insurance.rounding', {}),
  one('general', 'gaps', 'text', 'insurance.gaps', {}),

  list('pension', 'rates', 'bps', 'insurance.employeePension.rates', { ...dated, ...sourced }),
  list('pension', 'base_range', 'bps', 'insurance.employeePension.baseRangeBps', { ...dated, ...sourced }),
  list('pension', 'payment_frequency', 'text', 'insurance.employeePension.paymentFrequency', {
    ...regional,
    ...sourced,
  }),
  list('pension', 'undeclared_base', 'text', 'insurance.employeePension.undeclaredBaseRule', {
    ...regional,
    ...sourced,
  }),
  one('pension', 'back_payment', 'text', 'insurance.employeePension.backPayment', sourced),
  list(
    'pension',
    'account_interest',
    'bps',
    'insurance.employeePension.accountInterestYearly',
    sourced,
    yearIn('year'),
  ),
  one('pension', 'account_interest_formula', 'text', 'insurance.employeePension.accountInterestFormula', {}),
  one('pension', 'account_interest_note', 'text', 'insurance.employeePension.accountInterestNote', {}),
  list('pension', 'limits', 'fen/month', 'insurance.contributionBases', local, { variant: cities }),

  one(
    'pension',
    'payout_months',
    'months',
    'insurance.pensionBenefit.payoutMonths',
    {},
    {
      beside: { source: 'payoutMonthsSource', confidence: 'payoutMonthsConfidence' },
    },
  ),
  one('pension', 'payout_months_between_ages', 'text', 'insurance.pensionBenefit.payoutMonthsBetweenAges', {
    ...since,
    ...sourced,
  }),
  one('pension', 'resident_account_divisor', 'months', 'insurance.pensionBenefit.residentAccountDivisor', {}),
  part('pension', 'transitional', 'text', 'insurance.pensionBenefit.transitional', {}),
  list(
    'pension',
    'transitional_coefficient',
    'bps',
    'insurance.pensionBenefit.transitional.coefficientBps',
    { ...regional, ...sourced },
    { optional: ['source'] },
  ),
  list('pension', 'calculation_base', 'fen/month', 'insurance.pensionBenefit.calculationBases', local),
  one('pension', 'calculation_base_note', 'text', 'insurance.pensionBenefit.calculationBaseNote', {}),
  one('pension', 'claim_place', 'years', 'insurance.claimPlace', sourced),

  one('retirement', 'settings', 'months', 'insurance.retirement', { ...since, ...sourced }),

  list('medical', 'flexible', 'fen or bps', 'insurance.flexibleMedical', local),
  list('medical', 'lifetime', 'months', 'insurance.medicalLifetimeYears', local, datesIfAny),

  list('resident', 'medical', 'fen/year', 'insurance.residentMedical', sourced, yearIn('coverageYear')),
  one('resident', 'medical_wait', 'months', 'insurance.residentMedicalWait', { ...since, ...sourced }),
  part('resident', 'pension', 'fen/year', 'insurance.residentPension', sourced),
  list('resident', 'basic_pension', 'fen/month', 'insurance.residentPension.basicPensionMinimum', {
    ...dated,
    ...sourced,
  }),

  list('unemployment', 'enrolment', 'bps', 'insurance.unemployment.flexibleEnrolment', local, {
    ...datesIfAny,
    variant: cities,
  }),
  list('unemployment', 'rate', 'bps', 'insurance.unemployment.rateNational', { ...dated, ...sourced }),
  one(
    'unemployment',
    'duration',
    'months',
    'insurance.unemployment.durationNationalMaxMonths',
    {},
    {
      beside: { source: 'durationSource' },
    },
  ),
  list('unemployment', 'local_duration', 'text', 'insurance.unemployment.durationLocal', local, {
    optional: ['effectiveTo'],
  }),
  list('unemployment', 'benefit', 'fen/month', 'insurance.unemployment.benefit', local),
  one('unemployment', 'conditions', 'text', 'insurance.unemployment.conditions', {}),
  one('unemployment', 'temporary_allowance', 'text', 'insurance.unemployment.temporaryAllowance', {
    confidence: 'confidence',
  }),
  one('unemployment', 'older_claimant', 'text', 'insurance.unemployment.olderClaimant', { ...regional, ...sourced }),

  one('minimum_wage', 'where', 'text', 'insurance.minimumWage', {}),
  list(
    'minimum_wage',
    'rates',
    'fen',
    'minimumWages',
    { ...local, region: 'code' },
    {
      sourceInWords: true,
    },
  ),

  one('subsidy', 'national', 'months', 'insurance.flexibleSubsidy.national', sourced),
  list('subsidy', 'local', 'fen/month', 'insurance.flexibleSubsidy.local', local, { variant: named('group') }),
  list(
    'subsidy',
    'employer',
    'fen or bps',
    'insurance.employerIncentives',
    { ...dated, ...sourced },
    {
      variant: named('id'),
    },
  ),
  one('subsidy', 'skill', 'fen', 'insurance.skillSubsidy', { ...dated, ...sourced }),

  one('tax', 'personal_pension', 'fen/year', 'insurance.personalPension', { ...since, ...sourced }),
  one('tax', 'comprehensive_brackets', 'fen/year', 'insurance.incomeTax.comprehensiveBrackets', {}),
  one('tax', 'business_brackets', 'fen/year', 'insurance.incomeTax.businessBrackets', {}),
  one('tax', 'platform_withholding', 'fen/month', 'insurance.incomeTax.platformLabourWithholding', {
    ...since,
    ...sourced,
  }),
  part('tax', 'settings', 'fen', 'insurance.incomeTax', sourced),
  one('tax', 'platform_reporting', 'text', 'insurance.platformReporting', { ...since, ...sourced }),

  list('calendar', 'year', 'days', 'calendarYears', {}, yearIn('year')),

  list('injury', 'industries', 'text', 'pilot.industries', pilotDates, {
    optional: ['confidence'],
    variant: named('industry'),
  }),
  list('injury', 'provinces', 'text', 'pilot.provinces', { ...pilotDates, region: 'code' }),
  list('injury', 'platforms', 'text', 'pilot.platforms', pilotDates, { variant: named('industry', 'platform') }),
  list('injury', 'base_amounts', 'fen/order', 'pilot.baseAmounts', pilotDates, {
    variant: named('industry', 'payoutClass'),
  }),
  list('injury', 'urban_income', 'fen/year', 'pilot.nationalUrbanIncome', { confidence: 'confidence' }, yearIn('year')),
];

const byName = new Map(sections.map((each) => [`${each.scheme}/${each.key}`, each]));

export const sectionOf = ({ scheme, key }: { scheme: string; key: string }): Section | undefined =>
  byName.get(`${scheme}/${key}`);

/** Rows of a section without a day in its items, or of a single value: rules cannot tell two of them apart by date. */
export const isUndated = (each: Section): boolean =>
  each.year === undefined && (each.shape !== 'list' || each.fields.effectiveFrom === undefined);

/** Whether the rows of a section name their place. */
export const isRegional = (each: Section): boolean => each.fields.region !== undefined;
export const regionFor = (each: Section, region: unknown): string =>
  isRegional(each) && typeof region === 'string' ? region : nation;

type Matter = { scheme: string; key: string; region: string; variant: string };

/** Cities of a variant that is a group of them; undefined = the group is open-ended. */
function groupOf(variant: string): { only?: string[]; except?: string[] } {
  const [word, cities] = variant.split(' ');
  if (word === 'only') return { only: cities!.split(',') };
  return word === 'except' ? { except: cities!.split(',') } : {};
}

const holds = (group: ReturnType<typeof groupOf>, city: string) =>
  group.only ? group.only.includes(city) : !group.except?.includes(city);

/** Whether a row is for a group of cities alone, and whether a city is one of them. */
export const isForSomeCities = (row: Matter): boolean => sectionOf(row)?.variant === cities && row.variant !== '';
export const isForCity = (row: Matter, city: string): boolean =>
  !isForSomeCities(row) || holds(groupOf(row.variant), city);

/** Whether some city belongs to both groups. */
function groupsMeet(a: string, b: string): boolean {
  const [one, other] = [groupOf(a), groupOf(b)];
  if (one.only) return one.only.some((city) => holds(other, city));
  return other.only ? other.only.some((city) => holds(one, city)) : true;
}

/** Whether two rows are about the same thing, so that both in force on one day would leave open which holds. */
export function matterMeets(a: Matter, b: Matter): boolean {
  if (a.scheme !== b.scheme || a.key !== b.key || a.region !== b.region) return false;
  return a.variant === b.variant || (sectionOf(a)?.variant === cities && groupsMeet(a.variant, b.variant));
}
