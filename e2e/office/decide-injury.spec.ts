import { problems } from '../support/forms';
import { acceptInjury, offered, openClaim, proposeConfirmation } from '../support/office';
import { expectGoodPage } from '../support/page-checks';
import { fileInjury, uploadPhoto } from '../support/reports';
import { signInRegistered } from '../support/sign-in';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'parallel' });

test('accepted by one, confirmed by two: the worker reads the state and the reason', async ({ page, staffBrowser }) => {
  await signInRegistered(page);
  const { claimId } = await fileInjury(page);
  const xu = await staffBrowser('xu');
  await openClaim(xu, claimId);
  await expect(offered(xu)).toHaveText(['一次性告知补正', '受理', '不予受理（拟办）']);
  await expectGoodPage(xu);
  await offered(xu)
    .filter({ hasText: /^受理$/ })
    .click();
  await expectGoodPage(xu);
  await xu.getByRole('button', { name: '受理' }).click();
  await expect(problems(xu)).toContainText('核对过了，属于试点范围');
  await acceptInjury(xu, claimId);

  const reason = '平台订单和交警认定书证明，受伤时正在送餐。';
  await xu.goto(`/office/claims/${claimId}/step/decide_yes`);
  await xu.getByRole('button', { name: '看劳动者会收到的信' }).click();
  await expect(problems(xu)).toContainText('请写明理由');
  await xu.getByLabel('理由').fill('先写一句。');
  await xu.getByRole('button', { name: '看劳动者会收到的信' }).click();
  await xu.getByLabel('理由').fill(reason);
  await xu.getByRole('button', { name: '提请审批' }).click(); // only what was seen can be proposed
  await expect(xu.getByRole('alert').filter({ hasText: '请再看一遍信' })).toBeVisible();
  await expect(xu.getByLabel('理由')).toHaveValue(reason);
  await expectGoodPage(xu);
  await xu.getByRole('button', { name: '提请审批' }).click();
  await expect(xu.getByText('已拟办，等另一个人审批。')).toBeVisible();

  await expect(xu.getByText('要由另一个人审批才生效')).toBeVisible();
  await expect(xu.getByRole('button', { name: '审批通过' })).toHaveCount(0);
  await expect(offered(xu).filter({ hasText: '（拟办）' })).toHaveCount(0);
  await expectGoodPage(xu);
  await page.goto(`/claims/${claimId}`);
  await expect(page.getByText('已受理，正在核实 · 现在由经办人处理')).toBeVisible(); // nothing has been decided yet
  await expect(page.getByText(reason)).toHaveCount(0);

  const he = await staffBrowser('he');
  await he.goto('/office?view=approval&procedure=injury');
  await expect(he.getByRole('link', { name: /^等我审批 [1-9]/ })).toBeVisible();
  await openClaim(he, claimId);
  await expect(he.getByText(reason).first()).toBeVisible();
  await expectGoodPage(he);
  await he.getByRole('button', { name: '审批通过' }).click();
  await expect(he.getByText('已记录：已确认是职业伤害')).toBeVisible();
  await expect(he.getByText('拟办 徐敏，审批 何军')).toBeVisible();

  await page.reload();
  await expect(page.getByText('已确认是职业伤害 · 现在由经办机构处理')).toBeVisible();
  await expect(page.getByText(`理由：${reason}`)).toBeVisible();
  await page.getByRole('button', { name: '我看到了' }).click();
  await expect(page.getByRole('button', { name: '我看到了' })).toHaveCount(0);
  await page.getByText('谁看过这份材料').click();
  await expect(page.getByText(/徐敏：打开了这件事/).first()).toBeVisible();
  await expectGoodPage(page);
});

test('sent back with the reason, taken back, proposed anew', async ({ page, staffBrowser }) => {
  await signInRegistered(page);
  const { claimId } = await fileInjury(page);
  const [xu, he] = [await staffBrowser('xu'), await staffBrowser('he')];
  await acceptInjury(xu, claimId);
  await proposeConfirmation(xu, claimId, '第一次写的理由。');

  await openClaim(he, claimId);
  await he.getByText('退回，请拟办人改').click();
  await he.getByRole('button', { name: '退回', exact: true }).click();
  await expect(problems(he)).toContainText('请写明为什么退回');
  await he.getByLabel('为什么退回').fill('请写明交警认定书的日期。');
  await he.getByRole('button', { name: '退回', exact: true }).click();
  await expect(he.getByText('已退回给拟办人。')).toBeVisible();

  await openClaim(xu, claimId);
  await expect(xu.getByText('退回：请写明交警认定书的日期。')).toBeVisible();
  await proposeConfirmation(xu, claimId, '第二次写的理由。');
  await openClaim(he, claimId);
  await xu.getByRole('button', { name: '撤回这份意见' }).click();
  await expect(xu.getByText('拟办意见已撤回。')).toBeVisible();
  await he.getByRole('button', { name: '审批通过' }).click(); // on a page from before
  await expect(he.getByRole('alert').filter({ hasText: '这份拟办意见已经撤回' })).toBeVisible();
  await page.goto(`/claims/${claimId}`);
  await expect(page.getByText('已受理，正在核实 · 现在由经办人处理')).toBeVisible();
});

test('the loser of a race is told who did what, and keeps what was typed', async ({ page, staffBrowser }) => {
  await signInRegistered(page);
  const { claimId } = await fileInjury(page);
  const [xu, lin] = [await staffBrowser('xu'), await staffBrowser('lin')];
  await lin.goto(`/office/claims/${claimId}/step/papers_incomplete`);
  await lin.getByLabel('诊断书或者病历').check();
  await acceptInjury(xu, claimId);

  await lin.getByRole('button', { name: '一次性告知补正' }).click();
  const told = lin.getByRole('alert').filter({ hasText: '徐敏' });
  await expect(told).toContainText('申请已受理');
  await expect(told).toContainText('您填的还在，没有办。');
  await expect(lin.getByLabel('诊断书或者病历')).toBeChecked();
  await expectGoodPage(lin);
  await lin.getByRole('link', { name: '重新打开案件，看现在的情况' }).click();
  await expect(lin.getByRole('heading', { level: 1 })).toContainText('已受理，正在核实');
});

test('what is missing is asked once, handed in paper by paper, and the claim goes on', async ({
  page,
  staffBrowser,
}) => {
  await signInRegistered(page);
  const { claimId } = await fileInjury(page);
  const xu = await staffBrowser('xu');
  await openClaim(xu, claimId);
  await offered(xu).filter({ hasText: '一次性告知补正' }).click();
  await xu.getByRole('button', { name: '一次性告知补正' }).click();
  await expect(problems(xu)).toBeVisible();
  await xu.getByLabel('诊断书或者病历').check();
  await xu.getByLabel('看病的收费票据').check();
  await expectGoodPage(xu);
  await xu.getByRole('button', { name: '一次性告知补正' }).click();
  await expect(xu.getByText(/^还没有交到的材料：诊断书或者病历、看病的收费票据/)).toBeVisible();

  await page.goto(`/claims/${claimId}`);
  await expect(page.getByText('等您补材料 · 现在要您来办')).toBeVisible();
  await expect(page.getByText(/诊断书或者病历/).first()).toBeVisible();
  await page.getByRole('link', { name: '补交材料' }).click();
  await expect(page.getByText('还缺', { exact: true })).toHaveCount(2);
  await expectGoodPage(page);
  for (const code of ['diagnosis', 'fee_receipts']) await uploadPhoto(page.locator(`#${code}`), `${code}.png`);
  await expect(page.getByText('还缺', { exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: '交补充材料' }).click();
  await expectGoodPage(page);
  await page.getByRole('button', { name: '确认' }).click();
  await expect(page.getByText('已受理，正在核实 · 现在由经办人处理')).toBeVisible();

  await openClaim(xu, claimId);
  const file = xu.getByRole('link', { name: 'diagnosis.png' });
  await expect(file).toBeVisible();
  expect((await xu.request.get((await file.getAttribute('href'))!)).headers()['content-type']).toMatch(/^image\//);
  await expect(offered(xu).filter({ hasText: '一次性告知补正' })).toHaveCount(0);
});

test('papers still missing: the claim cannot go on, in words', async ({ page, staffBrowser }) => {
  await signInRegistered(page);
  const { claimId } = await fileInjury(page);
  const xu = await staffBrowser('xu');
  await xu.goto(`/office/claims/${claimId}/step/papers_incomplete`);
  await xu.getByLabel('诊断书或者病历').check();
  await xu.getByRole('button', { name: '一次性告知补正' }).click();
  await expect(xu.getByText(/^还没有交到的材料/)).toBeVisible();
  await page.goto(`/claims/${claimId}/papers_arrive`);
  await expect(page).toHaveURL(new RegExp(`/claims/${claimId}$`)); // not offered while something is missing
  await expect(page.getByRole('link', { name: '交补充材料' })).toHaveCount(0);
});

test('who the worker is stays hidden until somebody says why they look; the worker sees who did', async ({
  page,
  staffBrowser,
}) => {
  await signInRegistered(page, { name: '诸葛试用' });
  const { claimId } = await fileInjury(page);
  const xu = await staffBrowser('xu');
  await openClaim(xu, claimId);
  await expect(xu.getByText('诸*', { exact: true })).toBeVisible();
  await expect(xu.getByText('诸葛试用')).toHaveCount(0);
  await xu.locator('summary').filter({ hasText: '显示身份信息' }).click();
  await xu.getByRole('button', { name: '显示身份信息' }).click();
  await expect(problems(xu)).toContainText('请选为什么要看');
  await xu.getByLabel('核对身份').check();
  await xu.getByRole('button', { name: '显示身份信息' }).click();
  await expect(xu.getByText('诸葛试用')).toBeVisible();
  await expectGoodPage(xu);
  await xu.reload();
  await expect(xu.getByText('诸葛试用')).toHaveCount(0);

  await page.goto(`/claims/${claimId}`);
  await page.getByText('谁看过这份材料').click();
  await expect(page.getByText(/徐敏：看了您的身份信息/)).toBeVisible();
});
