import type { DemoClaimKey } from '@/db/seed/ids';
import { assigned, decision, handIn, proposal, read, sent, staff, worker, type Act, type History } from './history';

type WagesKey = Extract<DemoClaimKey, `wages${string}`>;

const takenOn = {
  withinTwoYears: true,
  employerIdentified: true,
  inScope: true,
  hasJurisdiction: true,
  parallel: 'none',
};
const accept = (after: number): Act => staff('caseworker', 'accept', after, takenOn);
const filed = [sent, assigned, accept(3)];
const mediating = staff('mediator', 'start_mediation', 2, { bothConsent: true });

/** 责令限期支付, with so many working days to pay. */
const order = (after: number, workingDaysToPay: number): Act =>
  decision(
    'caseworker',
    'order_payment',
    after,
    ({ later }) => ({ arrearsFen: 860_050, payBy: later(workingDaysToPay) }),
    '查明站点拖欠两个月的配送报酬共8600.50元，责令限期支付。',
  );
/** 行政处理决定, with 加付赔偿金 of half. */
const decided = (after: number): Act =>
  decision(
    'caseworker',
    'decide',
    after,
    { fullyPaid: false, rateBps: 5_000 },
    '逾期没有支付，决定支付欠款并加付百分之五十的赔偿金。',
  );
const notInTime = { withinTwoYears: false, writtenNotice: true };

/** 欠薪: every state, and what a queue is made of besides. */
export const wagesHistories: Record<WagesKey, History> = {
  wagesSubmitted: { endedAgo: 1, acts: [sent] },
  wagesSubmittedShanghai: { endedAgo: 3, acts: [sent] },
  wagesToApprove: {
    endedAgo: 1,
    acts: [
      sent,
      assigned,
      proposal(
        'caseworker',
        'refuse',
        2,
        notInTime,
        '欠薪行为在两年多以前已经结束，拟不予受理，告知仲裁和起诉的渠道。',
      ),
    ],
  },
  wagesSupplement: { endedAgo: 4, acts: [sent, assigned, staff('caseworker', 'request_supplement', 2)] },
  wagesNotAccepted: {
    endedAgo: 5,
    acts: [
      sent,
      assigned,
      decision('caseworker', 'refuse', 3, notInTime, '欠薪行为结束已经超过两年，不予受理。可以向法院起诉。'),
    ],
  },
  wagesRedirected: {
    endedAgo: 6,
    acts: [sent, assigned, staff('caseworker', 'redirect', 2, { inScope: false, parallel: 'none' })],
  },
  wagesTransferred: {
    endedAgo: 7,
    acts: [sent, assigned, staff('caseworker', 'transfer', 2, { hasJurisdiction: false, receivingOffice: '441900' })],
  },
  wagesFiled: { endedAgo: 9, acts: filed },
  wagesFiledExtended: {
    endedAgo: 10,
    acts: [...filed, staff('reviewer', 'extend', 50, { complex: true })],
  },
  wagesMediating: { endedAgo: 3, acts: [...filed, mediating] },
  wagesAgreed: {
    endedAgo: 2,
    acts: [...filed, mediating, staff('mediator', 'mediation_success', 5, ({ later }) => ({ agreedPayOn: later(8) }))],
  },
  wagesMediationFailed: { endedAgo: 4, acts: [...filed, mediating, staff('mediator', 'mediation_fail', 7)] },
  wagesOrdered: { endedAgo: 2, acts: [...filed, order(15, 10)] },
  wagesOrderOverdue: { endedAgo: 9, acts: [...filed, order(20, 6)] },
  wagesDecided: { endedAgo: 5, acts: [...filed, order(15, 7), decided(9)] },
  wagesEnforcing: {
    endedAgo: 6,
    acts: [
      ...filed,
      order(15, 7),
      decided(9),
      staff('caseworker', 'apply_enforcement', 150, ({ earlier }) => ({
        remediesLapsedOn: earlier(20),
        demandServedOn: earlier(14),
      })),
    ],
  },
  wagesReferred: {
    endedAgo: 3,
    acts: [...filed, order(15, 7), staff('reviewer', 'refer_police', 9, { crimeRefer: true })],
  },
  wagesPaid: { endedAgo: 1, acts: [...filed, order(15, 10), handIn(6, 'pay_records'), worker('confirm_paid', 0)] },
  wagesClosedPaid: {
    endedAgo: 8,
    acts: [...filed, order(12, 8), read(1), worker('confirm_paid', 5), staff('caseworker', 'close', 2)],
  },
  wagesClosedUnfounded: {
    endedAgo: 6,
    acts: [
      ...filed,
      decision(
        'reviewer',
        'revoke',
        25,
        { noViolation: true },
        '调查了结算记录和转账记录，报酬已经按月付清，没有发现违法，撤销立案。',
      ),
    ],
  },
  wagesWithdrawn: { endedAgo: 5, acts: [sent, worker('withdraw', 2)] },
};
