import { type Page } from '@playwright/test';

/** A man of May 1986 with 60 months paid, who will claim in Shanghai; what else is typed comes from the test. */
export async function fillPension(page: Page, known: { balance?: string; index?: string } = {}) {
  await page.goto('/estimate/pension');
  await page.getByLabel('男', { exact: true }).check();
  const birth = page.getByRole('group', { name: '哪年哪月出生' });
  await birth.getByLabel('年', { exact: true }).fill('1986');
  await birth.getByLabel('月', { exact: true }).fill('5');
  await page.getByLabel('以后在哪里领养老金').selectOption({ label: '上海市' });
  await page.getByLabel('养老保险累计缴了多少个月').fill('60');
  const through = page.getByRole('group', { name: '最后缴到哪个月' });
  await through.getByLabel('年', { exact: true }).fill('2026');
  await through.getByLabel('月', { exact: true }).fill('8');
  if (known.balance) await page.getByLabel('个人账户现在的余额').fill(known.balance);
  if (known.index) await page.getByLabel('到现在的平均缴费指数').fill(known.index);
}

export async function project(page: Page) {
  await page.getByRole('button', { name: '算一算' }).click();
  await page.waitForURL('**/estimate/pension/result/*');
}
