import type { DemoClaimKey } from '@/db/seed/ids';
import {
  assigned,
  decision,
  handIn,
  proposal,
  read,
  sent,
  staff,
  system,
  worker,
  type Act,
  type History,
} from './history';

type InjuryKey = Extract<DemoClaimKey, `injury${string}`>;

const filed = [sent, worker('worker_files', 2)];
const accepted = [...filed, assigned, staff('caseworker', 'accept', 2, { gatePassed: true })];
const clearTrack = staff('caseworker', 'triage', 1, { track: 'CLEAR' });

const yes = (after: number): Act =>
  decision(
    'caseworker',
    'decide_yes',
    after,
    {},
    '送单途中发生交通事故，订单、轨迹和交警认定相符，属于职业伤害保障范围。',
  );
const no = (after: number): Act =>
  decision(
    'caseworker',
    'decide_no',
    after,
    { reasonStated: true, evidenceListed: true, remedyStated: true },
    '平台订单记录显示受伤时没有在途订单，所述时间前后两小时均未接单，现有证据不足以确认。',
  );
const notAccepted = (after: number): Act =>
  decision(
    'caseworker',
    'refuse',
    after,
    { reasonStated: true, remedyStated: true },
    '受伤时从事的是长途货运，不在试点行业内，不予受理。可以按侵权或者货运保险主张。',
  );

const confirmed = [...accepted, clearTrack, yes(4)];
const served = [read(1), staff('caseworker', 'serve', 1)];
const papers = ['diagnosis', 'fee_receipts', 'informed_consent'];
const asked = staff('caseworker', 'papers_incomplete', 2, { missing: papers });

/** 职业伤害: every state, and what a queue is made of besides. */
export const injuryHistories: Record<InjuryKey, History> = {
  injuryReported: { endedAgo: 3, acts: [sent] },
  injuryJustReported: { endedAgo: 0, acts: [sent] },
  injuryFarAway: { endedAgo: 6, acts: [sent] },
  injurySubmitted: { endedAgo: 1, acts: filed },
  injuryFiledByPlatform: { endedAgo: 2, acts: [sent, system('platform', 'platform_files', 4)] },
  injurySupplement: { endedAgo: 4, acts: [...filed, assigned, asked] },
  injurySupplementHanded: { endedAgo: 1, acts: [...filed, assigned, asked, handIn(3, 'diagnosis', 'fee_receipts')] },
  injuryAccepted: { endedAgo: 2, acts: accepted },
  injuryToApprove: {
    endedAgo: 1,
    acts: [
      ...accepted,
      clearTrack,
      proposal('caseworker', 'decide_yes', 3, {}, '取餐途中摔倒，站点监控和订单时间一致，拟确认为职业伤害。'),
    ],
  },
  injuryOverdue: { endedAgo: 12, acts: [...accepted, clearTrack] },
  injuryAfterSupplement: {
    endedAgo: 3,
    acts: [...filed, assigned, asked, handIn(4, ...papers), worker('papers_arrive', 0)],
  },
  injurySuspended: {
    endedAgo: 5,
    acts: [...accepted, clearTrack, staff('caseworker', 'suspend', 2, { ground: 'awaiting_court_conclusion' })],
  },
  injuryConfirmed: { endedAgo: 2, acts: [...confirmed, ...served] },
  injuryNotConfirmed: { endedAgo: 1, acts: [...accepted, no(9), ...served] },
  injuryNotAccepted: { endedAgo: 2, acts: [...filed, assigned, notAccepted(3)] },
  injuryConfirmedReview: {
    endedAgo: 6,
    acts: [...confirmed, ...served, worker('reconsideration', 8)],
  },
  injuryNotConfirmedReview: {
    endedAgo: 4,
    acts: [...accepted, no(12), ...served, worker('reconsideration', 5)],
  },
  injuryNotAcceptedReview: {
    endedAgo: 3,
    acts: [...filed, assigned, notAccepted(2), ...served, worker('lawsuit', 10)],
  },
  injuryLapsed: { endedAgo: 8, acts: [...filed, assigned, asked, system('clock', 'supplement_lapses', 40)] },
  injuryRevoked: {
    endedAgo: 5,
    acts: [
      ...confirmed,
      ...served,
      decision(
        'reviewer',
        'revoke',
        15,
        { workerHeard: true, writtenReason: true },
        '经核查，申请时提交的就诊记录不属实，已听取本人意见，撤销原确认。',
      ),
    ],
  },
  injuryInBenefit: {
    endedAgo: 7,
    acts: [...confirmed, ...served, staff('agency_officer', 'assess_medical', 5, { catalogueTested: true })],
  },
  injuryStopped: {
    endedAgo: 3,
    acts: [
      ...confirmed,
      ...served,
      staff('agency_officer', 'assess_medical', 4, { catalogueTested: true }),
      staff('agency_officer', 'stop_benefit', 30, { ground: 'refused_appraisal', evidence: true }),
    ],
  },
  injuryAppraisal: {
    endedAgo: 4,
    acts: [
      ...confirmed,
      ...served,
      worker('request_appraisal', 40, { conditionStable: true, disabilityRemains: true }),
    ],
  },
  injuryDecidedAgain: {
    endedAgo: 6,
    acts: [...accepted, no(10), ...served, worker('reconsideration', 4), staff('review_desk', 'review_set_aside', 25)],
  },
};
