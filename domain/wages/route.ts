import type { z } from 'zod';
import type { Explaining, Source, Step } from '@/domain/kernel/explained';
import { bool, inputError, oneOf, opt, record, region, type OperationError } from '@/domain/kernel/input';
import { yesNo } from './answer-words';
import {
  acceptanceRule,
  civilSuit,
  courtPaymentOrder,
  debtNoteSuit,
  disputeProcedure,
  equalEmployment,
  injuryPilot,
  inspectionTwoYears,
  oneStopMediation,
  platformCategories,
} from './legal-sources';
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
  source: Source;
  /** The person may also go straight to court on papers in hand. */
  courtPapers?: true;
};

/** 受理渠道 (wages 8.1); the first row that fits decides. Territory is the district where labour is used (用工所在地). */
const rows = [
  {
    code: 'R1',
    when: ({ issue }) => issue === 'injury',
    primary: 'occupational_injury_desk',
    also: [],
    source: injuryPilot,
  },
  {
    code: 'R2',
    when: ({ issue }) => issue === 'discrimination',
    primary: 'hr_authority_employment_equality',
    also: ['court_equal_employment_right', 'legal_aid'],
    source: equalEmployment,
  },
  {
    code: 'R3',
    when: ({ parallel }) => parallel !== 'none',
    primary: 'inform_dispute_procedure',
    also: ['legal_aid'],
    source: disputeProcedure,
  },
  {
    code: 'R4',
    when: ({ employerIdentified }) => !employerIdentified,
    primary: 'request_supplement',
    also: ['assist_identify_partner'],
    source: acceptanceRule,
  },
  {
    code: 'R5',
    when: ({ category, workDistrict, receivingDistrict }) => category === 'A' && workDistrict !== receivingDistrict,
    primary: 'transfer_to_work_district',
    also: ['one_stop_mediation'],
    source: acceptanceRule,
    courtPapers: true,
  },
  {
    code: 'R6',
    when: ({ category, withinTwoYears }) => category === 'A' && !withinTwoYears,
    primary: 'labour_arbitration',
    also: ['legal_aid'],
    source: inspectionTwoYears,
    courtPapers: true,
  },
  {
    code: 'R7',
    when: ({ category }) => category === 'A',
    primary: 'labour_inspection',
    also: ['labour_arbitration', 'one_stop_mediation'],
    source: platformCategories,
    courtPapers: true,
  },
  {
    code: 'R8',
    when: ({ category }) => category === 'B',
    primary: 'one_stop_mediation',
    also: ['labour_inspection_clue', 'court_civil_action', 'legal_aid'],
    source: oneStopMediation,
    courtPapers: true,
  },
  {
    code: 'R9',
    when: ({ category }) => category === 'C',
    primary: 'court_civil_action',
    also: ['one_stop_mediation'],
    source: civilSuit,
    courtPapers: true,
  },
] as const satisfies readonly Row[];

const categoryUnknown = {
  code: 'R10',
  when: () => true,
  primary: 'labour_inspection_clue',
  also: ['relation_assessment', 'one_stop_mediation'],
  source: platformCategories,
  courtPapers: true,
} as const satisfies Row;

type AnyRow = (typeof rows)[number] | typeof categoryUnknown;
/** A door that a report may be sent to. */
export type Channel =
  AnyRow['primary'] | AnyRow['also'][number] | 'joint_interview' | 'court_payment_order' | 'court_direct_action';
export type Route = { primary: AnyRow['primary']; also: Channel[]; code: AnyRow['code'] };

/** First channel and alternatives, most useful first (wages 8.1). MISSING_FIELD ground for discrimination. */
export function route(report: Report): (Route & Explaining) | OperationError {
  if (report.issue === 'discrimination' && !report.ground) return inputError('MISSING_FIELD', 'ground');
  const row: AnyRow = rows.find(({ when }) => when(report)) ?? categoryUnknown;
  const first = comesFirst(row, report);
  return {
    primary: row.primary,
    also: [...first.map(({ channel }) => channel), ...row.also],
    code: row.code,
    steps: [rowStep(row, report), ...first.map(firstStep)],
    assumptions: ['house_rule'],
  };
}

type First = { channel: 'joint_interview' | 'court_payment_order' | 'court_direct_action'; source: Source };

function comesFirst(row: AnyRow, { ground, brokenMediationAgreement, writtenDebtNote }: Report): First[] {
  const first: First[] = [];
  if (row.code === 'R2' && ground === 'sex') first.push({ channel: 'joint_interview', source: equalEmployment });
  if ('courtPapers' in row && brokenMediationAgreement) {
    first.push({ channel: 'court_payment_order', source: courtPaymentOrder });
  }
  if ('courtPapers' in row && writtenDebtNote) first.push({ channel: 'court_direct_action', source: debtNoteSuit });
  return first;
}

/** The row with the person's own answers. */
function rowStep({ code, primary, source }: AnyRow, report: Report): Step {
  const { issue, ground, parallel, category, workDistrict, receivingDistrict } = report;
  return {
    rule: `wages.route.${code}`,
    term: '先找哪里',
    termEn: 'First channel',
    inputs: {
      ...{ issue, ...(ground && { ground }), parallel, category, code },
      employerIdentified: yesNo(report.employerIdentified),
      withinTwoYears: yesNo(report.withinTwoYears),
      ...{ workRegion: workDistrict, receivingRegion: receivingDistrict },
    },
    output: primary,
    unit: 'text',
    sources: [source],
  };
}

const firstStep = ({ channel, source }: First): Step => ({
  rule: `wages.route.${channel}`,
  term: '还可以先走的路',
  termEn: 'A way that may be quicker',
  inputs: {},
  output: channel,
  unit: 'text',
  sources: [source],
});
