import { type Page, expect } from '@playwright/test';
import { demoPassword, demoStaff, type DemoStaffKey } from '@/db/seed/ids';
import { masked, newIdentityNumber, newMobile, newName } from './people';

/** The newest code sent to a number, as the demonstration's outbox shows it. */
export async function readCode(page: Page, mobile: string): Promise<string> {
  const outbox = await page.context().newPage();
  await outbox.goto('/outbox');
  const message = outbox.getByRole('listitem').filter({ hasText: masked(mobile) });
  const text = await message.first().innerText();
  await outbox.close();
  return /验证码 (\d{6})|code is (\d{6})/.exec(text)!.slice(1).find(Boolean)!;
}

/** From the page that asks for the number to the one that was wanted. */
export async function signInHere(page: Page, mobile: string): Promise<void> {
  await page.getByLabel('手机号').fill(mobile);
  await page.getByRole('button', { name: '发验证码' }).click();
  await page.waitForURL('**/sign-in/code**');
  await page.getByLabel('验证码').fill(await readCode(page, mobile));
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'));
}

/** Signs a worker in, a new one unless a number is given; ends where a person ends: new ones at the registration. */
export async function signInWorker(page: Page, mobile = newMobile()): Promise<string> {
  await page.goto('/sign-in');
  await signInHere(page, mobile);
  return mobile;
}

/** Fills in the registration that is open, with Shanghai as the place of work. */
export async function registerHere(page: Page, person: { name?: string; platforms?: string[] } = {}): Promise<void> {
  await page.getByLabel('姓名').fill(person.name ?? newName());
  await page.getByLabel('有', { exact: true }).check();
  await page.getByLabel('证件号', { exact: true }).fill(newIdentityNumber());
  await page.getByLabel('在哪个城市干活').selectOption({ label: '上海市' });
  for (const platform of person.platforms ?? ['美团']) await page.getByLabel(platform, { exact: true }).check();
  await page.getByRole('button', { name: '登记' }).click();
  await page.waitForURL((url) => !url.pathname.includes('/register'));
}

/** A new worker, signed in and registered, at the account. */
export async function signInRegistered(page: Page, person: { name?: string } = {}): Promise<string> {
  const mobile = await signInWorker(page);
  await registerHere(page, person);
  return mobile;
}

/** Signs a member of the staff in by password and the code that the demonstration shows. Each code counts once and only
 *  those of this half minute and the next are taken, so a third sign-in at the same time is tried again. */
export async function signInStaff(page: Page, key: DemoStaffKey): Promise<void> {
  await page.goto('/office/sign-in');
  await page.getByLabel('登录名').fill(demoStaff[key].login);
  await page.getByLabel('密码').fill(demoPassword);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/office/sign-in/code');
  await expect(async () => {
    await page.goto('/office/sign-in/code');
    const shown = await page.getByText('演示：现在的动态验证码是').innerText();
    await page.getByLabel('动态验证码').fill(/\d{6}/.exec(shown)![0]);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => !url.pathname.includes('/sign-in'), { timeout: 3_000 });
  }).toPass({ intervals: [5_000], timeout: 60_000 });
}
