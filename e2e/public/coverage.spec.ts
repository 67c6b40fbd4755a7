import { type Page } from '@playwright/test';
import { problems } from '../support/forms';
import { expectGoodPage } from '../support/page-checks';
import { expect, test } from '../support/test';

async function ask(page: Page, asked: { province: string; platform: string; work: string; order?: string }) {
  await page.goto('/coverage');
  await page.getByLabel('在哪个省接单').selectOption({ label: asked.province });
  await page.getByLabel('哪个平台').selectOption({ label: asked.platform });
  await page.getByLabel(asked.work).check();
  if (asked.order) await page.getByLabel(asked.order).check();
  await page.getByRole('button', { name: '查一查' }).click();
  await expect(page.getByRole('heading', { name: '这个答案靠得住吗' })).toBeVisible();
}

test('a rider on an order in Shanghai is within the cover', async ({ page }) => {
  await ask(page, { province: '上海市', platform: '美团', work: '送外卖、跑腿、即时配送', order: '在跑单' });
  await expect(page.getByText('这个平台、这个地方在保障范围里')).toBeVisible();
  await expect(page.getByRole('link', { name: '我受伤了，去报案' })).toHaveAttribute('href', '/injury');
  await expectGoodPage(page);
  await page.goto(page.url().replace('/coverage', '/en/coverage'));
  await expect(page.getByText('This platform and place are within the cover')).toBeVisible();
  await expectGoodPage(page);
});

test('without an order a person decides, and nobody is turned away', async ({ page }) => {
  await ask(page, { province: '上海市', platform: '美团', work: '送外卖、跑腿、即时配送', order: '没有单子' });
  await expect(page.getByText('要由人来看', { exact: true })).toBeVisible();
  await expect(page.getByText('这里的答案不作数，不会因为它拒绝您。')).toBeVisible();
});

test('work outside the pilot: the reason, other ways, and reporting all the same', async ({ page }) => {
  await ask(page, { province: '上海市', platform: '名单里没有我的平台', work: '别的，例如快递、长途货运、代驾' });
  await expect(page.getByText('这一次，名单里查不到')).toBeVisible();
  await expect(page.getByText('试点现在只有三行')).toBeVisible();
  await expect(page.getByRole('heading', { name: '还有别的路' })).toBeVisible();
  await expect(page.getByRole('link', { name: '照样去报案' })).toBeVisible();
  await expectGoodPage(page);
});

test('what is missing is said beside the fields, and what was chosen stays', async ({ page }) => {
  await page.goto('/coverage');
  await page.getByLabel('在哪个省接单').selectOption({ label: '江苏省' });
  const day = page.getByRole('group', { name: '哪一天' });
  await day.getByLabel('月', { exact: true }).fill('13');
  await page.getByRole('button', { name: '查一查' }).click();
  await expect(problems(page)).toContainText('请选平台');
  await expect(problems(page)).toContainText('请填一个真实的日期');
  await expect(page.getByLabel('在哪个省接单')).toHaveValue('320000');
  await expect(day.getByLabel('月', { exact: true })).toHaveValue('13');
  await expectGoodPage(page);
});
