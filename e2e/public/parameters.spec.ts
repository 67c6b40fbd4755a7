import type { Page } from '@playwright/test';
import { problems } from '../support/forms';
import { expectGoodPage } from '../support/page-checks';
import { expect, test } from '../support/test';

async function look(page: Page, place: string) {
  await page.goto('/parameters');
  await page.getByLabel('哪里的').selectOption({ label: place });
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.getByText(/^一共 \d+ 项/)).toBeVisible();
}

test('from the footer to the figures of Shanghai, each with its days, place and source', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: '本站' }).getByRole('link', { name: '标准和规则' }).click();
  await expectGoodPage(page);
  await look(page, '上海市');
  const limits = page.getByRole('group').filter({ hasText: '缴费基数上下限' });
  await expect(limits.getByText('最低：7,546.00 元，最高：37,731.00 元')).toBeVisible();
  await limits.locator('summary').click();
  await expect(limits.getByText(/^管多久：2026年7月1日/)).toBeVisible();
  await expect(limits.getByText(/^哪里的：上海市 · 省级标准$/)).toBeVisible();
  await expect(limits.getByText(/^出处：.+可靠程度：/)).toBeVisible();
  await expectGoodPage(page);
});

test('a place with gaps says what is missing and who can answer', async ({ page }) => {
  await look(page, '云南省');
  const gaps = page.locator('.notice').filter({ hasText: '这里还缺的' });
  await expect(gaps.getByRole('link', { name: '职工养老保险 缴费基数上下限' })).toBeVisible();
  await expect(gaps.getByRole('link', { name: '12333' })).toHaveAttribute('href', 'tel:12333');
  await expectGoodPage(page);
  await gaps.getByRole('link', { name: '职工养老保险 缴费基数上下限' }).click();
  await expect(page.getByText('从来没有登记过')).toBeVisible();
  await expectGoodPage(page);
});

test('a city comes before its province, and what it replaces is shown apart', async ({ page }) => {
  await look(page, '深圳市');
  const others = page.locator('section').filter({ has: page.getByRole('heading', { name: '登记了、但这里不用的' }) });
  const wage = others.getByRole('group').filter({ hasText: '最低工资标准' });
  await wage.locator('summary').click();
  await expect(wage.getByText('这里有更近的标准，不用这个')).toBeVisible();
});

test('the history of a matter has every period, newest first', async ({ page }) => {
  await page.goto('/parameters/history?scheme=pension&key=limits&region=310000');
  const periods = page.getByRole('heading', { level: 2 });
  const texts = await periods.allInnerTexts();
  expect(texts.length).toBeGreaterThan(1);
  expect(texts.map(isoOf)).toEqual(texts.map(isoOf).toSorted().toReversed());
  await expectGoodPage(page);
  await page.getByRole('link', { name: '标准和规则' }).first().click();
  await expect(page).toHaveURL(/\/parameters\?region=310000/);
});

const isoOf = (period: string) =>
  /^(\d{4})年(\d+)月(\d+)日/
    .exec(period)!
    .slice(1)
    .map((part) => part.padStart(2, '0'))
    .join('-');

test('a day to come cannot be one on which figures were known, and what was chosen stays', async ({ page }) => {
  await page.goto('/parameters');
  await page.getByLabel('哪里的').selectOption({ label: '上海市' });
  await page.getByText('想看以前登记的？').click();
  await page.getByRole('group', { name: '按哪一天登记的资料' }).getByLabel('年', { exact: true }).fill('2099');
  await page.getByRole('button', { name: '查看' }).click();
  await expect(problems(page)).toContainText('这一天还没有到');
  await expect(page.getByLabel('哪里的')).toHaveValue('310000');
  await expectGoodPage(page);
});

test('before anything was on file there is nothing, and that is said', async ({ page }) => {
  await page.goto('/parameters?region=310000&knownOn=1950-01-01');
  await expect(page.getByText('没有登记任何标准')).toBeVisible();
  await expect(page.getByText('按1950年1月1日登记的资料')).toBeVisible();
  await expectGoodPage(page);
});

test('the same figures in English, and as files', async ({ page, request }) => {
  await page.goto('/en/parameters?region=310000');
  await expect(page.getByText('Lowest: 7,546.00 yuan, Highest: 37,731.00 yuan')).toBeVisible();
  await expectGoodPage(page);
  const csv = await request.get((await page.getByRole('link', { name: 'CSV' }).getAttribute('href'))!);
  expect(csv.headers()['content-disposition']).toMatch(/^attachment; filename="anyi-parameters-310000-[\d-]+\.csv"$/);
  expect(await csv.text()).toContain('\r\npension,limits,310000,');
  const address = (await page.getByRole('link', { name: 'JSON' }).getAttribute('href'))!;
  const json = await request.get(address);
  expect(await json.json()).toMatchObject({ region: '310000', version: expect.any(Number) });
  const again = await request.get(address, { headers: { 'if-none-match': json.headers().etag! } });
  expect(again.status()).toBe(304);
});

test('an estimate by the figures of an earlier day, and by those of a day with none', async ({ request }) => {
  const ask = (query: string) =>
    request.post(`/api/v1/estimates/insurance.limits${query}`, { data: { region: '310000', on: '2026-09-01' } });
  expect(await (await ask('?knownOn=2026-11-24')).json()).toMatchObject({ floorFen: 754_600 });
  const none = await ask('?knownOn=2000-01-01');
  expect(none.status()).toBe(422);
  expect(await none.json()).toMatchObject({ code: 'rules-not-known-on', field: 'knownOn' });
});

test('every rule in words, with the document behind it', async ({ page }) => {
  await page.goto('/parameters/rules');
  await expect(page.getByText('月缴费额')).toBeVisible();
  await expect(page.getByText('POST /api/v1/estimates/insurance.contributionMonth')).toBeVisible();
  await expectGoodPage(page);
  await page.goto('/en/parameters/rules');
  await expect(page.getByText('Monthly contribution', { exact: true })).toBeVisible();
  await expectGoodPage(page);
});

test('an address of no matter is no page', async ({ page }) => {
  const answer = await page.request.get('/parameters/history?scheme=pension&key=nothing');
  expect(answer.status()).toBe(404);
});
