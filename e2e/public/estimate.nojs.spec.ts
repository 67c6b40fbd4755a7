import { explainedPlaces, reachExplained, reachWhatIsKnown } from '../support/estimate';
import { problems } from '../support/forms';
import { expectFitsPhone } from '../support/page-checks';
import { expect, test } from '../support/test';

test.use({ viewport: { width: 320, height: 640 } });

for (const known of explainedPlaces)
  test(`without a script, from the front page to an explained estimate: ${known.place}`, async ({ page }) => {
    await reachExplained(page, known);
    await expectFitsPhone(page);
  });

test('without a script, where figures are missing', async ({ page }) => {
  await reachWhatIsKnown(page);
  await expectFitsPhone(page);
});

test('without a script, a base that is refused stays as typed, with the limits', async ({ page }) => {
  await page.goto('/estimate/year?region=310000&month=2026-09');
  await page.getByLabel('自己定一个数，写在下面').check();
  await page.getByLabel('自己定的基数').fill('100');
  await page.getByRole('button', { name: '算一年' }).click();
  await expect(problems(page)).toContainText('2026年1月：100 元低于本地最低的 7,460 元');
  await expect(page.getByLabel('自己定的基数')).toHaveValue('100');
  await expectFitsPhone(page);
});
