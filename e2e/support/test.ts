import { type BrowserContext, type Page, expect, test as base } from '@playwright/test';
import type { DemoStaffKey } from '@/db/seed/ids';
import { signInStaff } from './sign-in';

type Fixtures = {
  /** What pages complained about: errors on the console (refusals by the content policy among them), uncaught errors, 5xx. */
  complaints: string[];
  /** Complaints that a test provokes on purpose; its last line of defence is not a hole for the others. */
  provoked: RegExp[];
  /** A browser of somebody else, or another phone of the same person: nothing is shared with `page`. */
  anotherBrowser: () => Promise<Page>;
  /** A browser in which a member of the staff is signed in. */
  staffBrowser: (key: DemoStaffKey) => Promise<Page>;
};

/** Milliseconds: for what hangs, not for what is slow on a machine with other work. */
const longest = 120_000;

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
/** Their sessions of this run: the code of the second factor counts once in half a minute. */
const staffCookies = new Map<DemoStaffKey, Cookies>();

/** Every test fails on what any of its pages complained about, whatever else it looked at. */
export const test = base.extend<Fixtures>({
  provoked: [[], { option: true }],
  complaints: [
    async ({ context, provoked }, use, testInfo) => {
      testInfo.setTimeout(longest);
      const complaints: string[] = [];
      listen(context, complaints);
      await use(complaints);
      expect(complaints.filter((complaint) => !provoked.some((known) => known.test(complaint)))).toEqual([]);
    },
    { auto: true },
  ],
  anotherBrowser: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      listen(context, complaints);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  staffBrowser: async ({ anotherBrowser }, use) => {
    await use(async (key) => {
      const page = await anotherBrowser();
      const cookies = staffCookies.get(key);
      if (cookies) await page.context().addCookies(cookies);
      else {
        await signInStaff(page, key);
        staffCookies.set(key, await page.context().cookies());
      }
      return page;
    });
  },
});

function listen(context: BrowserContext, complaints: string[]) {
  context.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`console: ${message.text()} (${message.location().url}) at ${message.page()?.url()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error()} at ${error.page()?.url()}`));
  context.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} from ${response.url()}`);
  });
}

export { expect };
