import { expectGoodPage } from '../support/page-checks';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'parallel' });

const inChinese = [
  { name: /^我受伤了/, href: '/hurt' },
  { name: /^算社保/, href: '/estimate' },
  { name: /^我有没有职业伤害保障/, href: '/coverage' },
  { name: /^工资没发/, href: '/wages' },
  { name: /^查进度/, href: '/status' },
  { name: /^我的账户/, href: '/account' },
];
const inEnglish = [
  { name: /^I am hurt/, href: '/en/hurt' },
  { name: /^Work out my social insurance/, href: '/en/estimate' },
  { name: /^See if I have injury cover/, href: '/en/coverage' },
  { name: /^Get wages that were not paid/, href: '/en/wages' },
  { name: /^See how my claim stands/, href: '/en/status' },
  { name: /^Open my account/, href: '/en/account' },
];

for (const { address, lang, choices } of [
  { address: '/', lang: 'zh-CN', choices: inChinese },
  { address: '/en', lang: 'en', choices: inEnglish },
])
  test(`${address}: the injured first, then five choices`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    const links = page.getByRole('main').getByRole('link');
    for (const [index, { name, href }] of choices.entries()) {
      await expect(links.nth(index)).toHaveAccessibleName(name);
      await expect(links.nth(index)).toHaveAttribute('href', href);
    }
    await expect(page.getByRole('navigation', { name: /我要办|I want to/ }).getByRole('link')).toHaveCount(5);
  });

test('on a phone the way for the injured is seen without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('link', { name: '我受伤了' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('main').getByRole('link', { name: '我受伤了' }).click();
  await expect(page.getByRole('link', { name: '打 120 急救' })).toBeInViewport();
  await expect(page.getByRole('link', { name: '打 120 急救' })).toHaveAttribute('href', 'tel:120');
});

test('the language changes on the page one is on', async ({ page }) => {
  await page.goto('/help');
  await page.getByRole('navigation', { name: '语言' }).getByRole('link', { name: 'EN' }).click();
  await expect(page).toHaveURL(/\/en\/help$/);
  await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(/[^n]\/help$/);
});

test('every page says that this is a demonstration', async ({ page }) => {
  for (const address of ['/', '/en', '/status', '/sign-in', '/office/sign-in']) {
    await page.goto(address);
    await expect(page.getByText(/这是演示|This is a demonstration/).first()).toBeVisible();
  }
});

test('the keyboard reaches the content at once', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

const open = ['/', '/hurt', '/help', '/privacy', '/accessibility', '/estimate', '/coverage', '/status', '/sign-in'];

for (const address of open)
  test(`${address} is accessible and fits a phone, in both languages`, async ({ page }) => {
    for (const each of [address, `/en${address === '/' ? '' : address}`]) {
      await page.goto(each);
      await expectGoodPage(page);
    }
  });

test('in the dark, too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const address of ['/', '/hurt', '/status', '/sign-in']) {
    await page.goto(address);
    await expectGoodPage(page);
  }
});

test.describe('an address that no page has', () => {
  test.use({ provoked: [/404 \(Not Found\)/] });

  test('says so in plain words and leads on', async ({ page }) => {
    for (const address of ['/no-such-page', '/en/no-such-page', '/receipt', '/hurt/nothing']) {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/没有这个页面|There is no such page/);
      await expectGoodPage(page);
    }
  });
});
