import { expect, it } from 'vitest';
import { noticesFor } from '@/domain/claims/notices';
import { procedures } from '@/domain/claims/procedures';
import type { ProcedureId } from '@/domain/claims/procedure';
import { clockEntries, tryStep } from '../../support/on-shipped-calendar';

function noticesOf(
  id: ProcedureId,
  step: { state: string; event: string; actor: string; on: string; facts: Record<string, unknown> },
  references = {},
) {
  const outcome = tryStep(procedures[id], step);
  if (!('allowed' in outcome)) throw new Error('the step of this test is malformed');
  const entries = clockEntries(procedures[id], { ...step, claim: { accidentOn: '2026-07-04' }, open: [] });
  return noticesFor(procedures[id], { ...step, outcome, entries, references: { receiptNumber: 'AY1', ...references } });
}

it('a report tells worker and platform both days', () => {
  const step = { state: 'NONE', event: 'report', actor: 'witness', on: '2026-07-06', facts: {} };
  const days = { platform_filing: '2026-08-05', worker_filing: '2026-10-08' };
  expect(noticesOf('injury', step, { lookupCode: 'K7' })).toEqual([
    {
      to: 'worker',
      template: 'injury.reported',
      facts: { on: '2026-07-06', provisional: [], receiptNumber: 'AY1', lookupCode: 'K7', ...days },
    },
    {
      to: 'platform',
      template: 'injury.platform_must_file',
      facts: { on: '2026-07-06', provisional: [], receiptNumber: 'AY1', platform_filing: '2026-08-05' },
    },
  ]);
});

it('a supplement lists exactly what is missing, once', () => {
  const facts = { missing: ['diagnosis', 'fee_receipts', 'diagnosis'] };
  const [notice] = noticesOf('injury', {
    state: 'SUBMITTED',
    event: 'papers_incomplete',
    actor: 'officer',
    on: '2026-07-06',
    facts,
  });
  expect(notice).toMatchObject({ to: 'worker', facts: { noticeItems: ['diagnosis', 'fee_receipts'] } });
});

it('a transfer tells the worker and the receiving office', () => {
  const facts = { hasJurisdiction: false, alreadyTransferred: false, receivingOffice: '330106' };
  const notices = noticesOf('wages', {
    state: 'filed',
    event: 'transfer',
    actor: 'inspector',
    on: '2026-07-06',
    facts,
  });
  expect(notices.map(({ to }) => to)).toEqual(['worker', 'receiving_office']);
  expect(notices[0]!.facts).toMatchObject({ receivingOffice: '330106' });
  expect(notices[0]!.facts).not.toHaveProperty('newReceiptNumber');
});

it('a failed mediation gives the old date', () => {
  const facts = { previousState: 'filed', previousDue: '2026-07-10' };
  const [notice] = noticesOf('wages', {
    state: 'mediating',
    event: 'mediation_fail',
    actor: 'mediator',
    on: '2026-06-01',
    facts,
  });
  expect(notice!.facts).toMatchObject({ due: '2026-07-10', provisional: [] });
});

it('every event that the reporter of unpaid pay is owed a word on has one', () => {
  for (const [event, { notices }] of Object.entries(procedures.wages.events)) {
    expect(
      notices.map(({ to }) => to),
      event,
    ).toContain('worker');
  }
});
