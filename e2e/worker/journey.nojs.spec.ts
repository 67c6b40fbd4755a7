import { notAPhoto } from '../support/files';
import { problems } from '../support/forms';
import { expectFitsPhone } from '../support/page-checks';
import { newMobile } from '../support/people';
import { answerEnrolment, answerInjury, answerWages, send } from '../support/reports';
import { readCode, registerHere, signInHere, signInRegistered } from '../support/sign-in';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'parallel' });

// The whole path of a worker on a phone that runs no script.

test('from home to an estimate kept in the account', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /^算社保/ }).click();
  await page.getByLabel('在哪里交').selectOption({ label: '上海市' });
  const month = page.getByRole('group', { name: '算哪个月' });
  await month.getByLabel('年', { exact: true }).fill('2026');
  await month.getByLabel('月', { exact: true }).fill('9');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('自己定一个数，写在下面').check();
  await page.getByLabel('月收入，或者自己定的基数').fill('100');
  await page.getByRole('button', { name: '算一算' }).click();
  await expect(problems(page)).toContainText('100 元低于本地最低的');
  await expect(page.getByLabel('月收入，或者自己定的基数')).toHaveValue('100');
  await page.getByLabel(/^最低：/).check();
  await page.getByRole('button', { name: '算一算' }).click();
  await page.waitForURL('**/estimate/result/*');
  await expect(page.getByText('7,546 × 20% = 1,509.20 元')).toHaveCount(1);

  await page.getByRole('link', { name: '登录后存到我的账户' }).click();
  await signInHere(page, newMobile());
  await page.getByRole('button', { name: '存到我的账户' }).click();
  await expect(page.getByText('已经存在您的账户里')).toBeVisible();
  await expectFitsPhone(page);
});

test('from the question of cover to an enrolment that is taken back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /^我有没有职业伤害保障/ }).click();
  await page.getByRole('button', { name: '查一查' }).click();
  await expect(problems(page)).toContainText('请选一个省');
  await page.getByLabel('在哪个省接单').selectOption({ label: '上海市' });
  await page.getByLabel('哪个平台').selectOption({ label: '美团' });
  await page.getByLabel('送外卖、跑腿、即时配送').check();
  await page.getByRole('button', { name: '查一查' }).click();
  await expect(page.getByText('这个平台、这个地方在保障范围里')).toBeVisible();
  await page.getByRole('link', { name: '登记，出事查得快' }).click();
  await signInHere(page, newMobile());
  await page.goto('/register');
  await registerHere(page);
  await answerEnrolment(page, expectFitsPhone);
  const { claimId } = await send(page);
  await page.goto(`/claims/${claimId}/withdraw`);
  await page.getByRole('button', { name: '确认' }).click();
  await expect(page.getByText('您已撤回 · 已经办完')).toBeVisible();
});

test('from "I am hurt" to the status, looked up by somebody else', async ({ page, anotherBrowser }) => {
  const mobile = newMobile();
  await page.goto('/hurt');
  await page.getByRole('link', { name: '报给人社（职业伤害报案）' }).first().click();
  await page.getByLabel('手机号').fill(mobile);
  await page.getByRole('button', { name: '发验证码' }).click();
  const code = await readCode(page, mobile);
  await page.getByLabel('验证码').fill(code === '000000' ? '111111' : '000000');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(problems(page)).toContainText('验证码不对');
  await page.getByLabel('验证码').fill(code);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page).toHaveURL(/\/injury$/);

  await page.goto('/injury/evidence');
  await page.getByLabel('选照片或者文件').setInputFiles(notAPhoto());
  await page.getByRole('button', { name: '上传' }).click();
  await expect(problems(page)).toContainText('有文件不是照片，也不是 PDF');

  await answerInjury(page, expectFitsPhone);
  await page.getByRole('button', { name: '发出去' }).click();
  await expect(problems(page)).toContainText('我说的都是真的');
  await page.getByRole('link', { name: '去登记' }).click();
  await registerHere(page);
  const receipt = await send(page);
  await expectFitsPhone(page);

  const relative = await anotherBrowser();
  await relative.goto('/status');
  await relative.getByLabel('受理编号').fill(receipt.number);
  await relative.getByLabel('查询码').fill('AAAA-AAAA');
  await relative.getByRole('button', { name: '查进度' }).click();
  await expect(relative.getByText('没有查到')).toBeVisible();
  await relative.getByLabel('受理编号').fill(receipt.number);
  await relative.getByLabel('查询码').fill(receipt.code);
  await relative.getByRole('button', { name: '查进度' }).click();
  await expect(relative.getByText('已报案 · 现在由平台处理')).toBeVisible();

  await page.getByRole('button', { name: '我记下了' }).click();
  await expect(page.getByText('已经收起来了')).toBeVisible();
  await page.getByRole('link', { name: '看进度、补材料' }).click();
  await page.getByRole('link', { name: '不等平台，我自己申请' }).click();
  await page.getByRole('button', { name: '确认' }).click();
  await expect(page.getByText('等待受理 · 现在由经办人处理')).toBeVisible();
  await page.goto('/account');
  await page.getByRole('button', { name: '退出', exact: true }).click();
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('unpaid wages, answer by answer, to the receipt', async ({ page }) => {
  await signInRegistered(page);
  await answerWages(page, expectFitsPhone);
  await send(page);
  await expect(page.getByText('等待受理').first()).toBeVisible();
});
