import { type Page, expect } from '@playwright/test';
import { fillMonth } from './dates';
import { next } from './forms';

/** September 2026: the figures of that month are on file with their sources. */
const month = { year: 2026, month: 9, day: 1 };

/** From the front page to the question of a place, as somebody who was never here. */
export async function askFor(page: Page, place: string) {
  await page.goto('/');
  await page.getByRole('link', { name: /算社保/ }).click();
  await page.getByLabel('在哪里交').selectOption({ label: place });
  await fillMonth(page.getByRole('group', { name: '算哪个月' }), month);
  await next(page);
  await expect(page.getByRole('link', { name: '换地方或月份' })).toBeVisible();
}

/** Sums by hand: 20 % of the lowest base, and the medical insurance of the place. */
export const explainedPlaces = [
  { place: '上海市', total: '2,263.80 元', line: '基本养老保险费', formula: '7,546 × 20% = 1,509.20 元' },
  { place: '北京市', total: '2,120.38 元', line: '失业保险费', formula: '7,270 × 1% = 72.70 元' },
  { place: '深圳市', total: '1,642.36 元', line: '职工基本医疗保险费', formula: '6,727 × 8% = 538.16 元' },
] as const;

/** From the front page to what the lowest base costs, and one line of it opened. */
export async function reachExplained(page: Page, { place, total, line, formula }: (typeof explainedPlaces)[number]) {
  await askFor(page, place);
  await page.getByLabel(/^最低：/).check();
  await page.getByRole('button', { name: '算一算' }).click();
  await page.waitForURL('**/estimate/result/*');
  await expect(page.getByText(total).first()).toBeVisible();
  await openLine(page, line);
  await expect(page.getByText(formula)).toBeVisible();
  await expect(page.locator('details[open]').getByText(/^出处/)).toBeVisible();
}

/** A line by its whole name, others may hold it as a part; the months that it speaks of may follow in brackets. */
export const openLine = (page: Page, name: string) =>
  page
    .locator('summary')
    .filter({ has: page.getByText(new RegExp(`^${name}(（[^）]*）)?$`)) })
    .first()
    .click();

/** Where no base is on file: what is missing, who can answer, and how long a subsidy lasts, which is the same everywhere. */
export async function reachWhatIsKnown(page: Page) {
  await askFor(page, '云南省');
  await expect(page.getByText('云南省2026年9月的缴费基数，还没有确认的数字')).toBeVisible();
  await expect(page.getByRole('link', { name: '打 12333' })).toHaveAttribute('href', 'tel:12333');
  await expect(page.getByRole('button', { name: '算一算' })).toHaveCount(0);
  await expect(page.getByText(/第 1 档 2,070 元/)).toBeVisible();
  await page.getByRole('link', { name: /^社保补贴/ }).click();
  await page.getByLabel('就业困难人员').check();
  await page.getByLabel('男', { exact: true }).check();
  await fillMonth(page.getByRole('group', { name: '哪年哪月出生' }), { year: 1974, month: 5, day: 1 });
  await page.getByLabel('这个月养老交了多少').fill('900');
  await page.getByRole('button', { name: '算补贴' }).click();
  await page.waitForURL('**/estimate/result/*');
  await openLine(page, '补贴期限');
  await expect(page.locator('details[open]').getByText(/^出处/)).toBeVisible();
}
