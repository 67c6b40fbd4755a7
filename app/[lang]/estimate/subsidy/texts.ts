import type { Lang } from '@/components/wording/lang';
import type { SubsidyGroup } from '@/domain/parameters/parameter-set';

export const texts = {
  zh: {
    title: '社保补贴',
    intro: '就业困难的人和刚毕业的大学生，自己交的社保可以补一部分。先交费，再申请，补给本人。',
    rule: '本地的补贴办法：',
    noRule: '本地的补贴办法，没有查到',
    noRuleAbout:
      '补多少由当地定，我们没有找到可靠的出处，所以不估。请打 12333 或问街道（乡镇）的社保窗口。能补多久，全国有规定，可以在下面算。',
    group: '您是哪一种',
    groupWhy: '两种人补的办法和时间不一样。是不是就业困难人员，由街道（乡镇）的窗口认定。',
    groups: {
      employment_difficulty: {
        label: '就业困难人员',
        hint: '多半是满 40 岁的女性、满 50 岁的男性，残疾人，低保家庭，长期失业的人。要先认定。',
      },
      graduate: { label: '高校毕业生', hint: '毕业两年以内，没有单位。' },
    } satisfies Record<SubsidyGroup, { label: string; hint: string }>,
    birthWhy: '能补多久，要看离退休还有几年。',
    atFloor: (yuan: string) => `本地按最低基数是 ${yuan} 元。按您实际交的填。`,
    pension: '这个月养老交了多少',
    medical: '这个月医疗交了多少',
    unemployment: '这个月失业交了多少',
    first: '从哪个月开始补',
    firstHint: '第一次批下来的月份。还没申请的，填打算申请的月份。',
    used: '以前已经补过几个月',
    months: '个月',
    submit: '算补贴',
    errors: {
      group: '请选是哪一种。',
      category: '请选一项。',
      birthMonth: '请填真实的出生年月，例如 1980 年 5 月。',
      pensionFen: '请写明交了多少元，至少填一样，例如 1509.20。',
      medicalFen: '请写明多少元，没有交的不用填。',
      unemploymentFen: '请写明多少元，没有交的不用填。',
      firstMonth: '请填一个真实的年月，例如 2026 年 9 月。',
      usedMonths: '请填月数，例如 12；没有补过的不用填。',
    },
  },
  en: {
    title: 'Social insurance subsidy',
    intro:
      'People with difficulty finding work and recent graduates get back part of what they pay themselves. Pay first, then apply; it is paid to you.',
    rule: 'The rule of this place:',
    noRule: 'The rule of this place was not found',
    noRuleAbout:
      'How much is set locally. We found no reliable source and give no estimate. Ask 12333 or the window of your sub-district. For how long is set nationally and can be worked out below.',
    group: 'Which of these are you',
    groupWhy:
      'Amount and length differ. Whether someone counts as having difficulty is decided by the sub-district window.',
    groups: {
      employment_difficulty: {
        label: 'Person with employment difficulty',
        hint: 'Mostly women from 40, men from 50, people with a disability, on social assistance or long out of work. It must be recognised first.',
      },
      graduate: { label: 'University graduate', hint: 'Within two years of graduating, without an employer.' },
    } satisfies Record<SubsidyGroup, { label: string; hint: string }>,
    birthWhy: 'How long it is paid depends on the years left to retirement.',
    atFloor: (yuan: string) => `On the lowest base it is ${yuan} yuan here. Enter what you paid.`,
    pension: 'Paid for the pension this month',
    medical: 'Paid for medical insurance this month',
    unemployment: 'Paid for unemployment insurance this month',
    first: 'First month of the subsidy',
    firstHint: 'The first approved month, or the month in which you mean to apply.',
    used: 'Months of subsidy had already',
    months: 'months',
    submit: 'Work out the subsidy',
    errors: {
      group: 'Choose one of the two.',
      category: 'Choose one.',
      birthMonth: 'Enter a real year and month of birth, for example 1980, 5.',
      pensionFen: 'Enter in yuan what you paid, at least one of them, for example 1509.20.',
      medicalFen: 'Enter the amount in yuan, or leave it empty.',
      unemploymentFen: 'Enter the amount in yuan, or leave it empty.',
      firstMonth: 'Enter a real year and month, for example 2026, 9.',
      usedMonths: 'Enter the number of months, for example 12, or leave it empty.',
    },
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
