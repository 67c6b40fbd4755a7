import { describe, expect, it } from 'vitest';
import {
  formatBps,
  formatDay,
  formatFen,
  formatInstant,
  formatMonth,
  formatNumber,
  inLanguage,
  langOf,
  monthRun,
  path,
  plural,
} from '@/components/wording/lang';

describe('addresses', () => {
  it.each([
    ['zh', '/', '/'],
    ['zh', '/status', '/status'],
    ['en', '/', '/en'],
    ['en', '/status', '/en/status'],
  ] as const)('%s %s', (lang, address, expected) => expect(path(lang, address)).toBe(expected));

  it.each([
    ['en', '/help', '/en/help'],
    ['en', '/zh/help', '/en/help'],
    ['en', '/zh', '/en'],
    ['en', '/', '/en'],
    ['zh', '/en/help', '/help'],
    ['zh', '/en', '/'],
    ['en', '/enrolment/pay', '/en/enrolment/pay'],
    ['zh', '/zhx', '/zhx'],
  ] as const)('to %s from %s', (lang, address, expected) => expect(inLanguage(lang, address)).toBe(expected));

  it('reads the language of a page', async () => {
    expect(await langOf(Promise.resolve({ lang: 'en' }))).toBe('en');
    expect(await langOf(Promise.resolve({ lang: 'api' }))).toBe('zh');
  });
});

describe('days and instants', () => {
  it.each([
    ['2026-12-08', '2026年12月8日（周二）', 'Tuesday 8 December 2026'],
    ['2026-11-01', '2026年11月1日（周日）', 'Sunday 1 November 2026'],
    ['2024-02-29', '2024年2月29日（周四）', 'Thursday 29 February 2024'],
  ])('%s', (day, zh, en) => {
    expect(formatDay(day, 'zh')).toBe(zh);
    expect(formatDay(day, 'en')).toBe(en);
  });

  it('says a month', () => {
    expect(formatMonth('2026-09', 'zh')).toBe('2026年9月');
    expect(formatMonth('2026-09', 'en')).toBe('September 2026');
  });

  it.each([
    ['2026-01', '2026-06', '2026年1月至6月', 'January to June 2026'],
    ['2025-07', '2026-06', '2025年7月至2026年6月', 'July 2025 to June 2026'],
    ['2026-09', '2026-09', '2026年9月', 'September 2026'],
  ])('from %s to %s says the year once', (from, to, zh, en) => {
    expect(monthRun(from, to, 'zh')).toBe(zh);
    expect(monthRun(from, to, 'en')).toBe(en);
  });

  it.each([
    ['2026-11-24T14:41:00Z', '2026年11月24日 22:41', '24 November 2026, 22:41'],
    ['2026-11-24T15:59:59Z', '2026年11月24日 23:59', '24 November 2026, 23:59'],
    ['2026-11-24T16:01:00Z', '2026年11月25日 00:01', '25 November 2026, 00:01'],
  ])('%s on the clock of Shanghai', (instant, zh, en) => {
    expect(formatInstant(new Date(instant), 'zh')).toBe(zh);
    expect(formatInstant(new Date(instant), 'en')).toBe(en);
  });
});

describe('amounts', () => {
  it.each([
    [0, '0.00 元'],
    [5, '0.05 元'],
    [226_380, '2,263.80 元'],
    [100_000_000, '1,000,000.00 元'],
    [-150, '-1.50 元'],
    [-5, '-0.05 元'],
    [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91 元'],
  ])('%d fen', (fen, expected) => expect(formatFen(fen)).toBe(expected));

  it('names the unit in English', () => expect(formatFen(226_380, 'en')).toBe('2,263.80 yuan'));

  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [-12_345, '-12,345'],
    [1234.56789, '1,234.56789'],
  ])('%d grouped', (number, expected) => expect(formatNumber(number)).toBe(expected));

  it.each([
    [2000, '20%'],
    [1650, '16.5%'],
    [1085, '10.85%'],
    [0, '0%'],
  ])('%d basis points', (bps, expected) => expect(formatBps(bps)).toBe(expected));
});

describe('numbers in sentences', () => {
  const files = { zero: 'No file yet', one: '# file', other: '# files' };
  it.each([
    [0, 'No file yet'],
    [1, '1 file'],
    [2, '2 files'],
    [1_200, '1,200 files'],
  ])('%d', (count, expected) => expect(plural(count, files)).toBe(expected));
  it('Chinese needs no form for one', () => expect(plural(1, { zero: '还没有', other: '# 个' })).toBe('1 个'));
});
