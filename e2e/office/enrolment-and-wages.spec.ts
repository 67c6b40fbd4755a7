import { problems } from '../support/forms';
import { answerFact, offered, openClaim } from '../support/office';
import { expectGoodPage } from '../support/page-checks';
import { answerEnrolment, answerWages, send, uploadPhoto } from '../support/reports';
import { signInRegistered } from '../support/sign-in';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'parallel' });

test('a caseworker confirms an enrolment, and the worker sees it', async ({ page, staffBrowser }) => {
  await signInRegistered(page);
  await answerEnrolment(page);
  const { claimId, number } = await send(page);

  const xu = await staffBrowser('xu');
  await openClaim(xu, claimId);
  await expect(offered(xu)).toHaveText(['一次性告知补正', '确认登记', '不予确认（拟办）']);
  await expectGoodPage(xu);
  await offered(xu).filter({ hasText: '确认登记' }).click();
  await answerFact(xu, '登记和核对的记录一致', '不是');
  await xu.getByRole('button', { name: '确认登记' }).click();
  await expect(xu.getByRole('alert').filter({ hasText: '对不上，不能确认' })).toBeVisible();
  await expect(xu.getByRole('group', { name: '登记和核对的记录一致' }).getByLabel('不是')).toBeChecked();
  await answerFact(xu, '登记和核对的记录一致', '是');
  await xu.getByRole('button', { name: '确认登记' }).click();
  await expect(xu.getByText('已记录：登记已确认')).toBeVisible();
  await expect(offered(xu)).toHaveCount(0);

  await page.goto('/account');
  await expect(page.getByRole('listitem').filter({ hasText: number })).toContainText('已办结 · 登记已确认');
  await page.goto(`/claims/${claimId}`);
  await expect(page.getByText('登记已确认 · 已经办完')).toBeVisible();
  await expectGoodPage(page);
});

test('unpaid wages: what is missing is named, handed in, and the case is filed', async ({ page, staffBrowser }) => {
  await signInRegistered(page);
  await answerWages(page);
  const { claimId } = await send(page);

  const xu = await staffBrowser('xu');
  await openClaim(xu, claimId);
  await expect(xu.getByText('劳动者不同意告诉单位是谁反映的')).toBeVisible();
  await xu.goto(`/office/claims/${claimId}/step/request_supplement`);
  await expectGoodPage(xu);
  const ask = xu.getByRole('main').getByRole('button').last();
  await ask.click();
  await expect(problems(xu)).toContainText('请选还缺什么');
  await xu.getByLabel('发钱记录').check();
  await ask.click();
  await expect(xu.getByText('还没有交到的材料：发钱记录')).toBeVisible();

  await page.goto(`/claims/${claimId}`);
  await expect(page.getByText('等您补材料 · 现在要您来办')).toBeVisible();
  await page.getByRole('link', { name: '补交材料' }).click();
  await expect(page.getByRole('heading', { name: /^发钱记录/ })).toContainText('还缺');
  await uploadPhoto(page.locator('#pay_records'), '流水.png');
  await expect(page.getByRole('heading', { name: /^发钱记录/ })).toContainText('已交');
  await page.goto(`/claims/${claimId}/supply`);
  await page.getByRole('button', { name: '确认' }).click();
  await expect(page.getByText('等待受理 · 现在由劳动监察员处理')).toBeVisible();

  await xu.goto(`/office/claims/${claimId}/step/accept`);
  for (const fact of ['欠薪行为结束到现在没有超过两年', '知道是哪家单位欠钱', '属于劳动监察管的事', '归本单位管'])
    await answerFact(xu, fact, '是');
  await answerFact(xu, '有没有在别处办理', '没有');
  await xu.getByRole('main').getByRole('button').last().click();
  await expect(xu.getByText(/^已记录：/)).toBeVisible();
  await expectGoodPage(xu);
  await page.reload();
  await expect(page.getByText('已立案，正在调查 · 现在由劳动监察员处理')).toBeVisible();
});

test('the next claim goes to one person, who can put it back', async ({ page, staffBrowser }) => {
  await signInRegistered(page);
  await answerEnrolment(page);
  const { claimId } = await send(page);
  const [xu, lin] = [await staffBrowser('xu'), await staffBrowser('lin')];
  await openClaim(xu, claimId);
  await openClaim(lin, claimId);
  await xu.getByRole('button', { name: '分给我' }).click();
  await expect(xu.getByText('承办人：您')).toBeVisible();
  await lin.getByRole('button', { name: '分给我' }).click(); // on a page from before
  await expect(lin.getByRole('alert').filter({ hasText: '这件案子由徐敏承办' })).toBeVisible();
  await xu.getByRole('button', { name: '放回' }).click();
  await expect(xu.getByText('承办人：还没有人')).toBeVisible();
  await lin.reload();
  await lin.getByRole('button', { name: '分给我' }).click();
  await expect(lin.getByText('承办人：您')).toBeVisible();
});
