import { afterAll, beforeAll, expect, it } from 'vitest';
import { recountClocks } from '@/server/jobs/recount-clocks';
import { noteClockEffect } from '@/server/rules/clock-effect';
import { findProposal } from '@/server/rules/find-proposal';
import { makePreview } from '@/server/rules/make-preview';
import { publishChange } from '@/server/rules/publish-change';
import { recomputeAfterPublications } from '@/server/rules/recompute-job';
import { newLimits, notice } from '../../fixtures/parameters';
import { noticeOf2027 } from '../../support/calendars';
import { aCase, openWorld, shanghai, type World } from '../claims/world';
import { proposed, someEditors } from './editors';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.t.close());

const now = shanghai('2026-12-29');

/** The State Council's notice of 2027 as an editor loads it in the place of what is known before it. */
async function yearlyNotice() {
  const [row] = await w.t.owner<{ id: string; value: object }[]>`
    select id, value from anyi.parameters where scheme = 'calendar' and value ->> 'year' = '2027'`;
  const change = {
    ...{ scheme: 'calendar', key: 'year', region: '000000', variant: '', effectiveFrom: null, effectiveTo: null },
    value: {
      ...row!.value,
      ...noticeOf2027(4),
      notice: '国办发明电〔2026〕0号（测试）',
      holidays: noticeOf2027(4).holidays.map((each) => ({ name: 'New Year', nameZh: '元旦', ...each })),
    },
    ...{ source: 'calendar-2027', confidence: 'primary' as const, supersedes: row!.id, gapReason: null },
  };
  return {
    rows: [change],
    sources: [notice({ id: 'calendar-2027', title: '国务院办公厅关于2027年部分节假日安排的通知' })],
  };
}

it('a yearly notice moves what the preview said it would, and the outcome stands beside it', async () => {
  // Sent on Monday 28 December 2026: to be accepted by Tuesday 5 January 2027, as far as is known then.
  const claims = [
    await aCase(w, 'wages', { now: shanghai('2026-12-28') }),
    await aCase(w, 'wages', { now: shanghai('2026-12-28') }),
  ];
  const editors = await someEditors(w.t, now);
  const id = await proposed(editors.proposer, await yearlyNotice());
  await makePreview(w.t.jobs, id, now);
  const before = (await findProposal(editors.publisher, id))!.preview;
  expect(before).toMatchObject({ refusals: [], clocks: { claims: claims.length } });
  expect(await publishChange(editors.publisher, id)).toMatchObject({ ok: true });

  // The jobs come in any order, and again.
  await recountClocks(w.t.jobs, now);
  await noteClockEffect(w.t.jobs);
  await recomputeAfterPublications(w.t.jobs, now);
  await recountClocks(w.t.jobs, now);
  await noteClockEffect(w.t.jobs);
  const { outcome } = (await findProposal(editors.publisher, id))!;
  expect(before).toMatchObject(outcome!);
  expect(outcome!.clocks!.clocks).toBeGreaterThanOrEqual(claims.length);
  const due = await w.t.owner`
    select distinct k.due_on::text as due, k.provisional from anyi.clocks k
    where k.claim_id = any (${claims.map((claim) => claim.id)}::uuid[]) and k.clock = 'acceptance'`;
  expect(due).toEqual([{ due: '2027-01-06', provisional: false }]);
});

it('a change of anything else says nothing of clocks', async () => {
  const editors = await someEditors(w.t, now);
  const id = await proposed(editors.proposer, { rows: [newLimits()], sources: [notice()] });
  await makePreview(w.t.jobs, id, now);
  expect((await findProposal(editors.publisher, id))!.preview).toMatchObject({ clocks: null });
});
