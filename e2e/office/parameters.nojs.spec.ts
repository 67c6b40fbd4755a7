import { problems } from '../support/forms';
import { expectFitsPhone } from '../support/page-checks';
import { expect, test } from '../support/test';

test('rows are pasted, kept as a draft and previewed without a script', async ({ staffBrowser }) => {
  const editor = await staffBrowser('secondEditor');
  const template = await editor.request.get('/office/parameters/csv/template?kind=pension%2Fbase_range');
  const [head, line] = (await template.text()).replace('\uFEFF', '').trim().split('\r\n');
  await editor.goto('/office/parameters/csv');
  const text = editor.getByLabel('或者把内容贴在这里');
  await text.fill([head, `${line},1`].join('\n'));
  await editor.getByRole('button', { name: '检查，存成草稿' }).click();
  await expect(problems(editor)).toContainText('请写明为什么改');
  await expect(problems(editor)).toContainText('第 2 行：格数和第一行不一样');
  await expectFitsPhone(editor);

  await text.fill([head, line].join('\n'));
  await editor.getByLabel('为什么改').fill('测试：原样再写一遍，数字没有变。');
  await editor.getByRole('button', { name: '检查，存成草稿' }).click();
  await expect(editor.getByText('已存为草稿。看过没有错，再提出。')).toBeVisible();
  await editor.getByRole('button', { name: '预演' }).click();
  await expect(async () => {
    const look = editor.getByRole('link', { name: '现在看看好了没有' });
    if ((await look.count()) > 0) await look.click();
    await expect(editor.getByRole('region', { name: '发布以后会发生什么' })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expectFitsPhone(editor);
  await editor.getByRole('button', { name: '撤回' }).click();
  await expect(editor.getByText('已撤回。内容还看得到。')).toBeVisible();
});
