import type { DemoClaimKey } from '@/db/seed/ids';
import { assigned, decision, sent, staff, worker, type History } from './history';

type EnrolmentKey = Extract<DemoClaimKey, `enrolment${string}`>;

/** 登记: every state. */
export const enrolmentHistories: Record<EnrolmentKey, History> = {
  enrolmentSubmitted: { endedAgo: 2, acts: [sent] },
  enrolmentSubmittedShanghai: { endedAgo: 1, acts: [sent] },
  enrolmentSupplement: {
    endedAgo: 3,
    acts: [
      sent,
      assigned,
      staff('caseworker', 'request_supplement', 2, { missing: ['identity_document', 'platform_account_proof'] }),
    ],
  },
  enrolmentConfirmed: {
    endedAgo: 20,
    acts: [sent, assigned, staff('caseworker', 'confirm', 3, { recordMatched: true })],
  },
  enrolmentNotConfirmed: {
    endedAgo: 4,
    acts: [
      sent,
      assigned,
      decision(
        'caseworker',
        'refuse',
        3,
        { reasonStated: true, remedyStated: true },
        '平台的接单记录里没有查到本人，请先核对平台账号是不是用本人身份注册的，再重新登记。',
      ),
    ],
  },
  enrolmentWithdrawn: { endedAgo: 7, acts: [sent, worker('withdraw', 1)] },
};
