import type { z } from 'zod';
import { bool, inputError, oneOf, opt, record, region, type OperationError } from '@/domain/kernel/input';
import { workerCategories } from './worker-category';

export const reportIssues = ['unpaid_pay', 'deposit', 'deduction', 'injury', 'discrimination'] as const;
export const discriminationGrounds = [
  'sex',
  'age',
  'ethnicity',
  'religion',
  'disability',
  'infection',
  'rural',
  'pregnancy',
  'region',
  'criminal_record',
  'other',
] as const;
export const parallelProceedings = ['none', 'arbitration', 'court'] as const;

export const routeInput = record({
  issue: oneOf(reportIssues),
  ground: opt(oneOf(discriminationGrounds)),
  parallel: oneOf(parallelProceedings),
  employerIdentified: bool,
  category: oneOf(workerCategories),
  workDistrict: region,
  receivingDistrict: region,
  withinTwoYears: bool,
  brokenMediationAgreement: opt(bool),
  writtenDebtNote: opt(bool),
});
type Report = z.output<typeof routeInput>;

type Row = {
  code: string;
  when: (report: Report) => boolean;
  primary: string;
  also: readonly string[];
  /** The person may also go straight to court on papers in hand. */
  courtPapers?: true;
};

/** 受理渠道 (wages 8.1); the first row that fits decides. Territory is the district where labour is used (用工所在地). */
const rows = [
  { code: 'R1', when: ({ issue }) => issue === 'injury', primary: 'occupational_injury_desk', also: [] },
  {
    code: 'R2',
    when: ({ issue }) => issue === 'discrimination',
    primary: 'hr_authority_employment_equality',
    also: ['court_equal_employment_right', 'legal_aid'],
  },
  {
    code: 'R3',
    when: ({ parallel }) => parallel !== 'none',
    primary: 'inform_dispute_procedure',
    also: ['legal_aid'],
  },
  {
    code: 'R4',
    when: ({ employerIdentified }) => !employerIdentified,
    primary: 'request_supplement',
    also: ['assist_identify_partner'],
  },
  {
    code: 'R5',
    when: ({ category, workDistrict, receivingDistrict }) => category === 'A' && workDistrict !== receivingDistrict,
    primary: 'transfer_to_work_district',
    also: ['one_stop_mediation'],
    courtPapers: true,
  },
  {
    code: 'R6',
    when: ({ category, withinTwoYears }) => category === 'A' && !withinTwoYears,
    primary: 'labour_arbitration',
    also: ['legal_aid'],
    courtPapers: true,
  },
  {
    code: 'R7',
    when: ({ category }) => category === 'A',
    primary: 'labour_inspection',
    also: ['labour_arbitration', 'one_stop_mediation'],
    courtPapers: true,
  },
  {
    code: 'R8',
    when: ({ category }) => category === 'B',
    primary: 'one_stop_mediation',
    also: ['labour_inspection_clue', 'court_civil_action', 'legal_aid'],
    courtPapers: true,
  },
  {
    code: 'R9',
    when: ({ category }) => category === 'C',
    primary: 'court_civil_action',
    also: ['one_stop_mediation'],
    courtPapers: true,
  },
] as const satisfies readonly Row[];

const categoryUnknown = {
  code: 'R10',
  when: () => true,
  primary: 'labour_inspection_clue',
  also: ['relation_assessment', 'one_stop_mediation'],
  courtPapers: true,
} as const satisfies Row;

type AnyRow = (typeof rows)[number] | typeof categoryUnknown;
/** A door that a report may be sent to. */
export type Channel =
  AnyRow['primary'] | AnyRow['also'][number] | 'joint_interview' | 'court_payment_order' | 'court_direct_action';
export type Route = { primary: AnyRow['primary']; also: Channel[]; code: AnyRow['code'] };

/** First channel and alternatives, most useful first (wages 8.1). MISSING_FIELD ground for discrimination. */
export function route(report: Report): Route | OperationError {
  if (report.issue === 'discrimination' && !report.ground) return inputError('MISSING_FIELD', 'ground');
  const row: AnyRow = rows.find(({ when }) => when(report)) ?? categoryUnknown;
  return { primary: row.primary, also: [...comesFirst(row, report), ...row.also], code: row.code };
}

function comesFirst(row: AnyRow, { ground, brokenMediationAgreement, writtenDebtNote }: Report): Channel[] {
  const first: Channel[] = [];
  if (row.code === 'R2' && ground === 'sex') first.push('joint_interview');
  if ('courtPapers' in row && brokenMediationAgreement) first.push('court_payment_order');
  if ('courtPapers' in row && writtenDebtNote) first.push('court_direct_action');
  return first;
}
