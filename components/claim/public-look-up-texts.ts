import type { Lang } from '@/components/wording/lang';

/** Travels to the browser with the form, so only what form and answer need. */
export const lookUpTexts = {
  zh: {
    number: '受理编号',
    numberHint: '在回执上，AY 开头，例如 AY2026-7K3MQ-2H8WD。大小写、空格、横线都不要紧。',
    code: '查询码',
    codeHint: '8 位，例如 8H2K-Q7TX。',
    slip: '编号好像抄错或漏了一个字，请对着回执再看一遍。',
    submit: '查进度',
    sending: '正在查…',
    answer: '查询结果',
    missed: '没有查到',
    tooMany: '先等一等',
    failed: '没有查成',
    result: (name: string) => `${name}的进度`,
    reach: '找人问',
    noOffice: '还没有分到窗口，请打 12333。',
    another: '这不是我的 / 查别的',
    leave: '用别人的手机查的，看完请关掉这一页。',
  },
  en: {
    number: 'Receipt number',
    numberHint:
      'On your receipt, beginning with AY, such as AY2026-7K3MQ-2H8WD. Case, spaces and hyphens do not matter.',
    code: 'Look-up code',
    codeHint: '8 characters, such as 8H2K-Q7TX.',
    slip: 'A character of the number seems wrong or missing. Please compare it with your receipt.',
    submit: 'See how it stands',
    sending: 'Looking…',
    answer: 'Answer',
    missed: 'Nothing was found',
    tooMany: 'Please wait a little',
    failed: 'It could not be looked up',
    result: (name: string) => `${name}: how it stands`,
    reach: 'Talk to a person',
    noOffice: 'No service window is assigned yet. Call 12333.',
    another: 'This is not mine / look up another',
    leave: 'On a phone that is not yours, close this page when you have read it.',
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
