import { expectGoodPage } from '../support/page-checks';
import { problems, refusal } from '../support/forms';
import { masked, newIdentityNumber, newMobile } from '../support/people';
import { readCode, registerHere, signInWorker } from '../support/sign-in';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'parallel' });

test('a new worker signs in with a number and a code, registers once, and finds it in the account', async ({
  page,
}) => {
  const mobile = newMobile();
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Faccount$/);
  await page.getByLabel('手机号').fill(`+86 ${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`);
  await page.getByRole('button', { name: '发验证码' }).click();
  await expect(page.getByText(`已发到 ${masked(mobile)}`)).toBeVisible();
  await expectGoodPage(page);

  await page.getByRole('link', { name: '到发件箱看验证码' }).click();
  const [, code] = /验证码 (\d{6})/.exec(
    await page
      .getByRole('listitem')
      .filter({ hasText: masked(mobile) })
      .innerText(),
  )!;
  await expectGoodPage(page);
  await page.goBack(); // a phone that reloads after a look at the message loses nothing
  await page.getByLabel('验证码').fill(code!);
  await page.getByRole('button', { name: '登录' }).click();

  await expect(page.getByText('还没有登记姓名和证件号')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('link', { name: '去登记' }).click();
  await expect(page.getByRole('heading', { name: '登记', level: 1 })).toBeVisible();
  await expectGoodPage(page);
  await registerHere(page, { name: '欧阳试用', platforms: ['美团', '达达'] });

  await expect(page.getByText('欧*', { exact: true })).toBeVisible();
  await expect(page.getByText(masked(mobile))).toBeVisible();
  await expect(page.getByText('美团、达达')).toBeVisible();
  await expect(page.getByText('还没有登记姓名和证件号')).toHaveCount(0);
  await expectGoodPage(page);

  await page.getByRole('link', { name: /^修改 我是谁/ }).click();
  await expect(page.getByLabel('姓名')).toHaveValue('欧阳试用');
  await expectGoodPage(page);
  await page.getByLabel('其他平台').fill('本地跑腿');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('美团、达达、本地跑腿')).toBeVisible();
});

test('consent is an act, each on its own, and taken back as easily', async ({ page }) => {
  await signInWorker(page);
  for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
  await page.getByLabel('用短信告诉我进度').check();
  await registerHere(page);
  const said = (purpose: string) => page.locator('dl > div').filter({ hasText: purpose });
  await expect(said('短信告诉进度')).toContainText('同意');
  await expect(said('把报案转给平台')).toContainText('不同意');

  await page.getByRole('link', { name: '修改我同意的事' }).click();
  await expect(page.getByLabel('用短信告诉我进度')).toBeChecked();
  await expectGoodPage(page);
  await page.getByLabel('用短信告诉我进度').uncheck();
  await page.getByLabel('把我的报案转给平台').check();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已经按您选的记下了。')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '我的账户' }).last().click();
  await expect(said('短信告诉进度')).toContainText('不同意');
  await expect(said('把报案转给平台')).not.toContainText('不同意');
});

test('everything wrong with a registration is said at once, and what was typed stays', async ({ page }) => {
  await signInWorker(page);
  const number = newIdentityNumber();
  const mistyped = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
  await page.getByLabel('姓名').fill('王2');
  await page.getByLabel('有', { exact: true }).check();
  await page.getByLabel('证件号', { exact: true }).fill(mistyped);
  await page.getByLabel('美团', { exact: true }).check();
  await page.getByRole('button', { name: '登记' }).click();

  await expect(problems(page).getByRole('listitem')).toHaveCount(3);
  await expect(problems(page)).toContainText('证件号有一位打错了');
  await expect(problems(page)).toBeFocused();
  await expect(page.getByLabel('姓名')).toHaveValue('王2');
  await expect(page.getByLabel('证件号', { exact: true })).toHaveValue(mistyped);
  await expect(page.getByLabel('美团', { exact: true })).toBeChecked();
  await expectGoodPage(page);
});

test('a wrong code is refused, the right one still opens; used up, it opens nothing', async ({ page }) => {
  const mobile = newMobile();
  await page.goto('/sign-in');
  await page.getByLabel('手机号').fill('1380013800');
  await page.getByRole('button', { name: '发验证码' }).click();
  await expect(problems(page)).toContainText('请填 11 位手机号');
  await expect(page.getByLabel('手机号')).toHaveValue('1380013800');
  await expectGoodPage(page);

  await page.getByLabel('手机号').fill(mobile);
  await page.getByRole('button', { name: '发验证码' }).click();
  await page.waitForURL('**/sign-in/code');
  const code = await readCode(page, mobile);
  const wrong = code === '000000' ? '111111' : '000000';
  await page.getByLabel('验证码').fill(wrong);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(problems(page)).toContainText('验证码不对');
  await expectGoodPage(page);

  // Back to the number and on again: the code of a moment ago is still good.
  await page.getByRole('link', { name: '换一个手机号' }).click();
  await expect(page.getByLabel('手机号')).toHaveValue(mobile);
  await page.getByRole('button', { name: '发验证码' }).click();
  await page.waitForURL('**/sign-in/code');
  await page.getByLabel('验证码').fill(code);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL('**/register');
});

test('after five wrong codes even the right one is refused', async ({ page }) => {
  const mobile = newMobile();
  await page.goto('/sign-in');
  await page.getByLabel('手机号').fill(mobile);
  await page.getByRole('button', { name: '发验证码' }).click();
  await page.waitForURL('**/sign-in/code');
  const code = await readCode(page, mobile);
  const wrong = code === '000000' ? '111111' : '000000';
  const type = async (typed: string) => {
    await page.getByLabel('验证码').fill(typed);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: '登录' }).click();
    await answered;
    await expect(page.getByRole('button', { name: '登录' })).not.toHaveAttribute('aria-disabled');
  };
  for (let tries = 0; tries < 4; tries += 1) await type(wrong);
  await expect(problems(page)).toContainText('验证码不对');
  await type(wrong);
  await expect(refusal(page)).toContainText('错了 5 次');
  await type(code);
  await expect(refusal(page)).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in\/code$/);
});

for (const elsewhere of ['//evil.example/', 'https://evil.example/', '/\\evil.example'])
  test(`signing in leads to no other site: ${elsewhere}`, async ({ page }) => {
    const mobile = newMobile();
    await page.goto(`/sign-in?to=${encodeURIComponent(elsewhere)}`);
    await page.getByLabel('手机号').fill(mobile);
    await page.getByRole('button', { name: '发验证码' }).click();
    await page.waitForURL('**/sign-in/code**');
    await page.getByLabel('验证码').fill(await readCode(page, mobile));
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL('**/register');
  });
