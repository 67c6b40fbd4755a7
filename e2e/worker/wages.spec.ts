import { type Page } from '@playwright/test';
import { fillMonth } from '../support/dates';
import { problems } from '../support/forms';
import { expectGoodPage } from '../support/page-checks';
import { answerWages, send } from '../support/reports';
import { registerHere, signInRegistered, signInWorker } from '../support/sign-in';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'parallel' });

const goodPage = (page: Page) => expectGoodPage(page);

test('unpaid wages: both names, months, amount, words, papers; then the receipt', async ({ page }) => {
  await signInRegistered(page);
  await page.goto('/wages');
  await expectGoodPage(page);
  await page.getByRole('link', { name: '开始' }).click();
  await answerWages(page, goodPage);
  await expect(page.getByText('8,600.50 元')).toBeVisible();
  await expectGoodPage(page);
  const { number, claimId } = await send(page);
  await expect(page.getByText('等待受理').first()).toBeVisible();
  await expect(page.getByText('法定日期和依据')).toBeVisible();
  await expectGoodPage(page);

  await page.goto('/account');
  await expect(page.getByRole('link', { name: `工资没发 ${number}` })).toHaveAttribute('href', `/claims/${claimId}`);
  await expect(page.getByText('没填完的')).toHaveCount(0);
  await expectGoodPage(page);
});

test('months the wrong way round are said, and stay typed', async ({ page }) => {
  await signInWorker(page);
  await page.goto('/wages/amount');
  const [from, to] = [page.getByRole('group', { name: '从哪个月' }), page.getByRole('group', { name: '到哪个月' })];
  await fillMonth(from, { year: 2026, month: 6, day: 1 });
  await fillMonth(to, { year: 2026, month: 3, day: 1 });
  await page.getByLabel('一共欠多少元').fill('1万');
  await page.getByLabel('没退的押金').check();
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(problems(page)).toContainText('请只写数字');
  await page.getByLabel('一共欠多少元').fill('10,000');
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(problems(page).getByRole('listitem')).toHaveCount(1);
  await expect(problems(page).getByRole('link')).toHaveAttribute('href', '#field-toMonth');
  await expect(to.getByLabel('月', { exact: true })).toHaveValue('3');
  await expect(page.getByLabel('没退的押金')).toBeChecked();
  await expectGoodPage(page);
});

test('a wage report needs a name: registering on the way keeps every answer', async ({ page }) => {
  await signInWorker(page);
  await answerWages(page);
  await expect(page.getByText('这一项要实名办理')).toBeVisible();
  await expect(page.getByRole('button', { name: '发出去' })).toHaveCount(0);
  await expectGoodPage(page);
  await page.getByRole('link', { name: '去登记' }).click();
  await registerHere(page);
  await expect(page).toHaveURL(/\/wages\/check$/);
  await expect(page.getByText('站长说公司没回款，一直拖着不发。')).toBeVisible();
  await send(page);
});

test('a draft can be thrown away', async ({ page }) => {
  await signInWorker(page);
  await page.goto('/wages/employer');
  await page.getByLabel('在哪个平台干活').fill('闪送');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/wages/where');
  await page.goto('/wages');
  await expectGoodPage(page);
  await page.getByRole('button', { name: '全部重填' }).click();
  await page.getByRole('link', { name: '开始' }).click();
  await expect(page.getByLabel('在哪个平台干活')).not.toHaveValue('闪送');
});
