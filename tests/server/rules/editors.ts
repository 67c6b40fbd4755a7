import { makePreview } from '@/server/rules/make-preview';
import { proposeChange } from '@/server/rules/propose-change';
import type { ProposalInput } from '@/server/rules/proposal-input';
import { publishChange } from '@/server/rules/publish-change';
import type { StaffActor, Context } from '@/server/kernel/context';
import { anOffice, staffOf } from '../../fixtures/people';
import type { TestDatabase } from '../../support/db';
import { staffCtx } from '../office/desk';

/** A day in Shanghai after the one on which the shipped files were compiled. */
export const publishing = new Date('2026-11-25T02:00:00Z');

export type Editors = {
  proposer: Context<StaffActor>;
  publisher: Context<StaffActor>;
  caseworker: Context<StaffActor>;
};

/** Two policy editors and somebody who is none. */
export async function someEditors(t: TestDatabase, now = publishing): Promise<Editors> {
  const office = await anOffice(t, '310115');
  const [first, second] = [await staffOf(t, office, 'policy_editor'), await staffOf(t, office, 'policy_editor')];
  const caseworker = await staffOf(t, office, 'caseworker', 'reviewer', 'administrator');
  return {
    proposer: staffCtx(t, first, now),
    publisher: staffCtx(t, second, now),
    caseworker: staffCtx(t, caseworker, now),
  };
}

export async function proposed(ctx: Context<StaffActor>, input: Omit<ProposalInput, 'note'>): Promise<string> {
  const outcome = await proposeChange(ctx, { note: 'a new base', ...input });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.id;
}

/** Proposed by one editor, previewed by the job and published by the other. */
export async function published(
  t: TestDatabase,
  { proposer, publisher }: Editors,
  input: Omit<ProposalInput, 'note'>,
): Promise<{ id: string; version: number }> {
  const id = await proposed(proposer, input);
  await makePreview(t.jobs, id, publisher.now);
  const outcome = await publishChange(publisher, id);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { id, version: outcome.value.version };
}
