import type { Lang } from '@/components/wording/lang';

export const texts = {
  zh: {
    title: '怎么算的：全部规则',
    back: '标准和规则',
    intro: '本站的每一条规则：法律上叫什么，回答什么，依据哪份文件。用到的数都在“标准和规则”里。',
    source: '依据：',
    ours: '本站的办法，供参考，由经办人定',
    callable: '程序可以直接问：',
    notCallable: '只在填报和办理时用',
    api: '接口说明（OpenAPI，程序用）',
    nameless: '还没有写说明',
  },
  en: {
    title: 'How it is reckoned: all rules',
    back: 'Figures and rules',
    intro:
      'Every rule of this site: its legal term, what it answers and the document behind it. The figures it uses stand under “Figures and rules”.',
    source: 'Basis: ',
    ours: 'this site’s own way, advisory; a caseworker decides',
    callable: 'Programs may ask it: ',
    notCallable: 'used in reports and by the office only',
    api: 'Description of the interface (OpenAPI, for programs)',
    nameless: 'not described yet',
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
