import { problems } from '../support/forms';
import { expectGoodPage } from '../support/page-checks';
import { fillPension, project } from '../support/pension';
import { expect, test } from '../support/test';

test('a projection is a figure with its range, a picture with a table, and lines that open', async ({
  page,
  anotherBrowser,
}) => {
  await fillPension(page, { balance: '32000', index: '0.6' });
  await expectGoodPage(page);
  await project(page);

  const headline = page.getByRole('status').first();
  await expect(headline).toContainText(/每月大约能领 [\d,]+ 元/);
  await expect(headline).toContainText(/在 [\d,]+ 到 [\d,]+ 元之间/);
  await expect(page.getByRole('definition').filter({ hasText: /^2049年5月$/ })).toBeVisible();
  await expect(page.getByRole('img', { name: '从现在起缴的和以后领的' })).toBeVisible();
  await expect(page.getByRole('table', { name: /同样的数/ })).toBeVisible();
  await page.locator('summary').filter({ hasText: '基础养老金' }).click();
  await expect(page.getByText(/12,577 × \(1 \+ 0\.6\) ÷ 2 × \d+ ÷ 12 × 1% =/)).toBeVisible();
  await expectGoodPage(page);

  const friend = await anotherBrowser();
  await friend.goto(page.url().replace('/estimate/', '/en/estimate/'));
  await expect(friend.getByRole('heading', { name: 'Pension projection' })).toBeVisible();
  await expect(friend.getByRole('status').first()).toContainText(/[\d,]+ yuan/);
  await expectGoodPage(friend);
  await friend.goto(page.url().replace('/estimate/pension/', '/estimate/'));
  await expect(friend).toHaveURL(page.url());
});

test('the sliders ask again at once, and the kept result stays', async ({ page }) => {
  await fillPension(page, { balance: '32000', index: '0.6' });
  await project(page);
  const headline = page.getByRole('status').first();
  const kept = await headline.innerText();

  const base = page.getByRole('slider', { name: '缴费基数' });
  await base.focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/base=12/);
  await expect(headline).not.toHaveText(kept);
  await expect(base).toBeFocused();
  await expect(base).toHaveAttribute('aria-valuetext', '每月 37,731 元');
  await page.getByRole('slider', { name: '提前退休' }).focus();
  await page.keyboard.press('End');
  await expect(page.getByText(/^2046年5月（60 岁）$/)).toBeVisible();
  await expectGoodPage(page);

  await page.getByRole('link', { name: '回到存下来的结果' }).click();
  await expect(page).not.toHaveURL(/base=/);
  await expect.poll(() => page.getByRole('status').first().innerText()).toBe(kept);
});

test('what is not known gives a range and no single figure', async ({ page }) => {
  await fillPension(page);
  await project(page);
  await expect(page.getByRole('status').first()).toContainText(/每月大约能领 [\d,]+ 到 [\d,]+ 元/);
  await expect(page.getByRole('status').first()).toContainText('只给范围，不给一个数');
});

test('missing months show the ways to close the gap', async ({ page }) => {
  await fillPension(page);
  const birth = page.getByRole('group', { name: '哪年哪月出生' });
  await birth.getByLabel('年', { exact: true }).fill('1972');
  await project(page);
  await expect(page.getByRole('heading', { name: /到法定退休还差 \d+ 个月/ })).toBeVisible();
  for (const way of ['接着缴', '一次缴清', '转到城乡居民养老保险'])
    await expect(page.getByRole('heading', { name: way })).toBeVisible();
  await expect(page.getByRole('slider', { name: '提前退休' })).toHaveCount(0);
  await expectGoodPage(page);
});

test('a place without a calculation base says what is missing and what is certain', async ({ page }) => {
  await fillPension(page);
  await page.getByLabel('以后在哪里领养老金').selectOption('420000');
  await page.getByRole('button', { name: '算一算' }).click();
  await expect(problems(page)).toContainText('养老金计发基数');
  await expect(problems(page)).toContainText('法定退休在 2049年5月，至少要缴 20 年');
  await expect(page.getByLabel('养老保险累计缴了多少个月')).toHaveValue('60');
  await expectGoodPage(page);
});

test('everything that cannot be read is said at once', async ({ page }) => {
  await page.goto('/estimate/pension');
  await page.getByRole('button', { name: '算一算' }).click();
  for (const text of ['请选一种', '请填真实的出生年月', '请从列表里选一个地方', '请填 0 到 720 之间的整数'])
    await expect(problems(page)).toContainText(text);
  await expectGoodPage(page);
});

test('where the pension is claimed, by its rule, and on to the form', async ({ page }) => {
  await page.goto('/estimate/pension/where');
  await expectGoodPage(page);
  await page.getByLabel('户口在哪个省').selectOption({ label: '河南省' });
  await page.getByLabel('养老保险关系现在在哪个省').selectOption({ label: '上海市' });
  await page.getByLabel('在那里一共缴了多少个月').fill('100');
  await page.getByLabel(/^第 1 个地方/).selectOption({ label: '浙江省' });
  await page.getByLabel('在第 1 个地方缴了多少个月').fill('126');
  await page.getByRole('button', { name: '看看在哪里领' }).click();
  await expect(page.getByRole('heading', { name: '在浙江省领' })).toBeVisible();
  await page.locator('summary').filter({ hasText: '待遇领取地' }).click();
  await expect(page.getByText(/最后一个满十年的地方是 浙江省（126 个月）/)).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('link', { name: '用这个地方算养老金' }).click();
  await expect(page.getByLabel('以后在哪里领养老金')).toHaveValue('330000');
});
