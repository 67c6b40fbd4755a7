import { randomBytes } from 'node:crypto';
import { type Page } from '@playwright/test';
import { expectAccessible, expectGoodPage } from '../support/page-checks';
import { answerInjury, send } from '../support/reports';
import { signInRegistered } from '../support/sign-in';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'parallel' });

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const characters = (count: number) => Array.from(randomBytes(count), (byte) => alphabet[byte % 32]).join('');
const otherThan = (character: string) => (character === '7' ? '8' : '7');

async function lookUp(page: Page, number: string, code: string) {
  await page.goto('/status');
  await page.getByLabel('受理编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查进度' }).click();
}

async function reported(page: Page) {
  await signInRegistered(page);
  await answerInjury(page);
  return send(page);
}

test('with number and code anybody the worker trusts sees where it stands, and nothing more', async ({
  page,
  anotherBrowser,
}) => {
  const { number, code } = await reported(page);
  const relative = await anotherBrowser();
  await lookUp(relative, ` ${number.toLowerCase().replaceAll('-', '').replaceAll('0', 'o')} `, code.toLowerCase());
  await expect(relative.getByRole('heading', { name: /的进度$/ })).toBeVisible();
  await expect(relative.getByText(number).first()).toBeVisible();
  await expect(relative.getByText('已报案 · 现在由平台处理')).toBeVisible();
  await expect(relative.getByRole('list', { name: '办理过程' })).toContainText('已收到受伤的报告');
  await expect(relative.getByText('上海市演示经办机构')).toBeVisible();
  const shown = await relative.getByRole('main').innerText();
  for (const secret of ['骨折', '共和新路', '美团', code]) expect(shown).not.toContain(secret);
  expect(relative.url()).toMatch(/\/status$/); // an address is kept, sent and logged: no number stands in it
  await expectGoodPage(relative);

  await relative.emulateMedia({ media: 'print' });
  await expect(relative.getByText(number).first()).toBeVisible();
  await relative.emulateMedia({ media: 'screen' });
  await relative.getByRole('link', { name: '这不是我的 / 查别的' }).click();
  await expect(relative.getByLabel('受理编号')).toHaveValue('');
  await relative.goBack();
  await expect(relative.getByRole('heading', { name: /的进度$/ })).toHaveCount(0);
});

test('every miss reads alike and gives back nothing of what was typed', async ({ page, anotherBrowser }) => {
  const { number, code } = await reported(page);
  const stranger = await anotherBrowser();
  const wrongCheck = number.slice(0, -1) + otherThan(number.slice(-1));
  const wrongCode = code.slice(0, -1) + otherThan(code.slice(-1));
  const answers = [];
  for (const [typedNumber, typedCode] of [
    [number, wrongCode],
    [wrongCheck, code],
    [`AY2026${characters(10)}`, code],
    ['hello', code],
    [number, ''],
    ['', ''],
  ]) {
    await lookUp(stranger, typedNumber!, typedCode!);
    const answer = stranger.getByRole('region', { name: '查询结果' });
    await expect(answer).toBeFocused();
    answers.push(await answer.innerHTML());
  }
  expect(answers[0]).toContain('没有查到');
  expect(new Set(answers).size).toBe(1);
  await expectGoodPage(stranger);
});

test('a slip in the number is said while typing, before anything is sent', async ({ page }) => {
  await page.goto('/status');
  await page.getByLabel('受理编号').fill('AY2026-7K3MQ-2H8W');
  await page.getByLabel('查询码').focus();
  await expect(page.getByText('编号好像抄错或漏了一个字')).toBeVisible();
  await expectAccessible(page);
});

test('the API answers every miss with the same bytes, right check character or not', async ({ request }) => {
  const number = `AY2026${characters(9)}`;
  const seen = new Set<string>();
  for (const check of alphabet) {
    const answer = await request.post('/api/v1/status', {
      data: { receiptNumber: number + check, lookupCode: characters(8) },
    });
    seen.add(`${answer.status()} ${answer.headers()['content-type']} ${await answer.text()}`);
  }
  expect(seen.size).toBe(1);
  expect([...seen][0]).toMatch(/^404 application\/problem\+json/);
});

test('guessing at one number is stopped, with the time to wait', async ({ page, request }) => {
  const receiptNumber = `AY2026${characters(10)}`;
  const guess = () => request.post('/api/v1/status', { data: { receiptNumber, lookupCode: characters(8) } });
  let answer = await guess();
  // Ten in a window; twice as many cannot all fit into two.
  for (let guesses = 1; answer.status() === 404 && guesses < 21; guesses += 1) answer = await guess();
  expect(answer.status()).toBe(429);
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);

  await lookUp(page, receiptNumber, characters(8)); // the page counts with the API
  await expect(page.getByText('先等一等')).toBeVisible();
  await expectGoodPage(page);
});
