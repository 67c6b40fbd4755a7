import { type Page } from '@playwright/test';
import { problems } from '../support/forms';
import { expectGoodPage } from '../support/page-checks';
import { effect, fillDay, fillMadeUpSource, previewed } from '../support/parameters';
import { expect, test } from '../support/test';

const note = '测试：2027 年的数字是编的，只为了看修订怎么走。';

/** The form for a new period after the newest row of a kind and place. */
async function openFollowing(editor: Page, kind: string, place: string) {
  await editor.goto('/office/parameters');
  await editor.getByRole('main').getByRole('link', { name: '提出修订' }).click();
  await editor.getByLabel('种类').selectOption({ label: kind });
  await editor.getByLabel(/^地方/).selectOption({ label: place });
  await editor.getByRole('button', { name: '看现在的数字' }).click();
  await expectGoodPage(editor);
  await editor
    .getByRole('link', { name: /^接着写/ })
    .first()
    .click();
}

const lowest = (page: Page) => page.getByLabel(/^最低：/);

test('one editor loads a new base of a province, another publishes it; what was previewed is what happens', async ({
  page,
  staffBrowser,
}) => {
  const months = '/estimate?region=420000&month=2027-01';
  await page.goto(months);
  await expect(page.getByText('最低：4,552', { exact: false })).toBeVisible();
  await lowest(page).check();
  await page.getByRole('button', { name: '算一算' }).click();
  await page.waitForURL('**/estimate/result/*');

  const [first, second] = [await staffBrowser('editor'), await staffBrowser('secondEditor')];
  await openFollowing(first, '养老缴费基数上下限', '湖北省（全省）');
  await expect(first.getByLabel('每月最低基数')).toHaveValue('4552');
  await expect(first.getByLabel('备注')).toHaveValue('');
  await expect(first.getByText('出处：').first()).toBeVisible();
  await expectGoodPage(first);

  await first.getByLabel('每月最低基数').fill('4600.00');
  await first.getByLabel('每月最高基数').fill('460');
  await first.getByLabel('对应的月平均工资').fill('');
  await fillMadeUpSource(first);
  await first.getByLabel('说明', { exact: true }).fill(note);
  await first.getByRole('button', { name: '提出' }).click();
  await expect(problems(first)).toContainText('最低的比最高的还大');
  await expect(problems(first)).toContainText('请填从哪天起');
  await expect(first.getByLabel('每月最高基数')).toHaveValue('460');
  await expect(first.getByLabel('标题')).toHaveValue('测试用的通知，数字是编的');
  await expectGoodPage(first);
  await first.getByLabel('每月最高基数').fill('23,000');
  await fillDay(first, '从哪天起', ['2027', '1', '1']);
  await first.getByRole('button', { name: '提出' }).click();
  await expect(first.getByText('已提出，等另一个人发布。')).toBeVisible();
  await expect(first.getByText('这是您自己提出的，要由另一个政策员看过预演再发布。')).toBeVisible();
  await expect(effect(first, '每月最低基数')).toHaveText(['4,552.00 元', '4,600.00 元', '多 48.00 元']);
  await expect(first.getByText('发布时由系统写上到2026年12月31日止')).toBeVisible();

  await previewed(first);
  await expect(effect(first, '由系统写上结束日子的旧行')).toHaveText(['1 行']);
  // The estimate was of the lowest base, which is too low by the new figures.
  await expect(effect(first, '结果有变的估算')).toHaveText(['1 份']);
  await expect(effect(first, '原来算得出，现在算不出')).toHaveText(['1 份']);
  await expect(first.getByRole('button', { name: '发布', exact: true })).toHaveCount(0);
  await expectGoodPage(first);
  await page.goto(months);
  await expect(page.getByText('最低：4,552', { exact: false })).toBeVisible();

  await second.goto(first.url());
  await second.getByRole('button', { name: '发布', exact: true }).click();
  await expect(second.getByText('已发布，从现在起都按新的数字算。')).toBeVisible();
  await page.goto(months);
  await expect(page.getByText('最低：4,600', { exact: false })).toBeVisible();
  await expect(second.getByText('发布后的结果和预演完全一样。')).toBeVisible({ timeout: 60_000 });
  await expect(effect(second, '原来算得出，现在算不出')).toHaveText(['1 份', '1 份']);
  await expect(effect(second, '由系统写上结束日子的旧行')).toHaveText(['1 行', '1 行']);
  await expectGoodPage(second);
  await second.goto('/office/parameters');
  await expect(second.getByRole('row').filter({ hasText: note })).toContainText('已发布');
  await expectGoodPage(second);
});

test('a file of rows is told its mistakes by line and column, then read, proposed and withdrawn', async ({
  staffBrowser,
}) => {
  const editor = await staffBrowser('editor');
  await editor.goto('/office/parameters/csv');
  await expectGoodPage(editor);
  const template = await editor.request.get('/office/parameters/csv/template?kind=pension%2Flimits');
  expect(template.headers()['content-disposition']).toContain('pension-limits.csv');
  const [head, ...lines] = (await template.text()).replace('\uFEFF', '').trim().split('\r\n');
  const line = lines.find((each) => each.includes(',310000,') && each.includes('754600'))!;

  const wrong = [head, line.replace('754600', '99999999').replace(',primary,', ',sure,'), line].join('\r\n');
  await editor.getByLabel('CSV 文件').setInputFiles({
    ...{ name: 'limits.csv', mimeType: 'text/csv', buffer: Buffer.from(wrong) },
  });
  await editor.getByLabel('为什么改').fill(note);
  await editor.getByRole('button', { name: '检查，存成草稿' }).click();
  await expect(problems(editor)).toContainText('第 2 行，confidence 列：只能写 primary');
  await expect(editor.getByLabel('或者把内容贴在这里')).toHaveValue(/sure/);
  await expectGoodPage(editor);

  await editor.getByLabel('CSV 文件').setInputFiles([]);
  const paste = (text: string) => editor.getByLabel('或者把内容贴在这里').fill(text);
  await paste(wrong.replace(',sure,', ',primary,'));
  await editor.getByRole('button', { name: '检查，存成草稿' }).click();
  await expect(problems(editor)).toContainText('第 2 行，value.floorFen 列：最低的比最高的还大');
  await expect(problems(editor)).toContainText('第 3 行，supersedes 列：同一行被改正了两次');

  await paste([head, line.replace('754600', '754700')].join('\n'));
  await editor.getByRole('button', { name: '检查，存成草稿' }).click();
  await expect(editor.getByText('已存为草稿。看过没有错，再提出。')).toBeVisible();
  await expect(effect(editor, '每月最低基数')).toHaveText(['7,546.00 元', '7,547.00 元', '多 1.00 元']);
  await expectGoodPage(editor);
  await editor.getByRole('button', { name: '提出' }).click();
  await expect(editor.getByText('已提出，等另一个人发布。')).toBeVisible();
  await editor.getByRole('link', { name: '改内容' }).click();
  await expect(editor.getByLabel('每月最低基数')).toHaveValue('7547');
  await expectGoodPage(editor);
  await editor.getByRole('link', { name: '回到这份修订' }).click();
  await editor.getByRole('button', { name: '撤回' }).click();
  await expect(editor.getByText('已撤回。内容还看得到。')).toBeVisible();
  await expect(editor.getByRole('button', { name: '预演' })).toHaveCount(0);
});

test('a kind without a form of its own is corrected as JSON, with what its schema says', async ({ staffBrowser }) => {
  const editor = await staffBrowser('editor');
  await editor.goto('/office/parameters/new?kind=tax%2Fcomprehensive_brackets');
  await editor.getByRole('link', { name: /^改正/ }).first().click();
  const box = editor.getByLabel('内容（JSON）');
  const wrong = (await box.inputValue()).replace('"overFen": 0', '"overFen": 1');
  await expect(async () => {
    await box.fill(wrong); // while the page's script takes over, half of a text may be kept
    await expect(box).toHaveValue(wrong, { timeout: 1_000 });
  }).toPass();
  await editor.getByLabel('说明', { exact: true }).fill(note);
  await editor.getByRole('button', { name: '提出' }).click();
  await expect(problems(editor)).toContainText('各级要首尾相接');
  await expect(box).toHaveValue(/"overFen": 1/);
  await box.fill('{');
  await editor.getByRole('button', { name: '先存为草稿' }).click();
  await expect(problems(editor)).toContainText('内容不是合格的 JSON');
  await expectGoodPage(editor);
});

test.describe('other staff', () => {
  test.use({ provoked: [/404 \(Not Found\)/] });

  test('have neither the link nor the pages', async ({ staffBrowser }) => {
    const caseworker = await staffBrowser('xu');
    await caseworker.goto('/office');
    await expect(caseworker.getByRole('navigation', { name: '主要页面' })).not.toContainText('参数修订');
    await caseworker.goto('/office/parameters');
    await expect(caseworker.getByRole('heading', { level: 1, name: '没有这个页面' })).toBeVisible();
  });
});
