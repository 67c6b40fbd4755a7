import { answerInjury, send } from '../support/reports';
import { signInRegistered } from '../support/sign-in';
import { expect, test } from '../support/test';

test.describe('what is one worker’s is nobody else’s', () => {
  test.use({ provoked: [/404 \(Not Found\)/] });

  test('claim, receipt and papers of another worker do not exist; nobody signed in sees none', async ({
    page,
    anotherBrowser,
  }) => {
    await signInRegistered(page);
    await answerInjury(page);
    const { claimId, number } = await send(page);
    await page.goto(`/claims/${claimId}`);
    const paper = (await page.getByRole('link', { name: '现场照片.png' }).getAttribute('href'))!;
    expect((await page.request.get(paper)).status()).toBe(200);

    const stranger = await anotherBrowser();
    for (const address of [`/claims/${claimId}`, `/receipt/${claimId}`, `/claims/${claimId}/files`]) {
      await stranger.goto(address);
      await expect(stranger).toHaveURL(/\/sign-in\?to=/);
    }
    expect((await stranger.request.get(paper)).status()).not.toBe(200);

    await signInRegistered(stranger);
    for (const address of [`/claims/${claimId}`, `/receipt/${claimId}`, `/claims/${claimId}/withdraw`]) {
      expect((await stranger.goto(address))?.status(), address).toBe(404);
      await expect(stranger.getByText(number)).toHaveCount(0);
    }
    expect((await stranger.request.get(paper)).status()).toBe(404);
  });
});
