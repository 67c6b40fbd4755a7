import { type Page, expect } from '@playwright/test';

/** What a form says at its top when something typed cannot be taken. */
export const problems = (page: Page) => page.getByRole('alert', { name: '有几处要改' });

/** What a form says when a rule says no. */
export const refusal = (page: Page) => page.getByRole('alert', { name: '现在还办不了' });

/** The one question of a page is its heading. */
export const expectQuestion = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

export const choose = (page: Page, group: string, label: string) =>
  page.getByRole('group', { name: group }).getByLabel(label, { exact: true }).check();

export const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();
