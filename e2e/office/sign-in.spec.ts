import { type Page } from '@playwright/test';
import { demoPassword, demoStaff } from '@/db/seed/ids';
import { problems, refusal } from '../support/forms';
import { expectGoodPage } from '../support/page-checks';
import { signInStaff } from '../support/sign-in';
import { expect, test } from '../support/test';

async function typePassword(page: Page, login: string, password: string) {
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '下一步' }).click();
}

test('password, then the second factor, then the page that was wanted; signing out ends it', async ({ page }) => {
  await page.goto('/office/search');
  await expect(page).toHaveURL(/\/office\/sign-in\?to=/);
  await expect(page.getByRole('navigation', { name: '主要页面' })).toHaveCount(0);
  await expectGoodPage(page);
  await typePassword(page, demoStaff.feng.login, demoPassword);
  await expect(page.getByRole('heading', { level: 1, name: '动态验证码' })).toBeVisible();
  await expectGoodPage(page);

  const shown = await page.getByText('演示：现在的动态验证码是').innerText();
  const code = /\d{6}/.exec(shown)![0];
  await page.getByLabel('动态验证码').fill(code === '000000' ? '111111' : '000000');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(problems(page)).toContainText('验证码不对');
  await page.getByLabel('动态验证码').fill(code);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page).toHaveURL(/\/office\/search$/);
  await expect(page.getByRole('banner')).toContainText('冯洁');

  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page).toHaveURL(/\/office\/sign-in$/);
  await expect(page.getByRole('banner')).not.toContainText('冯洁');
  await page.context().addCookies(cookies); // a copy of the cookie opens nothing any more
  await page.goto('/office');
  await expect(page).toHaveURL(/\/office\/sign-in/);
});

test('a wrong password and a login that nobody has are answered alike', async ({ page }) => {
  const answers = [];
  for (const login of [demoStaff.gu.login, 'nobody.here']) {
    await page.goto('/office/sign-in');
    await typePassword(page, login, 'not the password');
    await expect(refusal(page)).toBeVisible();
    answers.push(await refusal(page).innerText());
    await expect(page.getByLabel('登录名')).toHaveValue(login);
  }
  expect(answers[0]).toBe(answers[1]);
  await expectGoodPage(page);
  await page.goto('/office/sign-in/code');
  await expect(page).toHaveURL(/\/office\/sign-in$/);
});

test('signing in leads to no other site', async ({ page }) => {
  await page.goto('/office/sign-in?to=%2F%2Fevil.example%2F');
  await typePassword(page, demoStaff.yan.login, demoPassword);
  await page.waitForURL('**/office/sign-in/code**');
  expect(decodeURIComponent(page.url())).not.toContain('evil.example');
});

test.describe('administration', () => {
  test.use({ provoked: [/404 \(Not Found\)/] });

  test('an administrator invites, sees no claims; a caseworker does not manage people', async ({
    page,
    anotherBrowser,
    staffBrowser,
  }) => {
    await signInStaff(page, 'admin');
    await page.goto('/office');
    await expect(page.getByText('不办案件')).toBeVisible();
    await expectGoodPage(page);
    await page.getByRole('link', { name: '人员' }).click();
    await expectGoodPage(page);
    await page.getByRole('button', { name: '生成邀请链接' }).click();
    await expect(problems(page)).toContainText('请至少选一个岗位');

    const login = `test.${Date.now()}`;
    await page.getByLabel('姓名', { exact: true }).fill('试用员');
    await page.getByLabel('登录名', { exact: true }).fill(login);
    await page.getByLabel('机构', { exact: true }).selectOption({ label: '上海市演示经办机构' });
    await page.getByLabel('调解员').check();
    await page.getByRole('button', { name: '生成邀请链接' }).click();
    const done = page.getByRole('status').filter({ hasText: '72 小时内有效' });
    const link = /https?:\S+/.exec(await done.innerText())![0];
    await expect(page.getByRole('row').filter({ hasText: login })).toContainText('已邀请');

    const invited = await anotherBrowser();
    await invited.goto(link);
    await expect(invited.getByText(login)).toBeVisible();
    await expectGoodPage(invited);
    await invited.getByLabel('密码', { exact: true }).fill('short');
    await invited.getByLabel('再填一次').fill('short');
    await invited.getByRole('button', { name: '设好了' }).click();
    await expect(invited.getByRole('alert').first()).toContainText('12');
    await invited.goto(`${link}x`);
    await expect(invited.getByText('这个链接不能用了')).toBeVisible();
    await expectGoodPage(invited);

    const caseworker = await staffBrowser('xu');
    expect((await caseworker.goto('/office/staff'))?.status()).toBe(404);
    await expect(caseworker.getByRole('link', { name: '人员' })).toHaveCount(0);
  });
});
