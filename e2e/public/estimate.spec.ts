import { type Page } from '@playwright/test';
import { problems } from '../support/forms';
import { expectGoodPage } from '../support/page-checks';
import { signInHere, registerHere } from '../support/sign-in';
import { newMobile } from '../support/people';
import { expect, test } from '../support/test';

/** September 2026 in Shanghai: the limits are on file with their source. */
async function askForShanghai(page: Page) {
  await page.goto('/estimate');
  await page.getByLabel('在哪里交').selectOption({ label: '上海市' });
  const month = page.getByRole('group', { name: '算哪个月' });
  await month.getByLabel('年', { exact: true }).fill('2026');
  await month.getByLabel('月', { exact: true }).fill('9');
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByText('上海市 · 2026年9月')).toBeVisible();
}

const workOut = (page: Page) => page.getByRole('button', { name: '算一算' }).click();

test('an estimate is explained line by line and kept at an address of its own', async ({ page, anotherBrowser }) => {
  await askForShanghai(page);
  await expectGoodPage(page);
  await page.getByLabel(/^最低：/).check();
  await workOut(page);

  await page.waitForURL('**/estimate/result/*');
  const address = page.url();
  const total = await page.getByRole('strong').filter({ hasText: '元' }).first().innerText();
  expect(total).toMatch(/^[\d,]+\.\d\d 元$/);
  await expect(page.getByRole('heading', { name: '逐项怎么算的' })).toBeVisible();
  await page.locator('details').filter({ hasText: '7,546 × 20%' }).locator('summary').click();
  await expect(page.getByText('7,546 × 20% = 1,509.20 元')).toBeVisible();
  await expectGoodPage(page);

  const friend = await anotherBrowser();
  await friend.goto(address);
  await expect(friend.getByText(total).first()).toBeVisible();
  await friend.goto(address.replace('/estimate/', '/en/estimate/'));
  await expect(friend.getByText(total.replace('元', 'yuan')).first()).toBeVisible();
  await expectGoodPage(friend);
});

test('a base below the limit is refused with the limits, and what was typed stays', async ({ page }) => {
  await askForShanghai(page);
  await page.getByLabel('自己定一个数，写在下面').check();
  await page.getByLabel('月收入，或者自己定的基数').fill('100');
  await workOut(page);

  await expect(problems(page)).toContainText('100 元低于本地最低的');
  await expect(problems(page)).toBeFocused();
  await expect(page.getByLabel('月收入，或者自己定的基数')).toHaveValue('100');
  await expect(page.getByLabel('自己定一个数，写在下面')).toBeChecked();
  await expectGoodPage(page);
  await problems(page).getByRole('link').click();
  await expect(page.getByLabel('月收入，或者自己定的基数')).toBeFocused();
});

test('where no figure is on file none is shown', async ({ page }) => {
  await page.goto('/estimate?region=310000&month=2020-01');
  await expect(page.getByText('上海市2020年1月的缴费基数，还没有确认的数字')).toBeVisible();
  await expect(page.getByRole('button', { name: '算一算' })).toHaveCount(0);
  await expectGoodPage(page);
});

test('what cannot be read in the address is asked again', async ({ page }) => {
  await page.goto('/estimate?region=999999&month.year=2026&month.month=13');
  await expect(problems(page)).toContainText('请从列表里选一个地方');
  await expect(problems(page)).toContainText('请填一个真实的年月');
  await expect(page.getByRole('group', { name: '算哪个月' }).getByLabel('月', { exact: true })).toHaveValue('13');
  await expectGoodPage(page);
});

test('an estimate made before signing in is kept in the account after it', async ({ page }) => {
  await askForShanghai(page);
  await page.getByLabel(/^最低：/).check();
  await workOut(page);
  await page.waitForURL('**/estimate/result/*');
  await page.getByRole('link', { name: '登录后存到我的账户' }).click();
  await signInHere(page, newMobile());
  await page.waitForURL('**/estimate/result/*');
  await page.getByRole('button', { name: '存到我的账户' }).click();
  await expect(page.getByText('已经存在您的账户里')).toBeVisible();
  await expectGoodPage(page);

  await page.goto('/register');
  await registerHere(page);
  await page.goto('/account');
  await page.getByRole('link', { name: '上海市 2026年9月' }).click();
  await expect(page.getByText('已经存在您的账户里')).toBeVisible();
});
