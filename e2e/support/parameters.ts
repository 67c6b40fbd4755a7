import { type Page, expect } from '@playwright/test';

/** Asks for the preview and waits until the job has answered. */
export async function previewed(editor: Page): Promise<void> {
  await editor.getByRole('button', { name: /^(重新)?预演$/ }).click();
  await expect(editor.getByRole('region', { name: '发布以后会发生什么' })).toBeVisible({ timeout: 60_000 });
}

/** What a line of the table of effects says, cell by cell. */
export const effect = (editor: Page, line: string) =>
  editor
    .getByRole('row')
    .filter({ has: editor.getByRole('rowheader', { name: line, exact: true }) })
    .getByRole('cell');

export async function fillDay(page: Page, group: string, [year, month, day]: [string, string, string]): Promise<void> {
  const boxes = page.getByRole('group', { name: group });
  await boxes.getByLabel('年', { exact: true }).fill(year);
  await boxes.getByLabel('月', { exact: true }).fill(month);
  await boxes.getByLabel('日', { exact: true }).fill(day);
}

/** A document that nobody wrote: figures of a test are made up, and say so. */
export async function fillMadeUpSource(page: Page): Promise<void> {
  await page.getByLabel('文件', { exact: true }).selectOption('new');
  await page.getByLabel('标题').fill('测试用的通知，数字是编的');
  await page.getByLabel('网址').fill('https://example.org/made-up');
  await fillDay(page, '发布日期', ['2026', '11', '20']);
  await page.getByLabel('官方文件').check();
}
