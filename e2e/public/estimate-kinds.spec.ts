import { type Page } from '@playwright/test';
import { fillMonth } from '../support/dates';
import { explainedPlaces, openLine, reachExplained, reachWhatIsKnown } from '../support/estimate';
import { problems } from '../support/forms';
import { expectGoodPage } from '../support/page-checks';
import { expect, test } from '../support/test';

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const known of explainedPlaces)
    test(`from the front page to an explained estimate: ${known.place}`, async ({ page }) => {
      await reachExplained(page, known);
      await expectGoodPage(page);
    });

  test('where figures are missing, what is missing is said and what is known can be worked out', async ({ page }) => {
    await reachWhatIsKnown(page);
    await expectGoodPage(page);
  });
});

type Kind = {
  name: string;
  address: string;
  submit: string;
  /** Something that cannot be taken, what is then said, and what stays as it was typed. */
  wrong: (page: Page) => Promise<void>;
  says: string;
  stays: { label: string; value: string };
  right: (page: Page) => Promise<void>;
  /** By hand; `line` is one of the lines below, with how it is worked out. */
  answer: string;
  line: string;
  formula: string;
};

async function ownBase(page: Page, yuan: string) {
  await page.getByLabel('自己定一个数，写在下面').check();
  await page.getByLabel('自己定的基数').fill(yuan);
}
const until = (page: Page) => page.getByRole('group', { name: '到哪个月' });

const kinds: Kind[] = [
  {
    name: 'a year with two bases',
    address: '/estimate/year?region=310000&month=2026-09',
    submit: '算一年',
    wrong: (page) => ownBase(page, '100'),
    says: '2026年1月：100 元低于本地最低的 7,460 元',
    stays: { label: '自己定的基数', value: '100' },
    right: (page) => page.getByLabel('每个月的最低').check(),
    answer: '27,010.80 元',
    line: '各月缴费（2026年7月至12月）',
    formula: '13,582.80 元',
  },
  {
    name: 'a top-up after a late notice',
    address: '/estimate/top-up?region=320000&month=2026-08',
    submit: '算要补多少',
    wrong: async (page) => {
      await page.getByLabel('当时的缴费基数').fill('4952');
      await fillMonth(until(page), { year: 2025, month: 8, day: 1 });
    },
    says: '结束的月份要在开始的月份之后',
    stays: { label: '当时的缴费基数', value: '4952' },
    right: (page) => fillMonth(until(page), { year: 2026, month: 8, day: 1 }),
    answer: '116.80 元',
    line: '每月补缴差额',
    formula: '14.60 元',
  },
  {
    name: 'a comparison with the resident schemes',
    address: '/estimate/compare?region=310000&month=2026-09',
    submit: '比一比',
    wrong: async (page) => {
      await ownBase(page, '100');
      await page.getByLabel('居民养老一年交多少').fill('500');
      await page.getByLabel('居民医疗一年交多少').fill('400');
    },
    says: '100 元低于本地最低的 7,546 元。可以交的是 7,546 到 37,731 元',
    stays: { label: '居民养老一年交多少', value: '500' },
    right: (page) => page.getByLabel('最低：7,546 元').check(),
    answer: '26,265.60 元',
    line: '居民保险全年合计',
    formula: '900.00 元',
  },
  {
    name: 'a subsidy',
    address: '/estimate/subsidy?region=110000&month=2026-09',
    submit: '算补贴',
    wrong: async (page) => {
      await page.getByLabel('就业困难人员').check();
      await page.getByLabel(/^女，原来 55 岁退休/).check();
      await fillMonth(page.getByRole('group', { name: '哪年哪月出生' }), { year: 1980, month: 5, day: 1 });
      await page.getByLabel('这个月医疗交了多少').fill('593.68');
      await page.getByLabel('这个月失业交了多少').fill('72.70');
      await page.getByLabel('这个月养老交了多少').fill('很多');
    },
    says: '请写明交了多少元',
    stays: { label: '这个月养老交了多少', value: '很多' },
    right: (page) => page.getByLabel('这个月养老交了多少').fill('1454'),
    answer: '1,413.59 元',
    line: '医疗保险补贴',
    formula: '395.79 元',
  },
  {
    name: 'the unemployment benefit',
    address: '/estimate/unemployment?region=310000&month=2026-09',
    submit: '算失业金',
    wrong: (page) => page.getByLabel('失业保险一共交了几个月').fill('五年'),
    says: '请填月数，例如 36',
    stays: { label: '失业保险一共交了几个月', value: '五年' },
    right: (page) => page.getByLabel('失业保险一共交了几个月').fill('60'),
    answer: '23,400.00 元',
    line: '领取期限',
    formula: '10 个月',
  },
  {
    name: 'the cost after tax',
    address: '/estimate/tax?region=310000&month=2026-09',
    submit: '算一算',
    wrong: async (page) => {
      await page.getByLabel('一年的平台收入（税前）').fill('150000');
      await ownBase(page, '100');
    },
    says: '100 元低于本地最低的 7,460 元',
    stays: { label: '一年的平台收入（税前）', value: '150000' },
    right: (page) => page.getByLabel('每个月的最低').check(),
    answer: '24,520.48 元',
    line: '社会保险费少缴的税',
    formula: '2,490.32 元',
  },
];

for (const kind of kinds)
  test(`${kind.name}: refused as typed, then explained and printed`, async ({ page }) => {
    await page.goto(kind.address);
    await kind.wrong(page);
    await page.getByRole('button', { name: kind.submit }).click();
    await expect(problems(page)).toContainText(kind.says);
    await expect(page.getByLabel(kind.stays.label)).toHaveValue(kind.stays.value);
    await expectGoodPage(page);

    await kind.right(page);
    await page.getByRole('button', { name: kind.submit }).click();
    await page.waitForURL('**/estimate/result/*');
    await expect(page.getByRole('strong').filter({ hasText: kind.answer })).toBeVisible();
    await openLine(page, kind.line);
    await expect(page.locator('details[open]')).toContainText(kind.formula);
    await expectGoodPage(page);

    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(/参数版本/)).toBeVisible();
    await expect(page.locator('.print-footer')).toContainText(id);
    await expect(page.locator('details:not([open])').first().locator('p').first()).toBeVisible();
    await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  });
