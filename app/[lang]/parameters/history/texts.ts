import type { Lang } from '@/components/wording/lang';

export const texts = {
  zh: {
    title: (name: string) => `${name}：全部经过`,
    back: '标准和规则',
    about: '登记过的每一条都在，一条也不删。改正是另登一条，写明替换哪一条。新的在前。',
    none: '从来没有登记过',
    noneAbout: '这个地方的这一项，我们还没有找到可靠的出处。请打 12333 或到窗口问。',
    current: '现在用的',
    replaced: '已被替换',
    replacedOn: (day: string) => `${day}被另一条替换。`,
    replaces: (period: string) => `替换了原来的一条（${period}）。`,
    ended: '内容没有变，只写明了到哪天为止。',
    registered: (day: string, number: number) => `${day}登记（第 ${number} 次发布）`,
    reason: '发布时写的理由',
    shipped: '建站时整理的资料',
    gap: '前面为什么空着',
    json: '下载 JSON（程序用）',
  },
  en: {
    title: (name: string) => `${name}: full history`,
    back: 'Figures and rules',
    about:
      'Every row that was ever on file is here; none is removed. A correction is a row of its own that names the one it replaces. Newest first.',
    none: 'Never on file',
    noneAbout: 'We have found no reliable source for this figure at this place. Please ask 12333 or a service window.',
    current: 'In use',
    replaced: 'Replaced',
    replacedOn: (day: string) => `Replaced by another row on ${day}.`,
    replaces: (period: string) => `Replaces an earlier row (${period}).`,
    ended: 'The figure is the same; only its last day was added.',
    registered: (day: string, number: number) => `On file since ${day} (publication ${number})`,
    reason: 'Reason given with the publication',
    shipped: 'compiled when the site was set up',
    gap: 'Why there is nothing before it',
    json: 'Download JSON (for programs)',
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
