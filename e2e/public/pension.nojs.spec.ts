import { expectFitsPhone } from '../support/page-checks';
import { fillPension, project } from '../support/pension';
import { expect, test } from '../support/test';

test('without a script the same form, result, and sliders with a button', async ({ page }) => {
  await fillPension(page, { balance: '32000', index: '0.6' });
  await project(page);
  const headline = page.getByRole('status').first();
  await expect(headline).toContainText(/每月大约能领 [\d,]+ 元/);
  const kept = await headline.innerText();
  await expect(page.getByRole('img', { name: '从现在起缴的和以后领的' })).toBeVisible();
  await expectFitsPhone(page);

  await page.getByRole('slider', { name: '提前退休' }).focus();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: '按这些算' }).click();
  await expect(page).toHaveURL(/early=36/);
  await expect(page.getByText(/^2046年5月（60 岁）$/)).toBeVisible();
  expect(await headline.innerText()).not.toBe(kept);
});
