import type { Lang } from '@/components/wording/lang';

type Buys = readonly (readonly [string, string])[];
type Texts = Record<
  | 'title'
  | 'scheme'
  | 'employee'
  | 'resident'
  | 'employeeMore'
  | 'employeeLess'
  | 'unsure'
  | 'unsureAbout'
  | 'costs'
  | 'caption'
  | 'pension'
  | 'medical'
  | 'total'
  | 'buys'
  | 'buysAbout'
  | 'choose',
  string
> & {
  base: (yuan: string) => string;
  both: (employee: string, resident: string) => string;
  employeeBuys: Buys;
  residentBuys: Buys;
};

export const compareTexts: Record<Lang, Texts> = {
  zh: {
    title: '职工保险和居民保险',
    scheme: '',
    employee: '职工（自己交）',
    resident: '居民',
    base: (yuan) => `缴费基数 ${yuan} 元`,
    employeeMore: '职工保险一年多交',
    employeeLess: '职工保险一年少交',
    both: (employee, resident) => `职工一年 ${employee}，居民一年 ${resident}。交得少，得到的也少，看下面。`,
    unsure: '还不能给一个准数',
    unsureAbout: '用到的数还没有核实，下面的数只能当参考。',
    costs: '各花多少钱',
    caption: '一年，单位：元',
    pension: '养老',
    medical: '医疗',
    total: '合计',
    buys: '各能得到什么',
    buysAbout: '说的是全国的规定；报销多少、补贴多少，各地不一样，办之前问窗口。',
    employeeBuys: [
      ['养老：什么时候领', '到法定退休年龄，并且缴满最低年限（2030 年起从 15 年逐步加到 20 年）。'],
      ['养老：领多少', '基础部分跟当地平均工资走，交得多、交得久，领得多；另加自己账户里的。可以在“算退休金”里算。'],
      ['医疗：管多久', '按月交，断交就停。缴满当地规定的年数，退休以后不用再交。'],
      ['医疗：报多少', '住院报销一般比居民高，多半还有门诊和个人账户；新参加的有的地方要等几个月。'],
    ],
    residentBuys: [
      ['养老：什么时候领', '男女都是 60 岁，缴满 15 年。'],
      ['养老：领多少', '国家和地方的基础养老金，加上自己账户（含政府补贴）除以 139。比职工少很多。'],
      [
        '医疗：管多久',
        '一年交一次，管一年。要在集中缴费的时候交；没赶上或断过，要等几个月。年年要交，没有交满就不用交的说法。',
      ],
      ['医疗：报多少', '住院能报，一般比职工低；没有个人账户。政府替每个人出大头。'],
    ],
    choose: '养老和医疗可以分开选，同一种不能两边都领。以后可以转：养老的年限和账户都能转过去。',
  },
  en: {
    title: 'Employee and resident schemes',
    scheme: '',
    employee: 'Employee (self-paid)',
    resident: 'Resident',
    base: (yuan) => `contribution base ${yuan} yuan`,
    employeeMore: 'The employee schemes cost more by',
    employeeLess: 'The employee schemes cost less by',
    both: (employee, resident) =>
      `Employee ${employee} a year, resident ${resident} a year. Who pays less gets less, see below.`,
    unsure: 'No sure figure can be given yet',
    unsureAbout: 'The figures it needs are not verified; take those below as a guide only.',
    costs: 'What each costs',
    caption: 'A year, in yuan',
    pension: 'Pension',
    medical: 'Medical',
    total: 'Total',
    buys: 'What each gives',
    buysAbout: 'These are the national rules; what is paid back and subsidised differs locally. Ask the window first.',
    employeeBuys: [
      [
        'Pension: from when',
        'From the statutory age, with the minimum years paid (from 2030 on rising from 15 to 20 years).',
      ],
      [
        'Pension: how much',
        'A basic part that follows the local average wage and grows with what and how long you paid, and your own account. Work it out under "My pension".',
      ],
      [
        'Medical: how long',
        'Paid by the month; it stops when you stop. With the local number of years paid, nothing more is due after retirement.',
      ],
      [
        'Medical: how much',
        'Hospital costs are mostly paid back at a higher rate than for residents, often with outpatient care and an own account; some places let newcomers wait some months.',
      ],
    ],
    residentBuys: [
      ['Pension: from when', 'At 60 for women and men, with 15 years paid.'],
      [
        'Pension: how much',
        'The basic pension of nation and place, and your own account (with the government subsidy) divided by 139. Much less than for employees.',
      ],
      [
        'Medical: how long',
        'Paid once a year for one year, in the enrolment season; whoever is late or missed a year waits some months. It is due every year, for life.',
      ],
      [
        'Medical: how much',
        'Hospital costs are paid back, mostly at a lower rate; no own account. The government pays the larger part.',
      ],
    ],
    choose:
      'Pension and medical can be chosen apart; of one kind only one can be drawn. You can change later: pension years and account move with you.',
  },
};
