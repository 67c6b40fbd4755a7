import type { Lang } from '@/components/wording/lang';

/** Words that belong to forms themselves; they travel to the browser, so they are few. */
export const formTexts = {
  zh: {
    optional: '（可以不填）',
    choose: '请选择',
    why: '为什么问这个',
    sending: '正在发送…',
    invalid: '有几处要改',
    refused: '现在还办不了',
    done: '办好了',
    failed: '没有发出去',
    failedHelp: '您填的内容都还在。请再发一次；还是不行，请打 12333。',
    error: '错误：',
    year: '年',
    month: '月',
    day: '日',
    yuan: '元',
    dateHint: '例如 2026 年 9 月 8 日',
    monthHint: '例如 2026 年 9 月',
    limit: (limit: number) => `最多 ${limit} 字`,
    left: (left: number) => (left < 0 ? `多了 ${-left} 字` : `还可以写 ${left} 字`),
    files: (count: number, megabytes: number) =>
      `最多 ${count} 个文件，每个不超过 ${megabytes} MB。照片请用 JPEG 或 PNG，文件请用 PDF。`,
  },
  en: {
    optional: ' (optional)',
    choose: 'Please choose',
    why: 'Why we ask',
    sending: 'Sending…',
    invalid: 'Please correct the following',
    refused: 'This is not possible now',
    done: 'Done',
    failed: 'It was not sent',
    failedHelp: 'What you typed is still here. Please send it again. If it fails again, call 12333.',
    error: 'Error: ',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    yuan: 'yuan',
    dateHint: 'For example 2026, 9, 8',
    monthHint: 'For example 2026, 9',
    limit: (limit: number) => `At most ${limit} characters`,
    left: (left: number) => (left < 0 ? `${-left} characters too many` : `${left} characters left`),
    files: (count: number, megabytes: number) =>
      `At most ${count} file${count === 1 ? '' : 's'} of ${megabytes} MB each. Photos as JPEG or PNG, papers as PDF.`,
  },
} as const satisfies Record<Lang, unknown>;
