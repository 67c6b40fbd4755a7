import { expectGoodPage } from '../support/page-checks';
import { answerWages, send } from '../support/reports';
import { signInRegistered } from '../support/sign-in';
import { expect, test } from '../support/test';

test('the worklist says what is due, by whom, and where nothing is due', async ({ staffBrowser }) => {
  const page = await staffBrowser('xu');
  await page.goto('/office');
  await expect(page.getByText(/正在办的一共 \d+ 件。/)).toBeVisible();
  const table = page.getByRole('table', { name: /有最后日期/ });
  const lines = await table
    .getByRole('row')
    .filter({ has: page.getByRole('link') })
    .allInnerTexts();
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line).toMatch(/工作日|今天到期|天后到期|期限已过|刚过期|暂停中|没有/);
  await expectGoodPage(page);

  for (const view of ['还没有人办', '已经过期', '没有日期', '我承办的']) {
    await page.getByRole('navigation', { name: '筛选' }).getByRole('link', { name: view }).click();
    await expect(page.getByRole('link', { name: view })).toHaveAttribute('aria-current', 'true');
  }
  await expectGoodPage(page);
});

test('a claim is seen by its own office alone, by list and by number', async ({ page, staffBrowser }) => {
  await signInRegistered(page);
  await answerWages(page);
  const { number, claimId } = await send(page);

  const own = await staffBrowser('xu');
  await own.goto('/office');
  await own.getByRole('search').getByLabel('受理编号').fill(number.toLowerCase());
  await own.getByRole('search').getByRole('button', { name: '查找' }).click();
  await expect(own).toHaveURL(new RegExp(`/office/claims/${claimId}$`));
  await expect(own.getByText(`受理编号 ${number}`).first()).toBeVisible();

  const elsewhere = await staffBrowser('shen');
  await elsewhere.goto(`/office/search?receipt=${number}`);
  await expect(elsewhere.getByText('没有查到')).toBeVisible();
  await expectGoodPage(elsewhere);
  await elsewhere.goto('/office?procedure=wages');
  await expect(elsewhere.getByRole('link', { name: number })).toHaveCount(0);
});

test.describe('a claim of another office', () => {
  test.use({ provoked: [/404 \(Not Found\)/] });

  test('does not exist at its address either', async ({ page, staffBrowser }) => {
    await signInRegistered(page);
    await answerWages(page);
    const { claimId } = await send(page);
    const elsewhere = await staffBrowser('shen');
    for (const address of [`/office/claims/${claimId}`, `/office/claims/${claimId}/step/accept`])
      expect((await elsewhere.goto(address))?.status(), address).toBe(404);
    await expectGoodPage(elsewhere);
  });
});

test('keys move through the list, and can be turned off', async ({ staffBrowser }) => {
  const page = await staffBrowser('xu');
  await page.goto('/office');
  // A key that is pressed before the script runs is for nobody.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectGoodPage(page);
  await page.getByRole('button', { name: '关闭' }).click();
  const rows = page.getByRole('link', { name: /^AY\d{4}-/ });
  await page.keyboard.press('j');
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(rows.nth(0)).toBeFocused();
  const href = await rows.nth(0).getAttribute('href');
  await page.keyboard.press('o');
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});
