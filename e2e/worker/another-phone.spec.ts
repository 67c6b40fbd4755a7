import { choose, expectQuestion, next, refusal } from '../support/forms';
import { daysBefore, fillDay, siteToday } from '../support/dates';
import { readCode, signInWorker } from '../support/sign-in';
import { expect, test } from '../support/test';

test('a draft goes on on another phone, and leaving everywhere ends both at once', async ({ page, anotherBrowser }) => {
  const mobile = await signInWorker(page);
  const accident = daysBefore(await siteToday(page), 1);
  await page.goto('/injury/when');
  await fillDay(page.getByRole('group', { name: '日期' }), accident);
  await page.getByLabel('大概几点').fill('7:05');
  await next(page);
  await page.getByLabel('城市').selectOption({ label: '南通市' });
  await page.getByLabel('具体地点').fill('人民中路');
  await next(page);
  await expectQuestion(page, '当时在跑单吗？');

  const phone = await anotherBrowser();
  await phone.goto('/sign-in?to=/injury');
  await phone.getByLabel('手机号').fill(mobile);
  await phone.getByRole('button', { name: '发验证码' }).click();
  await expect(refusal(phone)).toContainText('发得太多了');
  // A number gets one code a minute.
  await expect(async () => {
    await phone.getByRole('button', { name: '发验证码' }).click();
    await phone.waitForURL('**/sign-in/code**', { timeout: 3_000 });
  }).toPass({ intervals: [15_000], timeout: 90_000 });
  await phone.getByLabel('验证码').fill(await readCode(phone, mobile));
  await phone.getByRole('button', { name: '登录' }).click();

  await expect(phone.getByText(/您 .* 填到一半，都还在。/)).toBeVisible();
  await phone.getByRole('link', { name: '接着填' }).click();
  await expectQuestion(phone, '当时在跑单吗？');
  await phone.getByRole('link', { name: '上一步' }).click();
  await expect(phone.getByLabel('具体地点')).toHaveValue('人民中路');
  await next(phone);
  await phone.getByLabel('哪个平台').fill('滴滴出行');
  await choose(phone, '当时', '说不清');
  await next(phone);
  await expectQuestion(phone, '怎么受的伤？');

  await page.goto('/injury/order'); // the first phone sees what the second one answered
  await expect(page.getByLabel('哪个平台')).toHaveValue('滴滴出行');

  await page.goto('/account');
  await expect(page.getByText('另一台')).toBeVisible();
  await page.getByRole('button', { name: '退出所有设备' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await phone.goto('/injury/what');
  await expect(phone).toHaveURL(/\/sign-in\?to=%2Finjury%2Fwhat$/);
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
});
