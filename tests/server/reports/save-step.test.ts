import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forms } from '@/domain/reports/forms';
import type { Context, WorkerActor } from '@/server/kernel/context';
import { discardDraft } from '@/server/reports/discard-draft';
import { findDraft } from '@/server/reports/find-draft';
import { prefilled } from '@/server/reports/prefilled';
import { saveStep } from '@/server/reports/save-step';
import { aWorker } from '../../fixtures/people';
import { openWorld, workerIn, type World } from '../claims/world';
import { filledDraft, saved, typed, type Kind, type Typed } from './typed';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.t.close());

const someone = async (): Promise<Context<WorkerActor>> => workerIn(w, await aWorker(w.t));
const kinds = ['injury', 'wages', 'enrolment'] as const;
const pages = kinds.flatMap((kind) => Object.keys(typed[kind]).map((page) => ({ kind, page })));

const refusalsOf = async (kind: Kind, page: string, changes: Typed) => {
  const outcome = await saveStep(await someone(), { kind, stepId: page, typed: { ...typed[kind][page], ...changes } });
  return outcome.ok ? [] : outcome.refusal;
};

describe('saving a page', () => {
  it.each(pages)('$kind, $page: keeps what was typed and shows it again', async ({ kind, page }) => {
    const ctx = await someone();
    if (page === 'district') await saved(ctx, kind, 'where', typed.wages.where!);
    const before = (await findDraft(ctx, kind))?.revision ?? 0;
    await saved(ctx, kind, page, typed[kind][page]!);
    const answers = (await findDraft(ctx, kind))!.answers;
    for (const [question, value] of Object.entries(typed[kind][page]!))
      if (value !== '' && question !== 'amountFen') expect(answers[question], question).toEqual(value);
    expect((await findDraft(ctx, kind))!.revision).toBe(before + 1);
  });

  it('takes every page of a form after the other', async () => {
    expect((await filledDraft(await someone(), 'wages')).answers).toEqual({
      ...{ platform: '达达', company: '某配送公司', city: '310100', district: '310115', mode: 'station' },
      ...{ working: 'no', endedOn: '2026-11-01', fromMonth: '2026-08', toMonth: '2026-10', amountFen: 860_050 },
      ...{ kinds: ['orders', 'reward'], parallel: 'none', narrative: '拖了两个月', consentNamed: 'no' },
    });
  });

  it.each([
    { kind: 'injury', page: 'when', field: 'accidentOn', value: '', code: 'REQUIRED' },
    { kind: 'injury', page: 'when', field: 'accidentOn', value: '2026-02-30', code: 'NOT_A_DATE' },
    { kind: 'injury', page: 'when', field: 'accidentOn', value: '2026-11-25', code: 'IN_THE_FUTURE' },
    { kind: 'injury', page: 'when', field: 'accidentOn', value: '2022-06-30', code: 'TOO_EARLY' },
    { kind: 'injury', page: 'when', field: 'accidentTime', value: '25:00', code: 'NOT_A_TIME' },
    { kind: 'injury', page: 'where', field: 'city', value: '999999', code: 'NOT_A_PLACE' },
    { kind: 'injury', page: 'where', field: 'city', value: '310000', code: 'NOT_A_PLACE' },
    { kind: 'injury', page: 'where', field: 'city', value: '310115', code: 'NOT_A_PLACE' },
    { kind: 'injury', page: 'where', field: 'place', value: '路'.repeat(101), code: 'TOO_LONG' },
    { kind: 'injury', page: 'order', field: 'platform', value: '  ', code: 'REQUIRED' },
    { kind: 'injury', page: 'order', field: 'orderState', value: 'asleep', code: 'NOT_A_CHOICE' },
    { kind: 'injury', page: 'what', field: 'narrative', value: 'a\u0000b', code: 'CHARACTERS' },
    { kind: 'injury', page: 'what', field: 'narrative', value: '\ud83d', code: 'CHARACTERS' },
    { kind: 'injury', page: 'treatment', field: 'treatment', value: '', code: 'REQUIRED' },
    { kind: 'wages', page: 'district', field: 'district', value: '110105', code: 'NOT_A_PLACE' },
    { kind: 'wages', page: 'work', field: 'endedOn', value: '', code: 'REQUIRED' },
    { kind: 'wages', page: 'amount', field: 'fromMonth', value: '2026-13', code: 'NOT_A_DATE' },
    { kind: 'wages', page: 'amount', field: 'toMonth', value: '2026-12', code: 'IN_THE_FUTURE' },
    { kind: 'wages', page: 'amount', field: 'toMonth', value: '2026-07', code: 'MONTHS_REVERSED' },
    { kind: 'wages', page: 'amount', field: 'amountFen', value: '8千', code: 'NOT_AN_AMOUNT' },
    { kind: 'wages', page: 'amount', field: 'amountFen', value: '0', code: 'OUT_OF_RANGE' },
    { kind: 'wages', page: 'amount', field: 'amountFen', value: '1000000.01', code: 'OUT_OF_RANGE' },
    { kind: 'wages', page: 'amount', field: 'kinds', value: [], code: 'REQUIRED' },
    { kind: 'wages', page: 'amount', field: 'kinds', value: ['orders', 'gold'], code: 'NOT_A_CHOICE' },
    { kind: 'wages', page: 'others', field: 'affected', value: '-1', code: 'NOT_A_NUMBER' },
    { kind: 'wages', page: 'others', field: 'affected', value: '100001', code: 'OUT_OF_RANGE' },
    { kind: 'enrolment', page: 'platforms', field: 'platforms', value: '、 ，', code: 'REQUIRED' },
    { kind: 'enrolment', page: 'work', field: 'industry', value: '', code: 'REQUIRED' },
  ] as const)('$kind, $page: $field = $value is refused with $code and nothing is kept', async (wrong) => {
    const { kind, page, field, code } = wrong;
    const ctx = await someone();
    if (page === 'district') await saved(ctx, kind, 'where', typed.wages.where!);
    const before = await findDraft(ctx, kind);
    const value = typeof wrong.value === 'string' ? wrong.value : [...wrong.value];
    const outcome = await saveStep(ctx, { kind, stepId: page, typed: { ...typed[kind][page], [field]: value } });
    expect(outcome).toMatchObject({ ok: false, refusal: [{ field, code }] });
    expect(await findDraft(ctx, kind)).toEqual(before);
  });

  it('gives every refusal of a page at once', async () => {
    expect(await refusalsOf('injury', 'when', { accidentOn: '', accidentTime: 'x' })).toEqual([
      { field: 'accidentOn', code: 'REQUIRED' },
      { field: 'accidentTime', code: 'NOT_A_TIME' },
    ]);
  });

  it.each([
    { kind: 'injury', stepId: 'nowhere' },
    { kind: 'injury', stepId: '__proto__' },
    { kind: 'constructor' as Kind, stepId: 'when' },
  ] as const)('refuses a page that is none: $kind, $stepId', async (page) => {
    expect((await saveStep(await someone(), { ...page, typed: {} })).ok).toBe(false);
  });

  it('takes only the answers of its own page', async () => {
    const ctx = await someone();
    await saved(ctx, 'injury', 'when', { ...typed.injury.when, city: '110100', narrative: '多余的' });
    const { answers } = (await findDraft(ctx, 'injury'))!;
    expect(answers).not.toHaveProperty('narrative');
    expect(answers.city).not.toBe('110100');
  });
});

describe('answers that no longer apply', () => {
  it('go with the choice on which they hung', async () => {
    const ctx = await someone();
    await filledDraft(ctx, 'injury');
    await saved(ctx, 'injury', 'what', { circumstance: 'fall', police: 'yes', narrative: '摔倒' });
    await saved(ctx, 'injury', 'treatment', { treatment: 'not_yet', hospital: '第一医院' });
    const { answers } = (await findDraft(ctx, 'injury'))!;
    expect(answers).not.toHaveProperty('police');
    expect(answers).not.toHaveProperty('hospital');
  });

  it('go when the city changes under its district', async () => {
    const ctx = await someone();
    await filledDraft(ctx, 'wages');
    await saved(ctx, 'wages', 'where', { city: '110100' });
    expect((await findDraft(ctx, 'wages'))!.answers).not.toHaveProperty('district');
  });

  it('stay when they still apply', async () => {
    const ctx = await someone();
    await filledDraft(ctx, 'wages');
    await saved(ctx, 'wages', 'where', { city: '310100' });
    expect((await findDraft(ctx, 'wages'))!.answers.district).toBe('310115');
  });
});

describe('a draft', () => {
  it('takes the answers of two tabs that are on different pages, also at once and first of all', async () => {
    const ctx = await someone();
    await Promise.all([
      saved(ctx, 'injury', 'when', typed.injury.when!),
      saved(ctx, 'injury', 'what', typed.injury.what!),
      saved(ctx, 'injury', 'order', typed.injury.order!),
    ]);
    const draft = (await findDraft(ctx, 'injury'))!;
    expect(draft.answers).toMatchObject({
      accidentTime: '08:40',
      narrative: '拐弯时摔倒，左膝肿了',
      orderState: 'delivering',
    });
    expect(draft.revision).toBe(3);
    expect(await w.t.owner`select 1 from anyi.drafts where worker_id = ${ctx.actor.workerId}`).toHaveLength(1);
  });

  it('begins with what registration told', async () => {
    const worker = await aWorker(w.t);
    await w.t.owner`update anyi.workers set region = '320600', platforms = '{美团,村口跑腿}' where id = ${worker.id}`;
    const ctx = workerIn(w, worker);
    expect(await prefilled(ctx, 'injury')).toEqual({ city: '320600', platform: '美团' });
    expect(await prefilled(ctx, 'enrolment')).toEqual({ city: '320600', platforms: '美团、村口跑腿' });
    await saved(ctx, 'wages', 'work', typed.wages.work!);
    expect((await findDraft(ctx, 'wages'))!.answers).toMatchObject({
      city: '320600',
      platform: '美团',
      mode: 'station',
    });
  });

  it('begins empty for somebody who has not registered', async () => {
    const worker = await aWorker(w.t);
    await w.t
      .owner`update anyi.workers set region = null, platforms = '{}', registration = 'started' where id = ${worker.id}`;
    expect(await prefilled(workerIn(w, worker), 'enrolment')).toEqual({});
  });

  it('is sealed, and nobody else’s', async () => {
    const ctx = await someone();
    await filledDraft(ctx, 'injury');
    const [row] = await w.t
      .superuser`select d::text as text from anyi.drafts d where worker_id = ${ctx.actor.workerId}`;
    expect(row!.text).not.toContain('浦东大道');
    expect(row!.text).not.toContain(Buffer.from('浦东大道').toString('hex'));
    expect(await findDraft(await someone(), 'injury')).toBeUndefined();
  });

  it('can be thrown away and begun anew', async () => {
    const ctx = await someone();
    const before = await filledDraft(ctx, 'injury');
    await discardDraft(ctx, 'injury');
    expect(await findDraft(ctx, 'injury')).toBeUndefined();
    expect((await filledDraft(ctx, 'injury')).id).not.toBe(before.id);
  });

  it('drops answers to questions that a newer form no longer asks', async () => {
    expect(forms.injury.steps.flatMap(({ questions }) => questions).some(({ id }) => id === 'shoeSize')).toBe(false);
    const ctx = await someone();
    await saved(ctx, 'injury', 'when', { ...typed.injury.when, shoeSize: '42' });
    expect((await findDraft(ctx, 'injury'))!.answers).not.toHaveProperty('shoeSize');
  });
});
