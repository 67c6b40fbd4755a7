import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedAnswer } from '@/components/report/answer-text';
import { withDatesJoined } from '@/components/form/typed-values';
import { forms } from '@/domain/reports/forms';
import type { Answers, Question } from '@/domain/reports/question';
import { readAnswer } from '@/domain/reports/read-answer';

const today = '2026-11-24';
const questions = Object.values(forms).flatMap((form) => form.steps.flatMap((step) => step.questions));
const shanghai: Answers = { city: '310100' };
const read = (question: Question, raw: string | string[], answers: Answers = shanghai) =>
  readAnswer(question, raw, today, answers);

const question = (kind: Question['kind'], more: object = {}) =>
  ({ id: 'q', label: { zh: '问', en: 'Q' }, kind, ...more }) as Question;
const money = question('money', { minFen: 0, maxFen: 100_000_000 });

/** What people and browsers send: ordinary text, digits with signs of any width, and anything at all. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'0123456789０１２９：:.,，-/年月日点时分元￥ \n\u0000\ud800'), maxLength: 30 }),
  fc.constantFrom(...questions.flatMap((each) => ('options' in each ? each.options.map(({ value }) => value) : []))),
);
const anyQuestion = fc.constantFrom(...questions);

describe('reading an answer', () => {
  it('never throws, whatever was sent', () => {
    fc.assert(
      fc.property(anyQuestion, fc.oneof(anyText, fc.array(anyText, { maxLength: 5 })), anyText, (each, raw, city) => {
        const outcome = read(each, raw, { city });
        expect(typeof outcome.ok).toBe('boolean');
      }),
      { numRuns: 1500 },
    );
  });

  it('gives an answer that is read as the same answer when it is shown and sent again', () => {
    fc.assert(
      fc.property(anyQuestion, anyText, (each, raw) => {
        const outcome = read(each, raw);
        if (!outcome.ok || outcome.value === undefined) return;
        const again = typeof outcome.value === 'object' ? [...outcome.value] : typedAnswer(each, outcome.value);
        expect(read(each, again)).toEqual(outcome);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps words as they were typed, but for spaces around them', () => {
    const text = question('long-text', { maxLength: 1000 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (typed) => {
        const outcome = read(text, typed);
        if (outcome.ok && outcome.value !== undefined) expect(outcome.value).toBe(typed.replace(/\r\n?/g, '\n').trim());
      }),
    );
  });

  it('gives text that can be stored: no half characters, no zero byte', () => {
    fc.assert(
      fc.property(anyQuestion, anyText, (each, raw) => {
        const outcome = read(each, raw);
        if (!outcome.ok || typeof outcome.value !== 'string') return;
        expect(Buffer.from(outcome.value, 'utf8').toString('utf8')).toBe(outcome.value);
        expect(outcome.value).not.toContain('\u0000');
      }),
      { numRuns: 1500 },
    );
  });
});

describe('an amount', () => {
  it('of any size comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (fen) => {
        expect(read(money, typedAnswer(money, fen))).toEqual({ ok: true, value: fen });
      }),
    );
  });

  it.each([
    ['8600.50', 860_050],
    ['8,600.5', 860_050],
    ['８６００．５０', 860_050],
    ['￥8600', 860_000],
    ['8600元', 860_000],
    [' 8 600 ', 860_000],
    ['0.01', 1],
  ])('%j is %i fen', (typed, fen) => {
    expect(read(money, typed)).toEqual({ ok: true, value: fen });
  });

  it.each(['8600.505', '-1', '1e3', '八千', '1.2.3', '.5', '9999999999'])('%j is none', (typed) => {
    expect(read(money, typed)).toEqual({ ok: false, refusal: { code: 'NOT_AN_AMOUNT' } });
  });
});

describe('a time', () => {
  it.each([
    ['21:40', '21:40'],
    ['2140', '21:40'],
    ['940', '09:40'],
    ['9:05', '09:05'],
    ['21：40', '21:40'],
    ['21.40', '21:40'],
    ['21点40分', '21:40'],
    ['9点', '09:00'],
    ['21时', '21:00'],
    ['0000', '00:00'],
  ])('%j is %s', (typed, time) => {
    expect(read(question('time'), typed)).toEqual({ ok: true, value: time });
  });

  it.each(['24:00', '12:60', '9', '21', '1:2', '21:4', '212140', 'x', '-1:00'])('%j is none', (typed) => {
    expect(read(question('time'), typed)).toEqual({ ok: false, refusal: { code: 'NOT_A_TIME' } });
  });
});

describe('a day and a month', () => {
  const day = question('day', { notAfterToday: true, notBefore: '2022-07-01' });
  it.each([
    ['2026-11-24', { ok: true, value: '2026-11-24' }],
    ['2026年9月8日', { ok: true, value: '2026-09-08' }],
    ['2026/9/8', { ok: true, value: '2026-09-08' }],
    ['２０２６．９．８', { ok: true, value: '2026-09-08' }],
    ['2026-11-25', { ok: false, refusal: { code: 'IN_THE_FUTURE' } }],
    ['2022-06-30', { ok: false, refusal: { code: 'TOO_EARLY' } }],
    ['2026-02-29', { ok: false, refusal: { code: 'NOT_A_DATE' } }],
    ['-9-8', { ok: false, refusal: { code: 'NOT_A_DATE' } }],
  ])('day %j', (typed, outcome) => {
    expect(read(day, typed)).toEqual(outcome);
  });

  it('as the three boxes of a form send it', () => {
    const joined = withDatesJoined({ 'q.year': ' ２０２６ ', 'q.month': '9', 'q.day': '08' });
    expect(read(day, joined.q!)).toEqual({ ok: true, value: '2026-09-08' });
    const empty = withDatesJoined({ 'q.year': '', 'q.month': '', 'q.day': '' });
    expect(read(day, empty.q!)).toEqual({ ok: false, refusal: { code: 'REQUIRED' } });
  });

  it.each([
    ['2026年9月', { ok: true, value: '2026-09' }],
    ['2026-11', { ok: true, value: '2026-11' }],
    ['2026-12', { ok: false, refusal: { code: 'IN_THE_FUTURE' } }],
    ['2026-13', { ok: false, refusal: { code: 'NOT_A_DATE' } }],
  ])('month %j', (typed, outcome) => {
    expect(read(question('month', { notAfterToday: true }), typed)).toEqual(outcome);
  });
});

it('a rare character counts as one', () => {
  const text = question('text', { maxLength: 2 });
  expect(read(text, '𠮷田')).toEqual({ ok: true, value: '𠮷田' });
  expect(read(text, '𠮷田𠮷')).toEqual({ ok: false, refusal: { code: 'TOO_LONG', max: 2 } });
});
