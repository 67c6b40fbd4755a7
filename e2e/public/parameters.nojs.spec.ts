import { expectFitsPhone } from '../support/page-checks';
import { expect, test } from '../support/test';

test('without a script the figures of a place on a day, opened and followed to their history', async ({ page }) => {
  await page.goto('/parameters');
  await page.getByLabel('哪里的').selectOption({ label: '江苏省（其他地方）' });
  const day = page.getByRole('group', { name: '哪一天的标准' });
  await day.getByLabel('年', { exact: true }).fill('2025');
  await day.getByLabel('月', { exact: true }).fill('9');
  await day.getByLabel('日', { exact: true }).fill('1');
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.getByText('2025年9月1日的标准')).toBeVisible();
  const limits = page.getByRole('group').filter({ hasText: '缴费基数上下限' });
  await limits.locator('summary').click();
  await expect(limits.getByText(/^档次：4,952\.00 元、6,000\.00 元/)).toBeVisible();
  await expectFitsPhone(page);
  await limits.getByRole('link', { name: '看全部经过' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('缴费基数上下限：全部经过');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('2026');
  await expectFitsPhone(page);
});
