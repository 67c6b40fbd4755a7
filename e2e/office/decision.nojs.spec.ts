import { type Page } from '@playwright/test';
import { problems } from '../support/forms';
import { acceptInjury, answerFact, offered, openClaim, proposeConfirmation } from '../support/office';
import { expectFitsPhone } from '../support/page-checks';
import { answerEnrolment, fileInjury, send } from '../support/reports';
import { signInRegistered } from '../support/sign-in';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'parallel' });

/** The form behind a button as somebody else would post it: nothing that a page leaves out keeps a person from sending. */
async function postAs(somebody: Page, shown: Page, button: string): Promise<string> {
  const form = shown.locator('form').filter({ has: shown.getByRole('button', { name: button, exact: true }) });
  const fields = await form
    .locator('input[type=hidden]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value] as const),
    );
  const answer = await somebody.request.post(shown.url(), {
    headers: { origin: new URL(shown.url()).origin },
    multipart: Object.fromEntries(fields),
  });
  return answer.text();
}

test('accepted, proposed and approved without a script; neither proposer nor stranger can approve', async ({
  page,
  staffBrowser,
}) => {
  await signInRegistered(page);
  const { claimId } = await fileInjury(page);
  const [xu, he, tang] = [await staffBrowser('xu'), await staffBrowser('he'), await staffBrowser('tang')];
  await openClaim(xu, claimId);
  await expectFitsPhone(xu);
  await offered(xu)
    .filter({ hasText: /^受理$/ })
    .click();
  await xu.getByRole('button', { name: '受理' }).click();
  await expect(problems(xu)).toContainText('核对过了，属于试点范围');
  await acceptInjury(xu, claimId);
  await proposeConfirmation(xu, claimId, '订单记录和病历相符。');
  await expectFitsPhone(xu);

  await openClaim(he, claimId);
  expect(await postAs(xu, he, '审批通过')).toContain('您的岗位不能办这一步');
  await page.goto(`/claims/${claimId}`);
  await expect(page.getByText('已受理，正在核实 · 现在由经办人处理')).toBeVisible();
  await he.getByRole('button', { name: '审批通过' }).click();
  await expect(he.getByText('已记录：已确认是职业伤害')).toBeVisible();
  await page.reload();
  await expect(page.getByText('理由：订单记录和病历相符。')).toBeVisible();

  // A reviewer may propose to revoke; then it is another reviewer who approves, never the same.
  await he.goto(`/office/claims/${claimId}/step/revoke`);
  await answerFact(he, '已听取劳动者的意见', '是');
  await answerFact(he, '已写明书面理由', '是');
  await he.getByLabel('理由').last().fill('交警重新认定，事故与订单无关。');
  await he.getByRole('button', { name: '看劳动者会收到的信' }).click();
  await he.getByRole('button', { name: '提请审批' }).click();
  await expect(he.getByText('已拟办，等另一个人审批。')).toBeVisible();
  await openClaim(tang, claimId);
  expect(await postAs(he, tang, '审批通过')).toContain('拟办的人不能审批自己的意见');
  await page.reload();
  await expect(page.getByText('已确认是职业伤害 · 现在由经办机构处理')).toBeVisible();
  await tang.getByRole('button', { name: '审批通过' }).click();
  await expect(tang.getByText('拟办 何军，审批 唐莉')).toBeVisible();
  await page.reload();
  await expect(page.getByText('确认已撤销 · 已经办完')).toBeVisible();
});

test('an enrolment confirmed without a script, and the worker sees it', async ({ page, staffBrowser }) => {
  await signInRegistered(page);
  await answerEnrolment(page);
  const { claimId, number } = await send(page);
  const lin = await staffBrowser('lin');
  await lin.goto('/office');
  await lin.getByRole('search').getByLabel('受理编号').fill(number);
  await lin.getByRole('search').getByRole('button', { name: '查找' }).click();
  await offered(lin).filter({ hasText: '确认登记' }).click();
  await answerFact(lin, '登记和核对的记录一致', '是');
  await lin.getByRole('button', { name: '确认登记' }).click();
  await expect(lin.getByText('已记录：登记已确认')).toBeVisible();
  await page.goto(`/claims/${claimId}`);
  await expect(page.getByText('登记已确认 · 已经办完')).toBeVisible();
  await lin.getByRole('button', { name: '退出' }).click();
  await expect(lin).toHaveURL(/\/office\/sign-in$/);
});
