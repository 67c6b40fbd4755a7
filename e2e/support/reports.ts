import { type Locator, type Page, expect } from '@playwright/test';
import { type DayParts, daysBefore, fillDay, fillMonth, monthBefore, siteToday } from './dates';
import { photo } from './files';
import { choose, expectQuestion, next } from './forms';

/** Called on each page of a form before it is sent on. */
type Look = (page: Page) => Promise<void>;
const noLook: Look = async () => {};

export async function uploadPhoto(page: Page | Locator, name = '现场照片.png') {
  await page.getByLabel('选照片或者文件').setInputFiles(photo(name));
  await page.getByRole('button', { name: '上传' }).click();
  await expect(page.getByRole('link', { name })).toBeVisible();
}

/** From the first question about an injury to the summary. Gives the day of the accident. */
export async function answerInjury(page: Page, look: Look = noLook): Promise<DayParts> {
  const accident = daysBefore(await siteToday(page), 2);
  await page.goto('/injury/when');
  await expectQuestion(page, '什么时候受的伤？');
  await fillDay(page.getByRole('group', { name: '日期' }), accident);
  await page.getByLabel('大概几点').fill('21:40');
  await look(page);
  await next(page);

  await expectQuestion(page, '在哪里受的伤？');
  await page.getByLabel('城市').selectOption({ label: '上海市' });
  await page.getByLabel('具体地点').fill('共和新路延长路口');
  await look(page);
  await next(page);

  await expectQuestion(page, '当时在跑单吗？');
  await page.getByLabel('哪个平台').fill('美团');
  await choose(page, '当时', '正在送货、送人');
  await page.getByLabel('订单号').fill('DD20260001');
  await look(page);
  await next(page);

  await expectQuestion(page, '怎么受的伤？');
  await choose(page, '最接近哪一种', '交通事故');
  await choose(page, '报交警了吗', '报了');
  await page.getByLabel('说说经过').fill('左转时被一辆面包车刮倒，右手腕骨折。');
  await look(page);
  await next(page);

  await expectQuestion(page, '去医院了吗？');
  await choose(page, '现在的情况', '看了门诊或急诊');
  await page.getByLabel('医院').fill('市北医院');
  await look(page);
  await next(page);

  await expectQuestion(page, '有照片或单据吗？');
  await uploadPhoto(page);
  await look(page);
  await page.getByRole('link', { name: '下一步', exact: true }).click();
  await expectQuestion(page, '检查一遍');
  return accident;
}

/** From the first question about unpaid wages to the summary. */
export async function answerWages(page: Page, look: Look = noLook): Promise<void> {
  const owed = monthBefore(await siteToday(page));
  await page.goto('/wages/employer');
  await expectQuestion(page, '谁欠您的钱？');
  await page.getByLabel('在哪个平台干活').fill('饿了么');
  await page.getByLabel('发钱的公司、站点或老板').fill('上海某某配送服务部');
  await look(page);
  await next(page);

  await expectQuestion(page, '在哪里干的活？');
  await page.getByLabel('城市').selectOption({ label: '上海市' });
  await look(page);
  await next(page);

  await expectQuestion(page, '在哪个区或县？');
  await page.getByLabel('区或县').selectOption({ label: '静安区' });
  await look(page);
  await next(page);

  await expectQuestion(page, '您是怎么干活的？');
  await choose(page, '最像哪一种', '站点排班、派单（专送）');
  await choose(page, '现在还在那里干吗', '是');
  await look(page);
  await next(page);

  await expectQuestion(page, '欠了多少？');
  await fillMonth(page.getByRole('group', { name: '从哪个月' }), owed);
  await fillMonth(page.getByRole('group', { name: '到哪个月' }), owed);
  await page.getByLabel('一共欠多少元').fill('８，６００．５０'); // as a Chinese keyboard types it
  await page.getByLabel('跑单的钱').check();
  await look(page);
  await next(page);

  await expectQuestion(page, '还有别的情况吗？');
  await choose(page, '这笔钱现在有没有在', '都没有');
  await page.getByLabel('还有多少人也被欠').fill('3');
  await look(page);
  await next(page);

  await expectQuestion(page, '说说经过');
  await page.getByLabel('经过', { exact: true }).fill('站长说公司没回款，一直拖着不发。');
  await choose(page, '可以让公司知道是您反映的吗', '不可以');
  await look(page);
  await next(page);

  await expectQuestion(page, '有截图或单据吗？');
  await uploadPhoto(page, '聊天记录.png');
  await look(page);
  await page.getByRole('link', { name: '下一步', exact: true }).click();
  await expectQuestion(page, '检查一遍');
}

/** From the first question of the enrolment to the summary. What was registered is there already. */
export async function answerEnrolment(page: Page, look: Look = noLook): Promise<void> {
  await page.goto('/enrol/platforms');
  await expect(page.getByLabel('平台名称')).toHaveValue('美团');
  await look(page);
  await next(page);

  await expectQuestion(page, '在哪里接单？');
  await expect(page.getByLabel('主要城市')).toHaveValue('310100');
  await look(page);
  await next(page);

  await expectQuestion(page, '您主要做什么？');
  await choose(page, '主要工作', '外卖、跑腿、即时配送');
  await look(page);
  await next(page);
  await expectQuestion(page, '检查一遍');
}

export type Receipt = { number: string; code: string; claimId: string };

/** Sends the report that is summed up, and reads the receipt. */
export async function send(page: Page): Promise<Receipt> {
  await page.getByLabel('我说的都是真的').check();
  await page.getByRole('button', { name: '发出去' }).click();
  await page.waitForURL('**/receipt/*');
  return readReceipt(page);
}

export async function readReceipt(page: Page): Promise<Receipt> {
  const number = await page.getByText(/^AY\d{4}-[0-9A-Z]{5}-[0-9A-Z]{5}$/).innerText();
  const code = await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText();
  return { number, code, claimId: page.url().split('/').at(-1)! };
}

/** An injury reported and, without waiting for the platform, filed: it lies with the caseworkers of Shanghai. */
export async function fileInjury(page: Page): Promise<Receipt> {
  await answerInjury(page);
  const receipt = await send(page);
  await page.goto(`/claims/${receipt.claimId}/worker_files`);
  await page.getByRole('button', { name: '确认' }).click();
  await expect(page.getByText('等待受理 · 现在由经办人处理')).toBeVisible();
  return receipt;
}
