import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wagesOperations as wagesOperationsOf } from '@/domain/wages/operations';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const wagesOperations = onShipped(wagesOperationsOf);

const run = (name: string, input: object) => outputsOf(wagesOperations[`wages.${name}`]!(input));

describe('referral to the police', () => {
  const thresholds = { singleFen: 1_000_000, groupFen: 6_000_000 };
  const worker = (monthsUnpaid: number, fen: number, id = 'w') => ({ id, monthsUnpaid, fen });
  const facts = {
    thresholds,
    category: 'A',
    workers: [worker(3, 1_000_000)],
    ordered: true,
    unpaidAfterOrderDeadline: true,
    evasion: true,
    ableToPay: false,
  };

  it.each([
    { of: 'both at the figures', workers: [worker(3, 1_000_000)], hits: ['w'] },
    { of: 'a month short', workers: [worker(2, 9_000_000)], hits: [] },
    { of: 'a fen short', workers: [worker(12, 999_999)], hits: [] },
    {
      of: 'one of three, in order',
      workers: [worker(1, 1, 'c'), worker(4, 1_000_000, 'b'), worker(3, 1_000_001, 'a')],
      hits: ['b', 'a'],
    },
  ])('single: $of', ({ workers, hits }) => {
    expect(run('crimeThreshold', { ...facts, workers })).toMatchObject({
      singleHits: hits,
      amountMet: hits.length > 0,
      refer: hits.length > 0,
      manualReview: false,
    });
  });

  it.each([
    { workers: Array.from({ length: 10 }, () => worker(1, 600_000)), hit: true },
    { workers: Array.from({ length: 9 }, () => worker(1, 900_000)), hit: false },
    { workers: [...Array.from({ length: 9 }, () => worker(1, 600_000)), worker(1, 599_999)], hit: false },
  ])('group of $workers.length: $hit', ({ workers, hit }) => {
    expect(run('crimeThreshold', { ...facts, workers })).toMatchObject({ groupHit: hit, amountMet: hit });
  });

  it.each([
    { but: 'there was no order', change: { ordered: false } },
    { but: 'it was paid by the deadline', change: { unpaidAfterOrderDeadline: false } },
    { but: 'nobody hid and nobody could pay', change: { evasion: false } },
  ])('is not referred when the amount is met but $but', ({ change }) => {
    expect(run('crimeThreshold', { ...facts, ...change })).toMatchObject({ amountMet: true, refer: false });
  });

  it('is referred when the employer could pay', () => {
    expect(run('crimeThreshold', { ...facts, evasion: false, ableToPay: true })).toMatchObject({ refer: true });
  });

  it.each(['B', 'C', 'unknown'])('goes to a person for category %s, with or without figures', (category) => {
    const person = { singleHits: null, groupHit: null, amountMet: null, refer: null, manualReview: true };
    expect(run('crimeThreshold', { ...facts, category })).toEqual(person);
    expect(run('crimeThreshold', { ...facts, category, thresholds: null })).toEqual(person);
  });

  it.each([
    { figures: { singleFen: 499_999, groupFen: 1 }, field: 'thresholds.singleFen', minFen: 500_000, maxFen: 2_000_000 },
    {
      figures: { singleFen: 2_000_001, groupFen: 1 },
      field: 'thresholds.singleFen',
      minFen: 500_000,
      maxFen: 2_000_000,
    },
    {
      figures: { singleFen: 500_000, groupFen: 2_999_999 },
      field: 'thresholds.groupFen',
      minFen: 3_000_000,
      maxFen: 10_000_000,
    },
    {
      figures: { singleFen: 2_000_000, groupFen: 10_000_001 },
      field: 'thresholds.groupFen',
      minFen: 3_000_000,
      maxFen: 10_000_000,
    },
  ])('refuses the figures $figures', ({ figures, ...range }) => {
    expect(run('crimeThreshold', { ...facts, thresholds: figures })).toEqual({
      error: { code: 'THRESHOLD_OUT_OF_RANGE', ...range },
    });
  });

  it('takes figures at both ends of the national range', () => {
    for (const figures of [
      { singleFen: 500_000, groupFen: 3_000_000 },
      { singleFen: 2_000_000, groupFen: 10_000_000 },
    ]) {
      expect(run('crimeThreshold', { ...facts, thresholds: figures })).toHaveProperty('manualReview', false);
    }
  });
});

describe('final award', () => {
  it.each(['remuneration', 'injury_medical', 'economic_compensation', 'damages'])('%s up to the limit', (kind) => {
    const claims = [
      { id: 'at', kind, awardedFen: 2_880_000 },
      { id: 'over', kind, awardedFen: 2_880_001 },
    ];
    expect(run('finalAward', { monthlyMinFen: 240_000, claims })).toMatchObject({
      items: [
        { id: 'at', final: true },
        { id: 'over', final: false },
      ],
      overall: 'mixed',
    });
  });

  it('is unknown without the monthly minimum, and wants an award', () => {
    const claims = [{ id: 'a', kind: 'labour_standard', awardedFen: 0 }];
    expect(run('finalAward', { claims })).toEqual({ unknown: { parameter: 'monthlyMinFen' } });
    expect(run('finalAward', { claims: [] })).toEqual({ error: { code: 'EMPTY_LIST', field: 'claims' } });
  });
});

describe('kind of relation', () => {
  const answers = {
    eligibleWorker: true,
    eligibleEntity: true,
    partOfBusiness: true,
    time: 'worker',
    process: 'none',
    rules: 'none',
    continuity: 'occasional',
    pricing: 'worker',
    soleTraderRegistration: false,
  };
  const assess = (change: object) => run('relationAssessment', { ...answers, ...change });

  it.each([
    {
      score: 9,
      change: { time: 'company', process: 'strong', rules: 'strong', continuity: 'stable', pricing: 'negotiable' },
      category: 'labour_relation_likely',
      borderline: false,
    },
    {
      score: 9,
      change: { time: 'company', process: 'some', rules: 'strong', continuity: 'stable', pricing: 'company' },
      category: 'not_fully_conforming_likely',
      borderline: true,
    },
    {
      score: 8,
      change: { time: 'company', process: 'strong', rules: 'strong', continuity: 'stable' },
      category: 'not_fully_conforming_likely',
      borderline: true,
    },
    {
      score: 7,
      change: { time: 'shared', process: 'strong', rules: 'strong', continuity: 'stable' },
      category: 'not_fully_conforming_likely',
      borderline: true,
    },
    {
      score: 6,
      change: { process: 'strong', rules: 'strong', continuity: 'stable' },
      category: 'not_fully_conforming_likely',
      borderline: false,
    },
    {
      score: 4,
      change: { continuity: 'stable', pricing: 'company' },
      category: 'not_fully_conforming_likely',
      borderline: false,
    },
    {
      score: 3,
      change: { process: 'some', pricing: 'company' },
      category: 'not_fully_conforming_likely',
      borderline: false,
    },
    { score: 3, change: { time: 'shared', pricing: 'company' }, category: 'civil_likely', borderline: true },
    { score: 2, change: { pricing: 'company' }, category: 'civil_likely', borderline: false },
    {
      score: 3,
      change: { partOfBusiness: false, process: 'some', pricing: 'company' },
      category: 'civil_likely',
      borderline: true,
    },
    {
      score: 10,
      change: {
        partOfBusiness: false,
        time: 'company',
        process: 'strong',
        rules: 'strong',
        continuity: 'stable',
        pricing: 'company',
      },
      category: 'manual_review',
      borderline: false,
    },
  ])('score $score is $category', ({ change, ...expected }) => {
    expect(assess(change)).toEqual({ ...expected, ignored: [], decisive: false });
  });

  it.each([{ eligibleWorker: false }, { eligibleEntity: false }])('has no score with %j', (change) => {
    expect(assess({ ...change, soleTraderRegistration: true })).toEqual({
      category: 'manual_review',
      score: null,
      borderline: false,
      ignored: ['soleTraderRegistration'],
      decisive: false,
    });
  });

  it('does not change with what it ignores', () => {
    const word = (...words: string[]) => fc.constantFrom(...words);
    const any = fc.record({
      partOfBusiness: fc.boolean(),
      time: word('company', 'shared', 'worker'),
      process: word('strong', 'some', 'none'),
      rules: word('strong', 'some', 'none'),
      continuity: word('stable', 'intermittent', 'occasional'),
      pricing: word('company', 'negotiable', 'worker'),
    });
    fc.assert(
      fc.property(any, (change) => {
        const plain = assess(change);
        const dressed = assess({ ...change, soleTraderRegistration: true, contractTitle: '合作协议' });
        expect(dressed).toEqual({ ...plain, ignored: ['soleTraderRegistration', 'contractTitle'] });
      }),
    );
  });
});

describe('route', () => {
  const report = {
    issue: 'unpaid_pay',
    parallel: 'none',
    employerIdentified: true,
    category: 'A',
    workDistrict: '310115',
    receivingDistrict: '310115',
    withinTwoYears: true,
  };
  const papers = { brokenMediationAgreement: true, writtenDebtNote: true };

  it.each([
    { code: 'R1', change: { issue: 'injury', parallel: 'court' } },
    { code: 'R2', change: { issue: 'discrimination', ground: 'age', parallel: 'court' } },
    { code: 'R3', change: { parallel: 'court', employerIdentified: false } },
    { code: 'R4', change: { employerIdentified: false, receivingDistrict: '310104' } },
    { code: 'R5', change: { receivingDistrict: '310104', withinTwoYears: false }, first: true },
    { code: 'R6', change: { withinTwoYears: false }, first: true },
    { code: 'R7', change: {}, first: true },
    { code: 'R8', change: { category: 'B', receivingDistrict: '310104', withinTwoYears: false }, first: true },
    { code: 'R9', change: { category: 'C', withinTwoYears: false }, first: true },
    { code: 'R10', change: { category: 'unknown', receivingDistrict: '310104' }, first: true },
  ])('$code comes before the rows after it', ({ code, change, first }) => {
    const plain = run('route', { ...report, ...change }) as { code: string; primary: string; also: string[] };
    expect(plain.code).toBe(code);
    expect(run('route', { ...report, ...change, ...papers })).toEqual({
      ...plain,
      also: first ? ['court_payment_order', 'court_direct_action', ...plain.also] : plain.also,
    });
  });

  it('offers the joint interview on the ground of sex only', () => {
    const discrimination = { ...report, issue: 'discrimination' };
    expect(run('route', { ...discrimination, ground: 'pregnancy' })).toMatchObject({
      also: ['court_equal_employment_right', 'legal_aid'],
    });
    expect(run('route', { ...report, ground: 'sex' })).not.toMatchObject({ also: ['joint_interview'] });
    expect(run('route', discrimination)).toEqual({ error: { code: 'MISSING_FIELD', field: 'ground' } });
  });
});

it.each([
  { model: 'dispatch', partnerQualified: true, firstPayer: 'partner', also: ['platform_if_it_caused_harm'] },
  { model: 'outsourcing', partnerQualified: true, firstPayer: 'partner', also: ['platform_supervision_liability'] },
  { model: 'franchise', partnerQualified: false, firstPayer: 'platform', also: ['recourse_against_partner'] },
  { model: 'direct', partnerQualified: false, firstPayer: 'platform', also: [] },
  {
    model: 'crowdsourcing',
    partnerQualified: false,
    firstPayer: 'paying_counterparty',
    also: ['platform_if_dominant_control'],
  },
])('$model, partner qualified $partnerQualified: $firstPayer pays', ({ firstPayer, also, ...input }) => {
  expect(run('liableParties', input)).toEqual({ firstPayer, also });
});

it.each(['dispatch', 'outsourcing', 'franchise'])('%s is unknown without the standing of the partner', (model) => {
  expect(run('liableParties', { model })).toEqual({ unknown: { parameter: 'partnerQualified' } });
});

it('names a reporter to the employer only in a complaint and with consent', () => {
  for (const kind of ['complaint', 'informant', 'clue']) {
    for (const consentNamed of [true, false]) {
      const named = kind === 'complaint' && consentNamed;
      const { hidden, logAccess } = run('hiddenFields', { viewer: 'employer', kind, consentNamed }) as {
        hidden: string[];
        logAccess: boolean;
      };
      expect(hidden.includes('reporterName')).toBe(!named);
      expect(hidden).toEqual(hidden.toSorted());
      expect(hidden).toEqual(expect.arrayContaining(['evidenceFiles', 'reporterBank', 'reporterId', 'reporterPhone']));
      expect(logAccess).toBe(named);
      expect(run('hiddenFields', { viewer: 'inspector', kind, consentNamed })).toEqual({ hidden: [], logAccess: true });
    }
  }
});

describe('group cases', () => {
  const reportsOf = (count: number, employer: string, cause: string) =>
    Array.from({ length: count }, (_, index) => ({ id: `${employer}/${cause}/${index}`, employer, cause }));

  it.each([
    { count: 9, group: false, representatives: null },
    { count: 10, group: true, representatives: { min: 3, max: 5 } },
  ])('$count reports: group $group', ({ count, ...expected }) => {
    expect(run('groupCases', { reports: reportsOf(count, 'E1', 'unpaid_pay') })).toMatchObject({
      clusters: [expected],
    });
  });

  it('sorts rare characters after common ones, and a shorter name before a longer', () => {
    // U+20BB7 is beyond the first 65,536 characters and U+FF21 below, the other way round in halves.
    const employers = ['𠮷', 'Ａ', '安', '安驿', 'A'];
    const reports = employers.map((employer, index) => ({ id: String(index), employer, cause: 'c' }));
    const { clusters } = run('groupCases', { reports }) as { clusters: { employer: string }[] };
    expect(clusters.map(({ employer }) => employer)).toEqual(['A', '安', '安驿', 'Ａ', '𠮷']);
  });

  it('keeps apart pairs whose texts run together', () => {
    const reports = [
      { id: '1', employer: 'a","b', cause: 'c' },
      { id: '2', employer: 'a', cause: 'b","c' },
    ];
    expect(run('groupCases', { reports })).toMatchObject({ clusters: [{ employer: 'a' }, { employer: 'a","b' }] });
  });

  it('names the report whose id is not its own', () => {
    const reports = [...reportsOf(3, 'E1', 'deposit'), { id: 'E1/deposit/1', employer: 'E2', cause: 'deposit' }];
    expect(run('groupCases', { reports })).toEqual({ error: { code: 'INVALID_VALUE', field: 'reports[3].id' } });
  });

  it('puts every report into exactly one cluster', () => {
    const pairs = fc.array(fc.record({ employer: fc.constantFrom('x', 'y', 'z'), cause: fc.constantFrom('p', 'q') }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const reports = drawn.map((pair, index) => ({ id: String(index), ...pair }));
        const { clusters } = run('groupCases', { reports }) as { clusters: { reports: string[]; group: boolean }[] };
        expect(clusters.flatMap((cluster) => cluster.reports).sort()).toEqual(reports.map(({ id }) => id).sort());
        for (const cluster of clusters) expect(cluster.group).toBe(cluster.reports.length >= 10);
      }),
    );
  });
});
