import { type Page, expect } from '@playwright/test';

export const openClaim = async (staff: Page, claimId: string) => {
  await staff.goto(`/office/claims/${claimId}`);
  await expect(staff.getByText(/^受理编号 AY/).first()).toBeVisible();
};

/** The steps that a claim offers, as their buttons say. */
export const offered = (staff: Page) => staff.getByRole('region', { name: '您现在可以办' }).getByRole('link');

/** A fact that only a person can assert. */
export const answerFact = (staff: Page, fact: string, value: string) =>
  staff.getByRole('group', { name: fact }).getByLabel(value, { exact: true }).check();

/** 受理 of an injury whose worker has filed. */
export async function acceptInjury(staff: Page, claimId: string): Promise<void> {
  await openClaim(staff, claimId);
  await offered(staff)
    .filter({ hasText: /^受理$/ })
    .click();
  await answerFact(staff, '核对过了，属于试点范围', '是');
  await staff.getByRole('button', { name: '受理' }).click();
  await expect(staff.getByText('已记录：申请已受理')).toBeVisible();
}

/** 拟办 with the letter seen first; ends at the claim, where it waits for another person. */
export async function proposeConfirmation(staff: Page, claimId: string, reason: string): Promise<void> {
  await staff.goto(`/office/claims/${claimId}/step/decide_yes`);
  await staff.getByLabel('理由').fill(reason);
  await staff.getByRole('button', { name: '看劳动者会收到的信' }).click();
  await expect(staff.getByRole('region', { name: '这是劳动者会看到的信' })).toContainText(reason);
  await staff.getByRole('button', { name: '提请审批' }).click();
  await expect(staff.getByText('已拟办，等另一个人审批。')).toBeVisible();
}
