import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** No rule of WCAG 2.2 AA that a program can check is broken. Needs scripts. */
export async function expectAccessible(page: Page) {
  // Legacy mode spares a second page for what frames report: no page of ours has frames.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(wcag22aa).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

const narrow = { width: 320, height: 640 };

/** On the narrowest phone, or at 400 % on a desk, nothing has to be pushed sideways (WCAG 1.4.10). */
export async function expectFitsPhone(page: Page) {
  const before = page.viewportSize();
  await page.setViewportSize(narrow);
  const widest = await page.evaluate(() => {
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5,
    );
    return { page: document.documentElement.scrollWidth, by: beyond.slice(0, 3).map((element) => element.outerHTML) };
  });
  expect(widest.page, `${page.url()} at 320 px: ${widest.by.join('\n')}`).toBeLessThanOrEqual(narrow.width);
  if (before) await page.setViewportSize(before);
}

/** Both, and one heading of the first order: every page of the path is held to this. */
export async function expectGoodPage(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
  await expectFitsPhone(page);
}
