import { toldByOffice } from './clock-told';
import type { ClockSpec } from './procedure';

const source = { document: 'own design', section: 'enrolment' };

/** No law sets a time for confirming a worker's own record: both clocks run without a last day and say so. */
export const enrolmentClocks = {
  confirmation: {
    rule: 'enrolment.clock.confirmation',
    source,
    mark: 'D',
    length: null,
    kind: 'duty',
    actor: 'officer',
    missedTells: toldByOffice,
  },
  supplement: {
    rule: 'enrolment.clock.supplement',
    source,
    mark: 'D',
    length: null,
    kind: 'duty',
    actor: 'worker',
    missedTells: [],
    remindAfterWorkingDays: 10,
  },
} as const satisfies Record<string, ClockSpec>;
export type EnrolmentClock = keyof typeof enrolmentClocks;
