import { describe, expect, it } from 'vitest';
import { actors, flags, recipients, refusalCodes } from '@/domain/claims/codes';
import { factQuestions, wordNames } from '@/domain/claims/fact-wording';
import { noticeText } from '@/domain/claims/notice-texts';
import { noticeTemplates } from '@/domain/claims/notice-templates';
import { procedureIds } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import type { PublicFacts } from '@/domain/claims/public-view';
import { recountTemplates } from '@/domain/claims/recount';
import { roles } from '@/domain/claims/roles';
import { sayDay, sayFen } from '@/domain/claims/text';
import type { Text } from '@/domain/claims/text';
import {
  actorWording,
  buttonLabel,
  flagWording,
  procedureWording,
  recipientWording,
  refusalWording,
  roleWording,
} from '@/domain/claims/wording';
import { publicView } from '../../support/on-shipped-calendar';

const everyText: [string, Text][] = [
  ...Object.entries(refusalWording),
  ...Object.entries(flagWording),
  ...Object.entries(actorWording),
  ...Object.entries(recipientWording),
  ...Object.entries(roleWording),
  ...Object.entries(factQuestions),
  ...Object.entries(wordNames),
  ...procedureIds.flatMap((id) => {
    const { name, states, events, clocks } = procedureWording[id];
    return [
      [id, name] as [string, Text],
      ...Object.entries(states).flatMap(([key, state]): [string, Text][] => [
        [key, state.name],
        [key, state.meaning],
      ]),
      ...Object.entries(events).flatMap(([key, event]): [string, Text][] => [
        [key, event.done],
        [key, event.button],
        [key, event.workerButton ?? event.button],
      ]),
      ...Object.entries(clocks),
    ];
  }),
];

it('every text is there in both languages, calm, and in its own language', () => {
  expect(everyText.length).toBeGreaterThan(250);
  for (const [key, { zh, en }] of everyText) {
    expect(zh, key).toMatch(/[\u4e00-\u9fff]/);
    expect(en, key).toMatch(/^[\x20-\x7e\u2018-\u201d]+$/);
    expect(zh + en, key).not.toMatch(/[!！]/);
  }
});

it('covers every code that a table uses, and no table uses another', () => {
  const rules = procedureIds.flatMap((id) => Object.values(procedures[id].events));
  const used = new Set([
    'BAD_STATE',
    'BAD_ACTOR',
    ...rules.flatMap((rule) => [...rule.guards.map(({ code }) => code), ...Object.values(rule.refusedFrom ?? {})]),
  ]);
  expect([...used].sort()).toEqual([...refusalCodes].sort());
  expect([...new Set(rules.flatMap((rule) => (rule.flags ?? []).map(({ flag }) => flag)))].sort()).toEqual(
    [...flags].sort(),
  );
  expect(Object.keys(actorWording).sort()).toEqual([...actors].sort());
  expect(Object.keys(recipientWording).sort()).toEqual([...recipients].sort());
  expect(Object.keys(roleWording).sort()).toEqual([...roles].sort());
});

it('asks every fact of a form, and names every word it may take', () => {
  const specs = procedureIds.flatMap((id) =>
    Object.values(procedures[id].events).flatMap(({ facts }) => Object.entries(facts)),
  );
  const forms = specs.filter(([, spec]) => spec.from === 'form');
  expect([...new Set(forms.map(([name]) => name))].sort()).toEqual(Object.keys(factQuestions).sort());
  expect([...new Set(forms.flatMap(([, spec]) => [...(spec.words ?? [])]))].sort()).toEqual(
    Object.keys(wordNames).sort(),
  );
});

describe('notices', () => {
  it('are all used, by an event or by a clock', () => {
    const byEvents = procedureIds.flatMap((id) =>
      Object.values(procedures[id].events).flatMap(({ notices }) => notices.map(({ template }) => template)),
    );
    const byClocks = procedureIds.flatMap((id) =>
      Object.values(procedures[id].clocks).flatMap(({ missedTells }) => missedTells.map(({ template }) => template)),
    );
    expect([...new Set([...byEvents, ...byClocks, 'clock.reminder', ...recountTemplates])].sort()).toEqual(
      [...noticeTemplates].sort(),
    );
  });

  it.each(noticeTemplates)('%s reads well with and without its facts', (template) => {
    for (const lang of ['zh', 'en'] as const) {
      const odd = {
        receiptNumber: 7,
        noticeItems: [{}],
        due: 'soon',
        arrearsFen: '1',
        rateBps: null,
        track: {},
        clock: 3,
        procedure: 'x',
      };
      for (const facts of [{}, odd, { receiptNumber: 'AY2026ABCDEFGHJK', provisional: true }]) {
        const text = noticeText(template, facts, lang);
        expect(text).not.toMatch(/undefined|null|NaN|\[object|[!！]/);
        expect(text.length).toBeGreaterThan(15);
      }
      expect(noticeText(template, { receiptNumber: 'AY2026ABCDEFGHJK' }, lang)).toContain('AY2026-ABCDE-FGHJK');
    }
  });

  it('name only facts that the event, a clock or the claim can supply', () => {
    const references = ['receiptNumber', 'lookupCode', 'items', 'channel', 'newReceiptNumber', 'due', 'noticeItems'];
    for (const id of procedureIds) {
      for (const [event, rule] of Object.entries(procedures[id].events)) {
        const supplied = [...references, ...Object.keys(rule.facts), ...rule.clocks.map(({ clock }) => clock)];
        for (const notice of rule.notices)
          for (const name of notice.facts) expect(supplied, `${event} ${name}`).toContain(name);
      }
    }
  });

  it('give the day, the amount and the papers', () => {
    expect(noticeText('wages.ordered', { receiptNumber: 'AY1', arrearsFen: 560_000, payBy: '2026-06-15' }, 'zh')).toBe(
      '回执号 AY1：查出欠 5600.00元，已要求最迟 2026年6月15日 付清。收到钱后请点“我收到钱了”。',
    );
    expect(
      noticeText('injury.supplement', { receiptNumber: 'AY1', noticeItems: ['diagnosis', 'fee_receipts'] }, 'zh'),
    ).toContain('诊断书或者病历、看病的收费票据');
    expect(
      noticeText(
        'wages.submitted',
        { receiptNumber: 'AY1', lookupCode: 'K7', acceptance: '2027-01-05', provisional: ['acceptance'] },
        'en',
      ),
    ).toBe(
      'Your report has arrived, receipt AY1, look-up code K7. Labour inspection tells you by 5 January 2027 (may move when the holidays are announced) whether it is accepted.',
    );
    expect(noticeText('wages.decided', { receiptNumber: 'AY1', rateBps: 5000 }, 'zh')).toContain('50%');
    expect(
      noticeText(
        'clock.missed',
        { receiptNumber: 'AY1', procedure: 'wages', clock: 'acceptance', dueOn: '2026-05-12', owner: '办案单位' },
        'zh',
      ),
    ).toContain('“最迟受理日期”是 2026年5月12日');
    expect(noticeText('injury.review_upheld', { receiptNumber: 'AY1' }, 'zh')).toBe('回执号 AY1：决定被维持。');
  });
});

it('writes days and amounts', () => {
  expect([sayDay('2026-05-08', 'zh'), sayDay('2026-05-08', 'en')]).toEqual(['2026年5月8日', '8 May 2026']);
  expect([0, 5, 50, 100, 560_000].map((amount) => sayFen(amount, 'zh'))).toEqual([
    '0.00元',
    '0.05元',
    '0.50元',
    '1.00元',
    '5600.00元',
  ]);
});

it('labels a button by who presses it', () => {
  expect(buttonLabel('wages', 'confirm_paid', 'worker').zh).toBe('我收到钱了');
  expect(buttonLabel('wages', 'confirm_paid', 'inspector').zh).toBe('登记已支付');
  expect(buttonLabel('injury', 'papers_arrive', 'applicant').zh).toBe('交补充材料');
});

describe('the public view', () => {
  const clock = { clock: 'acceptance', state: 'running', dueOn: '2026-05-12', provisional: false };
  const facts = {
    state: 'submitted',
    events: [{ event: 'submit', on: '2026-05-06' }],
    clocks: [clock],
    today: '2026-05-06',
  };
  const view = (change: Partial<PublicFacts> = {}) => publicView(procedures.wages, { ...facts, ...change }, 'zh');

  it('says where it stands, whose turn it is, by when, and what the worker can do', () => {
    expect(view()).toEqual({
      procedure: 'wages',
      state: 'submitted',
      stateName: '等待受理',
      meaning: '您的线索已经收到。现在由劳动监察员看能不能受理。您现在不用做什么。',
      ended: false,
      actsNow: { actor: 'inspector', name: '劳动监察员', you: false },
      nextDate: {
        clock: 'acceptance',
        label: '最迟受理日期',
        dueOn: '2026-05-12',
        provisional: false,
        overdue: false,
        sentence: '最迟受理日期：2026年5月12日。',
      },
      timeline: [{ on: '2026-05-06', day: '2026年5月6日', sentence: '线索已提交' }],
      workerCan: [{ event: 'withdraw', label: '我要撤回' }],
    });
  });

  it.each([
    {
      change: { clocks: [{ ...clock, provisional: true }] },
      sentence: '最迟受理日期：2026年5月12日（节假日安排公布后可能变动）。',
      overdue: false,
    },
    { change: { today: '2026-05-13' }, sentence: '最迟受理日期：2026年5月12日，已经过了1个工作日。', overdue: true },
    {
      change: { clocks: [{ ...clock, dueOn: '2026-05-15' }], today: '2026-05-16' },
      sentence: '最迟受理日期：2026年5月15日，已经过了。',
      overdue: true,
    },
    { change: { clocks: [{ ...clock, dueOn: null }] }, sentence: '最迟受理日期：没有规定的日期。', overdue: false },
    {
      change: { clocks: [{ ...clock, dueOn: null, state: 'paused' }] },
      sentence: '最迟受理日期：暂停中，日子不往下算。',
      overdue: false,
    },
  ])('$sentence', ({ change, sentence, overdue }) => {
    expect(view(change).nextDate).toMatchObject({ sentence, overdue });
  });

  it('looks past clocks that are over, and prefers a duty with a date', () => {
    const met = { ...clock, dueOn: '2026-05-01', state: 'met' };
    const undated = { ...clock, clock: 'decision', dueOn: null };
    const order = { ...clock, clock: 'order_payment', dueOn: '2026-06-15' };
    expect(view({ clocks: [met, undated, order] }).nextDate).toMatchObject({ clock: 'order_payment' });
    expect(view({ clocks: [met] }).nextDate).toBeNull();
    const right = { ...clock, clock: 'worker_filing', dueOn: '2026-05-02' };
    const duty = { ...clock, clock: 'platform_filing', dueOn: '2026-06-05' };
    const injury = publicView(procedures.injury, { ...facts, state: 'REPORTED', clocks: [right, duty] }, 'zh');
    expect(injury.nextDate).toMatchObject({ clock: 'platform_filing' });
  });

  it('tells an ended claim from an open one, and a worker that it is their turn', () => {
    expect(view({ state: 'closed_paid', clocks: [] })).toMatchObject({
      ended: true,
      actsNow: null,
      workerCan: [{ event: 'reopen' }],
    });
    expect(view({ state: 'supplement' }).actsNow).toMatchObject({ you: true });
  });

  it('shows a code of a newer release as it is', () => {
    const odd = view({
      state: 'merged',
      events: [{ event: 'merge', on: '2026-05-06' }],
      clocks: [{ ...clock, clock: 'merging' }],
    });
    expect(odd).toMatchObject({
      stateName: 'merged',
      meaning: '',
      nextDate: null,
      timeline: [{ sentence: 'merge' }],
      workerCan: [],
    });
  });

  it('has a view of every state in both languages', () => {
    for (const id of procedureIds) {
      for (const state of Object.keys(procedures[id].states)) {
        for (const lang of ['zh', 'en'] as const) {
          const shown = publicView(procedures[id], { state, events: [], clocks: [], today: '2026-05-06' }, lang);
          expect(shown.meaning.length, `${id} ${state}`).toBeGreaterThan(5);
          if (shown.ended && state !== 'WITHDRAWN_OR_NOT_ACCEPTED') expect(shown.actsNow, state).toBeNull();
        }
      }
    }
  });
});
