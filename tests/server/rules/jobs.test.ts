import { afterAll, beforeAll, expect, it } from 'vitest';
import { runJobs } from '@/server/jobs/run';
import { findProposal, type Proposal } from '@/server/rules/find-proposal';
import { previewChange } from '@/server/rules/preview-change';
import { publishChange } from '@/server/rules/publish-change';
import { newLimits, notice } from '../../fixtures/parameters';
import { testDatabase, type TestDatabase } from '../../support/db';
import { useSettingsOf } from '../auth/world';
import { proposed, someEditors, type Editors } from './editors';

let t: TestDatabase;
let editors: Editors;
let runner: { stop(): Promise<void> };
beforeAll(async () => {
  t = await testDatabase();
  editors = await someEditors(t);
  runner = await runJobs(useSettingsOf(t));
}, 30_000);
afterAll(async () => {
  await runner.stop();
  await t.close();
});

async function once(id: string, holds: (proposal: Proposal) => boolean): Promise<Proposal> {
  for (const until = Date.now() + 20_000; Date.now() < until;) {
    const proposal = await findProposal(editors.publisher, id);
    if (proposal && holds(proposal)) return proposal;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the job was not done in time');
}

it('the runner makes the preview that was asked for, and does what a publication leaves to it', async () => {
  const id = await proposed(editors.proposer, { rows: [newLimits()], sources: [notice()] });
  await previewChange(editors.publisher, id);
  const { preview, plan } = await once(id, (proposal) => proposal.preview !== null);
  expect(preview).toMatchObject({ refusals: [], rowsAdded: 1, rowsEnded: 1 });
  expect(plan?.rows).toHaveLength(2);
  expect(await publishChange(editors.publisher, id)).toMatchObject({ ok: true });
  const { outcome } = await once(id, (proposal) => proposal.outcome !== null);
  expect(preview).toMatchObject(outcome!);
}, 60_000);
