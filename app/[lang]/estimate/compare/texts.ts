import type { Lang } from '@/components/wording/lang';

export const texts = {
  zh: {
    title: '跟居民保险比一比',
    intro: '职工保险（灵活就业自己交）和城乡居民保险，一年各花多少钱，各能得到什么。',
    employee: '交职工保险',
    resident: '交居民保险',
    residentPension: '居民养老一年交多少',
    residentPensionHint: (tiers: string) => `按档交。全国的档次（元）：${tiers}；本地可能更多，以当地公布的为准。`,
    residentMedical: '居民医疗一年交多少',
    residentMedicalHint: (year: number, yuan: string) => `${year} 年全国最低 ${yuan} 元，本地可能更多。`,
    residentMedicalAsk: '看当地的通知，或打 12393 问。',
    submit: '比一比',
    errors: {
      residentPension: '请写明居民养老一年交多少元，例如 500。',
      residentMedical: '请写明居民医疗一年交多少元，例如 400。',
      medicalUnknown:
        '本地灵活就业的医疗保险每月多少，没有查到，或者是按年交的，所以没法整个比。养老可以在“每月交多少”里单独算。',
    },
  },
  en: {
    title: 'Compared with resident insurance',
    intro:
      'What the employee schemes (paid by yourself in flexible work) and the resident schemes cost a year, and what each gives.',
    employee: 'Employee schemes',
    resident: 'Resident schemes',
    residentPension: 'Resident pension, paid a year',
    residentPensionHint: (tiers: string) =>
      `Paid in tiers. National tiers (yuan): ${tiers}; your place may have more, its own list counts.`,
    residentMedical: 'Resident medical insurance, paid a year',
    residentMedicalHint: (year: number, yuan: string) =>
      `At least ${yuan} yuan in ${year} nationwide; your place may ask more.`,
    residentMedicalAsk: 'See the local notice, or ask 12393.',
    submit: 'Compare',
    errors: {
      residentPension: 'Enter what the resident pension costs a year in yuan, for example 500.',
      residentMedical: 'Enter what resident medical insurance costs a year in yuan, for example 400.',
      medicalUnknown:
        'What medical insurance costs a month in flexible work here was not found, or it is paid by the year, so the whole cannot be compared. The pension alone can be worked out under "What I pay a month".',
    },
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
