import type { DemoRole } from '@/db/seed/ids';
import type { ProcedureId } from '@/domain/claims/procedure';
import type { Day } from '@/domain/kernel/days';

/** What a step can look at: its day, days around it, and the last day of a clock. */
export type StepView = { on: Day; later(workingDays: number): Day; due(clock: string): Day | undefined };

export type ScriptStep = {
  event: string;
  actor: string;
  by: 'worker' | DemoRole;
  /** Working days since the step before. */
  after: number;
  facts?: (view: StepView) => Record<string, unknown>;
};

/** A course that a claim takes. `recent`: still under way, so it ended in the last weeks; others ended any time in a year
 *  and a half. Weights are shares of all claims. */
export type Script = { procedure: ProcedureId; weight: number; recent: boolean; steps: readonly ScriptStep[] };

const by = (role: ScriptStep['by'], actor: string) => {
  return (event: string, after: number, facts?: ScriptStep['facts']): ScriptStep => ({
    ...{ by: role, actor, event, after },
    ...(facts && { facts }),
  });
};
const worker = by('worker', 'worker');
const officer = by('caseworker', 'officer');
const inspector = by('caseworker', 'inspector');
const mediator = by('mediator', 'mediator');
const agency = by('agency_officer', 'agency');

const report = worker('report', 0);
const files = worker('worker_files', 3, ({ due }) => ({
  ...{ platformFiled: false, platformDeadline: due('platform_filing'), workerDeadline: due('worker_filing') },
}));
const papersMissing = officer('papers_incomplete', 2, () => ({ missing: ['diagnosis', 'fee_receipts'] }));
const takesOn = officer('accept', 2, () => ({ gatePassed: true }));
const clearTrack = officer('triage', 1, () => ({ track: 'CLEAR' }));
const confirms = officer('decide_yes', 4, ({ due }) => ({ deadline: due('confirmation') }));
const declines = officer('decide_no', 5, ({ due }) => ({
  ...{ deadline: due('confirmation'), reasonStated: true, evidenceListed: true, remedyStated: true },
}));
const serves = officer('serve', 2, () => ({ proofOfService: true }));
const assesses = agency('assess_medical', 6, () => ({ catalogueTested: true }));

const submit = worker('submit', 0);
const opens = inspector('accept', 3, () => ({
  ...{ withinTwoYears: true, employerIdentified: true, inScope: true, hasJurisdiction: true, parallel: 'none' },
}));
const mediates = mediator('start_mediation', 4, () => ({ bothConsent: true }));
const agrees = mediator('mediation_success', 5, ({ later }) => ({ agreedPayOn: later(10) }));
const orders = inspector('order_payment', 20, ({ later }) => ({ arrearsFen: 680_000, payBy: later(10) }));
const paid = worker('confirm_paid', 6);
const closes = inspector('close', 2);

const enrols = worker('submit', 0, () => ({
  ...{ identityGiven: true, platforms: ['美团'], cities: ['320100'], region: '320100' },
}));

const injury = (weight: number, recent: boolean, ...steps: ScriptStep[]): Script => ({
  ...{ procedure: 'injury', weight, recent, steps },
});
const wages = (weight: number, recent: boolean, ...steps: ScriptStep[]): Script => ({
  ...{ procedure: 'wages', weight, recent, steps },
});
const enrolment = (weight: number, recent: boolean, ...steps: ScriptStep[]): Script => ({
  ...{ procedure: 'enrolment', weight, recent, steps },
});

/** Enrolments are by far the most frequent, as they cost people the least; long courses are few. */
export const scripts: readonly Script[] = [
  injury(3, true, report),
  injury(3, true, report, files),
  injury(1, true, report, files, papersMissing),
  injury(3, true, report, files, takesOn, clearTrack),
  injury(3, true, report, files, takesOn, clearTrack, confirms, serves),
  injury(6, false, report, files, takesOn, clearTrack, confirms, serves, assesses),
  injury(3, false, report, files, takesOn, declines, serves),
  wages(4, true, submit),
  wages(2, true, submit, inspector('request_supplement', 3)),
  wages(4, true, submit, opens),
  wages(2, true, submit, opens, mediates),
  wages(2, true, submit, opens, orders),
  wages(6, false, submit, opens, orders, paid, closes),
  wages(4, false, submit, opens, mediates, agrees, paid, closes),
  wages(4, false, submit, worker('withdraw', 3)),
  enrolment(8, true, enrols),
  enrolment(
    4,
    true,
    enrols,
    officer('request_supplement', 2, () => ({ missing: ['identity_document'] })),
  ),
  enrolment(
    34,
    false,
    enrols,
    officer('confirm', 3, () => ({ recordMatched: true })),
  ),
  enrolment(4, false, enrols, worker('withdraw', 1)),
];
