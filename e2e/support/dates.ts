import { type Locator, type Page } from '@playwright/test';

export type DayParts = { year: number; month: number; day: number };

/** The site's today in Shanghai, as its own form offers it: a demonstration may be dated. */
export async function siteToday(page: Page): Promise<DayParts> {
  const tab = await page.context().newPage();
  await tab.goto('/coverage');
  const group = tab.getByRole('group', { name: '哪一天' });
  const [year, month, day] = await Promise.all(
    ['年', '月', '日'].map(async (part) => Number(await group.getByLabel(part, { exact: true }).inputValue())),
  );
  await tab.close();
  return { year: year!, month: month!, day: day! };
}

export function daysBefore({ year, month, day }: DayParts, days: number): DayParts {
  const moved = new Date(Date.UTC(year, month - 1, day - days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

export const monthBefore = ({ year, month }: DayParts): DayParts =>
  month === 1 ? { year: year - 1, month: 12, day: 1 } : { year, month: month - 1, day: 1 };

export async function fillDay(group: Locator, { year, month, day }: DayParts): Promise<void> {
  await fillMonth(group, { year, month, day });
  await group.getByLabel('日', { exact: true }).fill(String(day));
}

export async function fillMonth(group: Locator, { year, month }: DayParts): Promise<void> {
  await group.getByLabel('年', { exact: true }).fill(String(year));
  await group.getByLabel('月', { exact: true }).fill(String(month));
}

/** 2026年12月8日, as pages write a day. */
export const inWords = ({ year, month, day }: DayParts): string => `${year}年${month}月${day}日`;
