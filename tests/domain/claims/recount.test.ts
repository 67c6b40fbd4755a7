import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMissed, openClocksAfter, type OpenClock } from '@/domain/claims/clocks';
import { noticeText } from '@/domain/claims/notice-texts';
import { procedureIds, type ProcedureId } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { recount, recountedBy, recountNotices } from '@/domain/claims/recount';
import { dayOfNumber, type Day } from '@/domain/kernel/days';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { calendarWith, noticeOf2027 } from '../../support/calendars';
import { clockEntries, publicView } from '../../support/on-shipped-calendar';

const shipped = shippedRuleBook.calendar;
const today = '2026-12-29';

const openAfter = (id: ProcedureId, event: string, on: Day, facts: Record<string, unknown> = {}): OpenClock[] =>
  openClocksAfter([], clockEntries(procedures[id], { event, on, facts, claim: {}, open: [] }));

/** Five working days after Monday 28 December 2026. */
const submitted = openAfter('wages', 'submit', '2026-12-28');
const again = (open: readonly OpenClock[], newYear: 1 | 3 | 4 | 5 | 6, on: Day = today) =>
  recount(procedures.wages, open, on, calendarWith(noticeOf2027(newYear)));

describe('a last day in a year whose notice has come', () => {
  it('stands as it is before that', () => {
    expect(submitted).toMatchObject([{ clock: 'acceptance', dueOn: '2027-01-05', provisional: true }]);
    expect(recount(procedures.wages, submitted, today, shipped)).toEqual([]);
  });

  it('moves, and can no longer move', () => {
    expect(again(submitted, 5)).toMatchObject([
      {
        ...{ clock: 'acceptance', on: today, change: 'moved', reason: 'calendar_announced' },
        ...{ from: '2027-01-05', to: '2027-01-07', provisional: false },
        entries: [
          {
            ...{ clock: 'acceptance', entry: 'extend', on: today, dueOn: '2027-01-07', provisional: false },
            ...{ reason: 'calendar_announced', rule: 'wages.clock.acceptance', actor: 'inspector' },
          },
        ],
      },
    ]);
  });

  it('is confirmed where the notice leaves it', () => {
    expect(again(submitted, 3)).toMatchObject([{ change: 'confirmed', from: '2027-01-05', to: '2027-01-05' }]);
  });

  it('is counted once', () => {
    const [first] = again(submitted, 5);
    expect(again(openClocksAfter(submitted, first!.entries), 5)).toEqual([]);
  });
});

describe('a calendar that is corrected', () => {
  const [announced] = again(submitted, 5);
  const final = openClocksAfter(submitted, announced!.entries);

  it('moves a final day, and says that it was a correction', () => {
    expect(again(final, 4)).toMatchObject([
      { change: 'moved', from: '2027-01-07', to: '2027-01-06', reason: 'calendar_corrected' },
    ]);
  });

  it('takes a miss back while the new day is not over', () => {
    const missed = openClocksAfter(submitted, markMissed(procedures.wages, submitted, '2027-01-06'));
    const [moved] = again(missed, 5, '2027-01-06');
    expect(moved!.entries.map(({ entry }) => entry)).toEqual(['extend']);
    expect(openClocksAfter(missed, moved!.entries)).toMatchObject([{ state: 'running', dueOn: '2027-01-07' }]);
    const [late] = again(missed, 5, '2027-01-08');
    expect(late!.entries.map(({ entry, dueOn }) => [entry, dueOn])).toEqual([
      ['extend', '2027-01-07'],
      ['missed', '2027-01-07'],
    ]);
  });

  it('opens a day again when its year loses its notice, and tells nobody until it moves', () => {
    const confirmed = openClocksAfter(submitted, again(submitted, 3)[0]!.entries);
    const [reopened] = recount(procedures.wages, confirmed, today, shipped);
    expect(reopened).toMatchObject({ change: 'reopened', from: '2027-01-05', to: '2027-01-05', provisional: true });
    expect(recountNotices(procedures.wages, reopened!, 'AY1')).toEqual([]);
  });
});

it('leaves alone what stands still, has no day, or has a day that a person set', () => {
  const [clock] = submitted;
  const paused = { ...clock!, state: 'paused' as const, dueOn: null };
  const set = openAfter('wages', 'mediation_success', '2026-12-28', { agreedPayOn: '2027-01-04' });
  const undated = openAfter('wages', 'request_supplement', '2026-12-28');
  expect(set).toMatchObject([{ dueOn: '2027-01-04' }]);
  expect(again([paused, ...set, ...undated], 5)).toEqual([]);
});

it('finds nothing on the calendar by which a clock was counted', () => {
  const starts = procedureIds.flatMap((id) =>
    Object.entries(procedures[id].events).map(([event, rule]) => ({ id, event, rule })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.integer({ min: 20_400, max: 21_200 }), ({ id, event }, number) => {
      const open = openAfter(id, event, dayOfNumber(number));
      expect(recount(procedures[id], open, today, shipped)).toEqual([]);
    }),
  );
});

describe('whom it concerns', () => {
  const [moved] = again(submitted, 5);
  const notices = recountNotices(procedures.wages, moved!, 'AY2026ABCDEFGHJK');

  it('is told to the worker and the office, and to a platform that has to act by it', () => {
    expect(notices.map(({ to, template }) => `${to} ${template}`)).toEqual([
      'worker clock.moved',
      'office clock.moved',
    ]);
    const reported = openAfter('injury', 'report', '2026-12-03'); // 30 days: Saturday 2 January 2027
    const [platform] = recount(procedures.injury, reported, today, calendarWith(noticeOf2027(5)));
    expect(platform!.clock).toBe('platform_filing');
    expect(recountNotices(procedures.injury, platform!, 'AY1').map(({ to }) => to)).toEqual([
      ...['worker', 'office', 'platform'],
    ]);
  });

  it('reads old day, new day and why, in both languages', () => {
    const [{ template, facts }] = notices as [(typeof notices)[0]];
    expect(noticeText(template, facts, 'zh')).toBe(
      '回执号 AY2026-ABCDE-FGHJK：“最迟受理日期”从 2027年1月5日 改到 2027年1月7日，因为放假安排公布了。请按新的日期办。',
    );
    expect(noticeText(template, facts, 'en')).toBe(
      'Receipt AY2026-ABCDE-FGHJK: “Last day for acceptance” moves from 5 January 2027 to 7 January 2027, because the holidays of the year were announced. The new day counts.',
    );
    const [confirmed] = recountNotices(procedures.wages, again(submitted, 3)[0]!, 'AY2026ABCDEFGHJK');
    expect(confirmed!.template).toBe('clock.confirmed');
    expect(noticeText('clock.confirmed', confirmed!.facts, 'zh')).toContain('还是 2027年1月5日');
  });

  it('stands in the timeline of the claim', () => {
    const recounts = notices.slice(0, 1).flatMap(({ template, facts }) => recountedBy(template, facts) ?? []);
    const events = [
      { event: 'submit', on: '2026-12-28' },
      { event: 'accept', on: '2026-12-30' },
    ];
    const view = publicView(procedures.wages, { state: 'filed', events, clocks: [], recounts, today }, 'zh');
    expect(view.timeline.map(({ on }) => on)).toEqual(['2026-12-28', '2026-12-29', '2026-12-30']);
    expect(view.timeline[1]!.sentence).toBe('放假安排公布了，“最迟受理日期”从2027年1月5日改到2027年1月7日');
    expect(recountedBy('clock.missed', {})).toBeUndefined();
  });
});
