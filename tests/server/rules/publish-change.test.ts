import { beforeEach, describe, expect, it } from 'vitest';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { changeProposal } from '@/server/rules/change-proposal';
import { currentRules, rulesAsKnownOn, rulesOfVersion } from '@/server/rules/current-rules';
import { findProposal, listProposals } from '@/server/rules/find-proposal';
import { listParameters, parameterHistory } from '@/server/rules/list-parameters';
import { makePreview } from '@/server/rules/make-preview';
import { previewChange } from '@/server/rules/preview-change';
import { proposeChange } from '@/server/rules/propose-change';
import { publishChange } from '@/server/rules/publish-change';
import { withdrawChange } from '@/server/rules/withdraw-change';
import { newLimits, notice, shippedRow } from '../../fixtures/parameters';
import { testDatabase, type TestDatabase } from '../../support/db';
import { proposed, published, publishing, someEditors, type Editors } from './editors';

let t: TestDatabase;
let editors: Editors;
// A publication cannot be taken back: each test has a database of its own.
beforeEach(async () => {
  t = await testDatabase();
  editors = await someEditors(t);
  return () => t.close();
});

const change = { rows: [newLimits()], sources: [notice()] };
const floorOn = (book: RuleBook | undefined, on: string, region = '420000') => {
  const limits = book && pensionLimitsOn(region, on, book.insurance);
  return limits && 'floorFen' in limits ? limits.floorFen : undefined;
};
const refusalOf = async (outcome: Promise<{ ok: boolean; refusal?: { code: string } }>) =>
  (await outcome).refusal?.code;
const later = (ctx: Editors['proposer'], days: number) => ({
  ...ctx,
  now: new Date(publishing.getTime() + days * 86_400_000),
});

describe('a publication', () => {
  it('holds at the next question, and every earlier answer stays', async () => {
    expect(floorOn(await currentRules(t.db), '2027-01-01')).toBe(455_200);
    const { version } = await published(t, editors, change);
    expect(version).toBe(2);
    const now = await currentRules(t.db);
    expect(now).toMatchObject({ version: 2, knownOn: '2026-11-25' });
    expect([floorOn(now, '2026-12-31'), floorOn(now, '2027-01-01')]).toEqual([455_200, 460_000]);
    expect(now.insurance.sources['hb-base-2027']).toMatchObject({ title: notice().title });
    expect(floorOn(await rulesOfVersion(t.db, 1), '2027-01-01')).toBe(455_200);
    expect(floorOn(await rulesAsKnownOn(t.db, '2026-11-24'), '2027-01-01')).toBe(455_200);
    expect(floorOn(await rulesAsKnownOn(t.db, '2026-11-25'), '2027-01-01')).toBe(460_000);
  });

  it('that corrects another one leaves what was known before as it was', async () => {
    await published(t, editors, change);
    const [row] = await t.owner<{ id: string }[]>`
      select id from anyi.parameters where version = 2 and effective_from = '2027-01-01'`;
    const corrected = newLimits({ supersedes: row!.id, fields: { floorFen: 461_000 } });
    const inTwoDays = { ...editors, proposer: later(editors.proposer, 2), publisher: later(editors.publisher, 2) };
    await published(t, inTwoDays, { rows: [corrected], sources: [] });
    const known = async (day: string) => floorOn(await rulesAsKnownOn(t.db, day), '2027-01-01');
    expect([await known('2026-11-26'), await known('2026-11-27')]).toEqual([460_000, 461_000]);
    expect(floorOn(await rulesOfVersion(t.db, 2), '2027-01-01')).toBe(460_000);
  });

  it('is the work of two people, one of whom has seen what it does', async () => {
    const { proposer, publisher, caseworker } = editors;
    const id = await proposed(proposer, change);
    expect(await refusalOf(publishChange(publisher, id))).toBe('no-preview');
    await makePreview(t.jobs, id, publishing);
    expect(await refusalOf(publishChange(proposer, id))).toBe('own-proposal');
    expect(await refusalOf(publishChange(caseworker, id))).toBe('not-permitted');
    expect(await refusalOf(publishChange(publisher, proposer.actor.staffId))).toBe('no-such-proposal');
    expect(await publishChange(publisher, id)).toEqual({ ok: true, value: { version: 2 } });
    expect(await refusalOf(publishChange(publisher, id))).toBe('wrong-state');
    expect(
      await t.owner`select action, actor_id from anyi.audit where action like 'parameter.%' order by at, action`,
    ).toEqual([
      { action: 'parameter.propose', actor_id: proposer.actor.staffId },
      { action: 'parameter.publish', actor_id: publisher.actor.staffId },
    ]);
  });

  it('is of what was previewed: other content, or other figures meanwhile, need another preview', async () => {
    const { proposer, publisher } = editors;
    const id = await proposed(proposer, change);
    await makePreview(t.jobs, id, publishing);
    const other = { rows: [newLimits({ fields: { floorFen: 470_000 } })], sources: [notice()] };
    expect(await changeProposal(proposer, id, { note: 'another base', ...other })).toMatchObject({ ok: true });
    expect(await refusalOf(publishChange(publisher, id))).toBe('no-preview');
    expect(await findProposal(publisher, id)).toMatchObject({ preview: null, previewIsOutdated: true });

    await makePreview(t.jobs, id, publishing);
    await published(t, editors, {
      rows: [newLimits({ region: '130000', source: 'other' })],
      sources: [notice({ id: 'other' })],
    });
    expect(await refusalOf(publishChange(publisher, id))).toBe('preview-outdated');
    await makePreview(t.jobs, id, publishing);
    expect(await publishChange(publisher, id)).toEqual({ ok: true, value: { version: 3 } });
    expect(floorOn(await currentRules(t.db), '2027-01-01')).toBe(470_000);
  });

  it('of two at once follows the other one', async () => {
    const { publisher } = editors;
    const second = await someEditors(t);
    const one = await proposed(editors.proposer, change);
    const other = await proposed(editors.proposer, {
      rows: [newLimits({ region: '130000', source: 'o-2' })],
      sources: [notice({ id: 'o-2' })],
    });
    for (const id of [one, other]) await makePreview(t.jobs, id, publishing);
    const outcomes = await Promise.all([publishChange(publisher, one), publishChange(second.publisher, other)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'published' : outcome.refusal.code)).toSorted()).toEqual([
      'preview-outdated',
      'published',
    ]);
  });
});

describe('in force on X as known on Y', () => {
  const limitsOn = async (on: string, knownOn: string, region = '420100') => {
    const { rows } = await listParameters(t.db, { on, knownOn, region });
    return rows
      .filter(({ key }) => key === 'limits')
      .map(({ value, region: place }) => `${place} ${(value as { floorFen: number }).floorFen}`);
  };

  it('is answered for any two days', async () => {
    await published(t, editors, change);
    const answers = async (knownOn: string) => [
      await limitsOn('2026-12-31', knownOn),
      await limitsOn('2027-01-01', knownOn),
      await limitsOn('2028-01-01', knownOn),
    ];
    const running = shippedRow('pension', 'limits', '420000', '2026-12-01');
    expect(await answers('2000-01-01')).toEqual([[], [], []]);
    expect(running.knownOn <= '2026-11-24').toBe(true);
    expect(await answers('2026-11-24')).toEqual([['420000 455200'], ['420000 455200'], ['420000 455200']]);
    expect(await answers('2026-11-25')).toEqual([['420000 455200'], ['420000 460000'], []]);
    expect(await answers('2099-01-01')).toEqual([['420000 455200'], ['420000 460000'], []]);
  });

  it('names the nearest place first, and no row whose start is unknown', async () => {
    const { rows, sources } = await listParameters(t.db, { on: '2026-12-01', knownOn: '2026-11-25', region: '440305' });
    const places = [...new Set(rows.map(({ region }) => region))];
    expect(places).toEqual(['440300', '440000', '000000']);
    expect(new Set(sources.map(({ id }) => id))).toEqual(new Set(rows.map(({ source }) => source)));
    const hubei = await listParameters(t.db, { on: '2026-12-01', knownOn: '2026-11-25', region: '420000' });
    expect(hubei.rows.filter(({ scheme, region }) => scheme === 'minimum_wage' && region === '420000')).toEqual([]);
  });

  it('the history of a matter holds replaced rows too, each with what replaced it', async () => {
    await published(t, editors, change);
    const matter = { scheme: 'pension', key: 'limits', region: '420000', variant: '' };
    const { rows, sources } = await parameterHistory(t.db, matter);
    expect(
      rows.map(({ version, effectiveFrom, effectiveTo, supersededOn }) => [
        version,
        effectiveFrom,
        effectiveTo,
        supersededOn,
      ]),
    ).toEqual([
      [2, '2027-01-01', '2027-12-31', null],
      [2, '2026-07-01', '2026-12-31', null],
      [1, '2026-07-01', null, '2026-11-25'],
      [1, '2026-01-01', '2026-06-30', null],
    ]);
    expect(rows[0]!.note).toBe('a new base');
    expect(sources.map(({ id }) => id)).toContain('hb-base-2027');
  });
});

describe('a proposal', () => {
  it('is refused whole with all that is wrong, or kept as a draft', async () => {
    const wrong = { note: 'x', rows: [newLimits({ source: '', confidence: null })], sources: [] };
    expect(await proposeChange(editors.proposer, wrong)).toMatchObject({
      ok: false,
      refusal: { code: 'not-in-order', refusals: [{ field: 'source' }, { field: 'confidence' }] },
    });
    const withNul = { note: 'x', rows: [newLimits({ fields: { note: 'a\u0000b' } })], sources: [notice()] };
    expect(await proposeChange(editors.proposer, withNul)).toMatchObject({ refusal: { field: 'rows' } });
    expect(await proposeChange(editors.proposer, { ...wrong, note: ' ' })).toMatchObject({
      refusal: { code: 'invalid-input', field: 'note' },
    });
    const draft = await proposeChange(editors.proposer, { ...wrong, state: 'draft' });
    const id = draft.ok ? draft.value.id : '';
    await makePreview(t.jobs, id, publishing);
    expect(await findProposal(editors.publisher, id)).toMatchObject({
      state: 'draft',
      preview: { refusals: [{ field: 'source' }, { field: 'confidence' }] },
    });
    expect(await refusalOf(publishChange(editors.publisher, id))).toBe('wrong-state');
  });

  it('is for policy editors alone, and changed by its proposer alone', async () => {
    const { proposer, publisher, caseworker } = editors;
    expect(await refusalOf(proposeChange(caseworker, { note: 'x', ...change }))).toBe('not-permitted');
    const id = await proposed(proposer, change);
    expect([await findProposal(caseworker, id), await listProposals(caseworker)]).toEqual([undefined, []]);
    expect(await refusalOf(changeProposal(publisher, id, { note: 'y', ...change }))).toBe('no-open-proposal');
    expect(await refusalOf(withdrawChange(publisher, id))).toBe('no-open-proposal');
    expect(await refusalOf(previewChange(caseworker, id))).toBe('not-permitted');
    expect(await listProposals(publisher)).toMatchObject([
      { id, rowCount: 1, state: 'proposed', publishedVersion: null },
    ]);
  });

  it('that was withdrawn is neither changed nor published', async () => {
    const { proposer, publisher } = editors;
    const id = await proposed(proposer, change);
    await makePreview(t.jobs, id, publishing);
    expect(await withdrawChange(proposer, id)).toMatchObject({ ok: true });
    expect(await refusalOf(changeProposal(proposer, id, { note: 'y', ...change }))).toBe('no-open-proposal');
    expect(await refusalOf(publishChange(publisher, id))).toBe('wrong-state');
    expect(await refusalOf(previewChange(proposer, id))).toBe('no-open-proposal');
  });

  it('asks the job for its preview, and a publication for what follows', async () => {
    const id = await proposed(editors.proposer, change);
    await previewChange(editors.proposer, id);
    await previewChange(editors.publisher, id);
    await makePreview(t.jobs, id, publishing);
    await publishChange(editors.publisher, id);
    const before = shippedRow('calendar', 'year', '000000', '2027-06-01');
    const value = before.value as { statutoryDays: string[] };
    const holidays = [{ name: 'All', nameZh: '全部', dates: value.statutoryDays }];
    await published(t, editors, {
      rows: [
        {
          ...{ scheme: 'calendar', key: 'year', region: '', variant: '', effectiveFrom: null, effectiveTo: null },
          ...{ source: 'notice-2027', confidence: 'primary', supersedes: before.id, gapReason: null },
          value: { ...value, status: 'announced', notice: 'a notice', confidence: 'primary', holidays },
        },
      ],
      sources: [notice({ id: 'notice-2027' })],
    });
    const jobs = await t.superuser<{ task: string }[]>`
      select t.identifier as task from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id order by 1`;
    expect(jobs.map(({ task }) => task)).toEqual(['preview-parameters', 'recompute-estimates', 'recount-clocks']);
    const book = await currentRules(t.db);
    expect(book.calendarYears.find(({ year }) => year === 2027)?.status).toBe('announced');
  });
});
