import { inWords } from '../support/dates';
import { notAPhoto, photo } from '../support/files';
import { choose, expectQuestion, next, problems } from '../support/forms';
import { expectAccessible, expectFitsPhone, expectGoodPage } from '../support/page-checks';
import { answerInjury, readReceipt, send } from '../support/reports';
import { registerHere, signInRegistered, signInWorker } from '../support/sign-in';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'parallel' });

test('from "I am hurt" to the printed receipt, one question a page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: '我受伤了' }).click();
  await page.getByRole('link', { name: '报给人社（职业伤害报案）' }).first().click();
  await expect(page).toHaveURL(/\/sign-in\?to=%2Finjury$/);
  await signInRegistered(page);
  await page.goto('/injury');
  await expectGoodPage(page);

  const accident = await answerInjury(page, expectGoodPage);
  await expect(page.getByText('左转时被一辆面包车刮倒，右手腕骨折。')).toBeVisible();
  await expect(page.getByText('1 个文件')).toBeVisible();
  await expectGoodPage(page);
  const { number, code } = await send(page);

  await expect(page.getByText('已报案', { exact: false }).first()).toBeVisible();
  const dates = page.getByRole('listitem').filter({ has: page.getByText('依据') });
  expect(await dates.count()).toBeGreaterThanOrEqual(2);
  for (const date of await dates.all()) {
    await expect(date).toContainText(/\d{4}年\d+月\d+日（周.）|没有规定的日期/);
    await date.getByText('依据').click();
    await expect(date).toContainText(/由.+办理/);
    await expect(date).toContainText(/法规原文|官方发布|媒体或汇编|参照工伤保险条例|没有查到规定|本站的办理约定/);
  }
  await expectGoodPage(page);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(number).first()).toBeVisible();
  await expect(page.getByText(code)).toBeVisible();
  await expect(page.getByText(`回执号 ${number}`)).toBeVisible(); // at the foot of every sheet
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('banner')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.goto(page.url().replace('/receipt/', '/en/receipt/'));
  await expect(page.getByText(number).first()).toBeVisible();
  await expectGoodPage(page);

  await page.goBack();
  await page.getByRole('link', { name: '看进度、补材料' }).click();
  await page.getByText('您写的内容').click();
  await expect(page.getByText(inWords(accident)).last()).toBeVisible();
  await expect(page.getByRole('link', { name: '现场照片.png' })).toBeVisible();
  await expectGoodPage(page);
});

test('the code is shown until it is written down, and a new one ends the old', async ({ page, anotherBrowser }) => {
  await signInRegistered(page);
  await answerInjury(page);
  const { number, code } = await send(page);
  await page.getByRole('button', { name: '我记下了' }).click();
  await expect(page.getByText('已经收起来了')).toBeVisible();
  await expect(page.getByText(code)).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(code)).toHaveCount(0);

  await page.getByRole('button', { name: '换一个查询码' }).click();
  await expect(page.getByText('请记下回执号和查询码')).toBeVisible();
  const renewed = await readReceipt(page);
  expect(renewed.number).toBe(number);
  expect(renewed.code).not.toBe(code);

  const stranger = await anotherBrowser();
  const lookUp = async (typed: string) => {
    await stranger.goto('/status');
    await stranger.getByLabel('受理编号').fill(number);
    await stranger.getByLabel('查询码').fill(typed);
    await stranger.getByRole('button', { name: '查进度' }).click();
  };
  await lookUp(code);
  await expect(stranger.getByText('没有查到')).toBeVisible();
  await lookUp(renewed.code);
  await expect(stranger.getByRole('heading', { name: /的进度$/ })).toBeVisible();
});

test('clicked twice, sent from a second tab, sent again after going back: one report, one receipt', async ({
  page,
  context,
}) => {
  await signInRegistered(page);
  await answerInjury(page);
  const tab = await context.newPage();
  await tab.goto('/injury/check');
  await tab.getByLabel('我说的都是真的').check();

  await page.getByLabel('我说的都是真的').check();
  await page.getByRole('button', { name: '发出去' }).dblclick();
  await page.waitForURL('**/receipt/*');
  const first = await readReceipt(page);

  await tab.getByRole('button', { name: '发出去' }).click();
  await tab.waitForURL('**/receipt/*');
  expect(await readReceipt(tab)).toEqual(first);

  await page.goto('/account');
  await expect(page.getByRole('link', { name: /^我受伤了 AY/ })).toHaveCount(1);
});

test('sent from two tabs in the same moment: one report', async ({ page, context }) => {
  await signInRegistered(page);
  await answerInjury(page);
  const tab = await context.newPage();
  await tab.goto('/injury/check');
  for (const each of [page, tab]) await each.getByLabel('我说的都是真的').check();
  await Promise.all([page, tab].map((each) => each.getByRole('button', { name: '发出去' }).click()));
  await Promise.all([page, tab].map((each) => each.waitForURL('**/receipt/*')));
  expect(tab.url()).toBe(page.url());
});

test('what changed in another tab is checked again before it is sent', async ({ page, context }) => {
  await signInRegistered(page);
  await answerInjury(page);
  const tab = await context.newPage();
  await tab.goto('/injury/where?change');
  await tab.getByLabel('具体地点').fill('改过的地点');
  await tab.getByRole('button', { name: '改好了，回去检查' }).click();
  await expect(tab.getByText('改过的地点')).toBeVisible();

  await page.getByLabel('我说的都是真的').check();
  await page.getByRole('button', { name: '发出去' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '您在别的窗口改过这份表' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('改过的地点')).toBeVisible();
  await send(page);
});

test('an answer that cannot be taken is said beside its question and stays typed', async ({ page }) => {
  await signInWorker(page);
  await page.goto('/injury/when');
  const day = page.getByRole('group', { name: '日期' });
  await day.getByLabel('年', { exact: true }).fill('2026');
  await day.getByLabel('月', { exact: true }).fill('2');
  await day.getByLabel('日', { exact: true }).fill('30');
  await page.getByLabel('大概几点').fill('25:00');
  await next(page);
  await expect(problems(page)).toContainText('没有这个日期');
  await expect(problems(page)).toContainText('请写成 21:40 这样');
  await expect(day.getByLabel('日', { exact: true })).toHaveValue('30');
  await expect(page.getByLabel('大概几点')).toHaveValue('25:00');
  await expectGoodPage(page);
  await problems(page).getByRole('link', { name: '请写成 21:40 这样' }).click();
  await expect(page.getByLabel('大概几点')).toBeFocused();

  await day.getByLabel('年', { exact: true }).fill('2199');
  await day.getByLabel('日', { exact: true }).fill('3');
  await next(page);
  await expect(problems(page)).toContainText('这个日期还没到');
});

test('back and forth, nothing is lost; the summary leads to each answer and home again', async ({ page }) => {
  await signInRegistered(page);
  await answerInjury(page);
  await page.goBack();
  await expectQuestion(page, '有照片或单据吗？');
  await page.getByRole('link', { name: '上一步' }).click();
  await expectQuestion(page, '去医院了吗？');
  await expect(page.getByLabel('医院')).toHaveValue('市北医院');

  await page.goto('/injury/check');
  await page.getByRole('link', { name: '修改 现在的情况' }).click();
  await choose(page, '现在的情况', '还没去');
  await expect(page.getByLabel('医院')).toBeHidden(); // asked only of those who went
  await page.getByRole('button', { name: '改好了，回去检查' }).click();
  await expect(page.getByText('还没去')).toBeVisible();
  await expect(page.getByText('市北医院')).toHaveCount(0); // a changed answer leaves no false fact behind

  await page.getByRole('button', { name: '发出去' }).click();
  await expect(problems(page)).toContainText('我说的都是真的');
  await expectGoodPage(page);
});

test('files: looked at by their bytes, listed, taken back', async ({ page }) => {
  await signInWorker(page);
  await page.goto('/injury/evidence');
  await page.getByLabel('选照片或者文件').setInputFiles([photo('一.png'), notAPhoto()]);
  await page.getByRole('button', { name: '上传' }).click();
  await expect(problems(page)).toContainText('有文件不是照片，也不是 PDF');
  await expect(page.getByRole('link', { name: '一.png' })).toBeVisible(); // what was good is kept
  await expect(page.getByRole('link', { name: '聊天.png' })).toHaveCount(0);
  await expectGoodPage(page);

  const opened = await page.request.get((await page.getByRole('link', { name: '一.png' }).getAttribute('href'))!);
  expect(opened.status()).toBe(200);
  expect(opened.headers()['content-type']).toMatch(/^image\//);
  await page.getByRole('button', { name: '删除 一.png' }).click();
  await expect(page.getByRole('link', { name: '一.png' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: '没有，下一步' })).toBeVisible();

  await page.getByRole('button', { name: '上传' }).click();
  await expect(problems(page)).toContainText('请先选文件');
});

test('the injured may report before registering, and are reminded', async ({ page }) => {
  await signInWorker(page);
  await answerInjury(page);
  await expect(page.getByText('可以先发出去，以后再补。')).toBeVisible();
  await expectAccessible(page);
  const { claimId } = await send(page);
  await page.goto(`/claims/${claimId}`);
  await expect(page.getByText('还没有登记姓名和身份证号')).toBeVisible();
  await expectFitsPhone(page);
  await page.getByRole('link', { name: '去登记' }).click();
  await registerHere(page);
  await expect(page).toHaveURL(new RegExp(`/claims/${claimId}$`));
  await expect(page.getByText('还没有登记姓名和身份证号')).toHaveCount(0);
});

test('a worker need not wait for the platform', async ({ page }) => {
  await signInRegistered(page);
  await answerInjury(page);
  const { claimId } = await send(page);
  await page.goto(`/claims/${claimId}`);
  await page.getByRole('link', { name: '不等平台，我自己申请' }).click();
  await expectGoodPage(page);
  await page.getByRole('button', { name: '确认' }).click();
  await expect(page.getByText('等待受理 · 现在由经办人处理')).toBeVisible();
  await expect(page.getByRole('link', { name: '不等平台，我自己申请' })).toHaveCount(0);
  await expect(page.getByRole('list', { name: '办理过程' })).toContainText('劳动者一方已自己提交申请');
});
