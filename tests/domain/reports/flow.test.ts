import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalText } from '@/components/report/refusal-text';
import { shippedPilot } from '@/domain/injury/pilot';
import { claimFacts, claimRegion, platformCodes } from '@/domain/reports/claim-facts';
import { nextStep, prune, questionsFor, readStep, stepsFor, unanswered } from '@/domain/reports/flow';
import { forms } from '@/domain/reports/forms';
import { platformList } from '@/domain/reports/platform-list';
import type { Answers } from '@/domain/reports/question';

const today = '2026-11-24';
const allForms = Object.values(forms);
const anyForm = fc.constantFrom(...allForms);
const ids = [...new Set(allForms.flatMap((form) => form.steps.flatMap((step) => step.questions.map(({ id }) => id))))];
const values = [
  ...allForms.flatMap((form) =>
    form.steps.flatMap((step) =>
      step.questions.flatMap((each) => ('options' in each ? each.options.map(({ value }) => value) : [])),
    ),
  ),
  ...['310100', '310115', '110100', '110105', '320600', '2026-09-08', '美团'],
];
const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom(...ids, 'gone', '__proto__', 'constructor'),
  fc.oneof(
    fc.constantFrom(...values),
    fc.integer(),
    fc.string(),
    fc.array(fc.constantFrom(...values), { maxLength: 3 }),
  ),
);

describe('pruning', () => {
  it('twice is the same as once, and only ever takes away', () => {
    fc.assert(
      fc.property(anyForm, anyAnswers, (form, answers) => {
        const once = prune(form, answers);
        expect(prune(form, once)).toEqual(once);
        for (const [question, answer] of Object.entries(once)) expect(answers[question]).toEqual(answer);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves answers to questions that are asked, and no others', () => {
    fc.assert(
      fc.property(anyForm, anyAnswers, (form, answers) => {
        const kept = prune(form, answers);
        const asked = stepsFor(form, kept).flatMap((step) => questionsFor(step, kept).map(({ id }) => id));
        for (const question of Object.keys(kept)) expect(asked).toContain(question);
      }),
      { numRuns: 500 },
    );
  });

  it('of a chain takes what hangs on what has gone', () => {
    const working = { working: 'yes', endedOn: '2026-01-01' };
    expect(prune(forms.wages, working)).toEqual({ working: 'yes' });
    expect(prune(forms.wages, { endedOn: '2026-01-01' })).toEqual({});
  });

  it.each([
    { city: '310100', district: '310115', kept: true },
    { city: '110100', district: '310115', kept: false },
    { city: undefined, district: '310115', kept: false },
    { city: '500100', district: '500229', kept: true }, // 重庆's counties are one city
  ])('district $district of city $city stays: $kept', ({ city, district, kept }) => {
    expect('district' in prune(forms.wages, city ? { city, district } : { district })).toBe(kept);
  });
});

describe('reading a page', () => {
  it('never throws, and leaves the answers of other pages that still apply', () => {
    const typed = fc.dictionary(fc.constantFrom(...ids), fc.oneof(fc.string(), fc.array(fc.string())));
    fc.assert(
      fc.property(anyForm, anyAnswers, typed, fc.nat(), (form, before, given, index) => {
        const step = form.steps[index % form.steps.length]!;
        const { answers } = readStep(form, step, given, before, today);
        expect(prune(form, answers)).toEqual(answers);
        const own = new Set(step.questions.map(({ id }) => id));
        for (const [question, answer] of Object.entries(answers))
          if (!own.has(question)) expect(before[question]).toEqual(answer);
      }),
      { numRuns: 500 },
    );
  });

  it('names what is wrong in a sentence of both languages, for every refusal that can occur', () => {
    const codes = new Set<string>();
    fc.assert(
      fc.property(anyForm, fc.nat(), fc.string({ unit: 'binary' }), (form, index, text) => {
        const step = form.steps[index % form.steps.length]!;
        const given = Object.fromEntries(step.questions.map(({ id }) => [id, text]));
        for (const refusal of readStep(form, step, given, {}, today).refusals) {
          codes.add(refusal.code);
          const question = step.questions.find(({ id }) => id === refusal.field);
          for (const lang of ['zh', 'en'] as const) {
            const sentence = refusalText(question, refusal, lang);
            expect(sentence).not.toContain(refusal.code);
            expect(sentence).not.toContain('undefined');
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(codes.size).toBeGreaterThan(4);
  });
});

describe('the way through a form', () => {
  it.each(allForms.map((form) => form))('$kind: leads through every page to the end', (form) => {
    const seen: string[] = [];
    for (let step = form.steps[0]; step; step = nextStep(form, {}, step.id)) seen.push(step.id);
    expect(seen).toEqual(stepsFor(form, {}).map(({ id }) => id));
  });

  it.each(allForms.map((form) => form))('$kind: nothing is sent while a question is open', (form) => {
    const required = form.steps.filter((step) =>
      step.questions.some(({ optional, kind, when }) => !optional && kind !== 'files' && !when),
    );
    expect(unanswered(form, {})).toEqual(required);
  });

  it.each(allForms.map((form) => form))('$kind: ids are unique and conditions look backwards', (form) => {
    const before: string[] = [];
    for (const { id, when } of form.steps.flatMap((step) => step.questions)) {
      expect(before).not.toContain(id);
      if (when) expect(before).toContain(when.question);
      before.push(id);
    }
  });
});

it.each([
  { city: '310100', asked: true },
  { city: undefined, asked: true },
  { city: '441900', asked: true }, // 东莞 has towns instead of districts
  { city: '429004', asked: false }, // 仙桃 is a county that counts as a city
])('a district is asked for in $city: $asked', ({ city, asked }) => {
  const pages = stepsFor(forms.wages, city ? { city } : {}).map(({ id }) => id);
  expect(pages.includes('district')).toBe(asked);
});

describe('facts of a claim', () => {
  it('hold no words of the person', () => {
    const words = {
      narrative: '王小梅摔倒',
      place: '浦东大道',
      hospital: '第一医院',
      company: '某公司',
      orderNumber: 'MT1',
    };
    for (const kind of ['injury', 'wages', 'enrolment'] as const) {
      const text = JSON.stringify(
        claimFacts(kind, { ...words, accidentOn: '2026-11-23', accidentTime: '08:40' }, today, shippedPilot),
      );
      for (const word of Object.values(words)) expect(text).not.toContain(word);
    }
  });

  it('name a platform of the list by its code, with its industry', () => {
    const facts = claimFacts(
      'injury',
      { accidentOn: '2026-11-23', accidentTime: '08:40', platform: '美团' },
      today,
      shippedPilot,
    );
    expect(facts).toMatchObject({ platform: 'meituan', accidentAt: '2026-11-23T08:40:00+08:00' });
    expect(facts.industry).not.toBeNull();
  });

  it('belong to the district where one is known, else to the city', () => {
    expect(claimRegion({ city: '310100', district: '310115' })).toBe('310115');
    expect(claimRegion({ city: '310100' })).toBe('310100');
  });

  it('of several platforms are codes alone', () => {
    expect(platformCodes('美团、达达，我的站点 13912340001；美团', today, shippedPilot)).toEqual([
      'meituan',
      'dada',
      'other',
    ]);
    expect(platformCodes(' 、', today, shippedPilot)).toEqual([]);
  });

  it('lists of platforms never hold an empty name or one twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const list = platformList(text);
        expect(new Set(list).size).toBe(list.length);
        for (const name of list) expect(name.trim()).not.toBe('');
      }),
    );
  });
});
