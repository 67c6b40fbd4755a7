import { expectGoodPage } from '../support/page-checks';
import { answerEnrolment, send } from '../support/reports';
import { signInRegistered } from '../support/sign-in';
import { expect, test } from '../support/test';

test('enrolling carries over what was registered; taken back, it can be done again', async ({ page }) => {
  await signInRegistered(page);
  await page.goto('/enrol');
  await expectGoodPage(page);
  await answerEnrolment(page, expectGoodPage);
  const first = await send(page);
  await expect(page.getByText('等待确认').first()).toBeVisible();

  await page.goto(`/claims/${first.claimId}`);
  await page.getByRole('link', { name: '我要撤回' }).click();
  await expectGoodPage(page);
  await page.getByRole('link', { name: '不办了，返回' }).click();
  await expect(page.getByText('等待确认').first()).toBeVisible();
  await page.getByRole('link', { name: '我要撤回' }).click();
  await page.getByRole('button', { name: '确认' }).click();
  await expect(page.getByText('您已撤回 · 已经办完')).toBeVisible();
  await expect(page.getByRole('heading', { name: '您可以' })).toHaveCount(0);
  await expectGoodPage(page);
  await page.goto(`/claims/${first.claimId}/withdraw`); // an old tab
  await expect(page).toHaveURL(new RegExp(`/claims/${first.claimId}$`));

  await answerEnrolment(page);
  const second = await send(page);
  expect(second.number).not.toBe(first.number);
});
