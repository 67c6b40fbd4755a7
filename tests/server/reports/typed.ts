import { randomUUID } from 'node:crypto';
import { forms } from '@/domain/reports/forms';
import type { ReportForm } from '@/domain/reports/question';
import type { Context, WorkerActor } from '@/server/kernel/context';
import { findDraft, type Draft } from '@/server/reports/find-draft';
import { saveStep } from '@/server/reports/save-step';
import { submitReport } from '@/server/reports/submit-report';

export type Kind = ReportForm['kind'];
export type Typed = Record<string, string | string[]>;

/** What a person types into each page, by form and page; the day of the accident is 23 November 2026. */
export const typed: Record<Kind, Record<string, Typed>> = {
  injury: {
    when: { accidentOn: '2026-11-23', accidentTime: '08:40' },
    where: { city: '310100', place: '浦东大道路口' },
    order: { platform: '美团', orderState: 'delivering', orderNumber: 'MT1' },
    what: { circumstance: 'traffic', police: 'yes', narrative: '拐弯时摔倒，左膝肿了' },
    treatment: { treatment: 'outpatient', hospital: '第一医院' },
  },
  wages: {
    employer: { platform: '达达', company: '某配送公司' },
    where: { city: '310100' },
    district: { district: '310115' },
    work: { mode: 'station', working: 'no', endedOn: '2026-11-01' },
    amount: { fromMonth: '2026-08', toMonth: '2026-10', amountFen: '8,600.50', kinds: ['orders', 'reward'] },
    others: { parallel: 'none', askedOn: '', affected: '' },
    story: { narrative: '拖了两个月', consentNamed: 'no' },
  },
  enrolment: {
    platforms: { platforms: '美团、达达' },
    places: { city: '310100', otherCities: '' },
    work: { industry: 'instant_delivery' },
  },
};

export async function saved(ctx: Context<WorkerActor>, kind: Kind, stepId: string, values: Typed): Promise<void> {
  const outcome = await saveStep(ctx, { kind, stepId, typed: values });
  if (!outcome.ok) throw new Error(`${stepId}: ${JSON.stringify(outcome.refusal)}`);
}

/** A draft with every page answered; `changes` by page. */
export async function filledDraft(
  ctx: Context<WorkerActor>,
  kind: Kind,
  changes: Record<string, Typed> = {},
): Promise<Draft> {
  for (const { id } of forms[kind].steps) {
    const values = { ...typed[kind][id], ...changes[id] };
    if (id !== 'evidence') await saved(ctx, kind, id, values);
  }
  return (await findDraft(ctx, kind))!;
}

export const submission = (kind: Kind, { id, revision }: Draft, clientKey: string = randomUUID()) => ({
  ...{ kind, draftId: id, revision, clientKey },
});

/** A report that was just sent; the id of its claim. */
export async function reported(
  ctx: Context<WorkerActor>,
  kind: Kind,
  changes: Record<string, Typed> = {},
): Promise<string> {
  const sent = await submitReport(ctx, submission(kind, await filledDraft(ctx, kind, changes)));
  if (!sent.ok) throw new Error(sent.refusal.code);
  return sent.value.claimId;
}
