import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LegalDates } from '@/components/claim/legal-dates';
import { clockSpecs } from '@/domain/claims/clocks';
import type { ProcedureId } from '@/domain/claims/procedure';

type Clock = Parameters<typeof LegalDates>[0]['clocks'][number];
const clock = (changes: Partial<Clock> & { clock: string }): Clock => ({
  ...{ id: changes.clock, state: 'running', dueOn: null, provisional: false, memo: {} },
  ...changes,
});
const shown = (procedure: ProcedureId, given: Clock, lang: 'zh' | 'en' = 'zh') =>
  renderToStaticMarkup(<LegalDates procedure={procedure} clocks={[given]} lang={lang} />).replace(/<[^>]+>/g, ' ');

const days = { amount: 90, unit: 'day', roll: true };
const own = clock({
  ...{ clock: 'worker_filing', dueOn: '2027-02-22', provisional: true },
  memo: { from: '2026-11-23', length: days, pauses: [] },
});

describe('a legal date', () => {
  it('is counted from the accident where the law counts from it, not from the report', () => {
    expect(shown('injury', own)).toContain('从2026年11月23日的第二天开始算');
    expect(shown('injury', own)).toContain('期限 90 天');
  });

  it('says of which year the holidays are not announced, and only where the day may still move', () => {
    expect(shown('injury', own)).toContain('2027年的放假安排还没公布');
    expect(shown('injury', { ...own, provisional: false })).not.toContain('放假');
    expect(shown('injury', { ...own, state: 'met' })).not.toContain('放假');
    expect(shown('injury', own, 'en')).toContain('the holidays of 2027 are not announced');
  });

  it('shows the length it was counted with, such as that of a faster track', () => {
    const memo = { from: '2026-11-24', length: { amount: 2, unit: 'working_day', roll: false }, pauses: [] };
    const text = shown('injury', clock({ clock: 'confirmation', dueOn: '2026-11-26', memo }));
    expect(text).toContain('期限 2 个工作日');
    expect(text).not.toContain('30 个工作日');
  });

  it('that a person set is not said to be counted', () => {
    const text = shown('wages', clock({ clock: 'order_payment', dueOn: '2026-12-10' }));
    expect(text).toContain('责令限期支付时定的日期');
    expect(text).not.toContain('开始算');
  });

  it('tells a limit without a day from one whose beginning is not known, and says neither of what has ended', () => {
    expect(shown('injury', clock({ clock: 'acceptance' }))).toContain('没有规定的日期');
    const later = clock({ clock: 'litigation_after_reconsideration' });
    expect(shown('injury', later)).toContain('还不知道从哪天算起');
    expect(shown('injury', clock({ clock: 'acceptance', state: 'met' }))).not.toContain('没有规定的日期');
    expect(shown('injury', clock({ clock: 'acceptance', state: 'paused' }))).toContain('暂停中');
  });

  it.each(
    Object.entries(clockSpecs).flatMap(([procedure, specs]) =>
      Object.keys(specs).map((name) => ({ procedure: procedure as ProcedureId, name })),
    ),
  )('of $procedure, $name names what it rests on in both languages', ({ procedure, name }) => {
    for (const lang of ['zh', 'en'] as const) {
      const text = shown(procedure, clock({ clock: name }), lang);
      expect(text).not.toMatch(/unpaid-wages|own design|undefined/);
      if (lang === 'en') expect(text.replace(/—/g, '')).not.toMatch(/[\u4e00-\u9fff（）]/);
    }
  });
});
