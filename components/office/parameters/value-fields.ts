import { regionName } from '@/domain/regions/regions';
import type { Typing } from './field-codecs';

export type ValueField = {
  /** Field of the value. */
  path: string;
  label: string;
  typing: Typing;
  hint?: string;
  choices?: readonly { value: string; label: string }[];
  /** What an empty box means: nothing is in force (null), the field is left out, or the list has nothing in it. */
  empty: 'null' | 'absent' | 'list';
};

/** Items of a list within a value; those left empty are dropped. */
export type ValueGroup = { path: string; label: string; most: number; fields: readonly ValueField[] };

/** How the value of a kind is typed in words; kinds without one are typed as JSON. */
export type ValueForm = {
  fields: readonly ValueField[];
  groups: readonly ValueGroup[];
  /** Fields that say the same in every row of a place. */
  constants: (region: string) => Record<string, unknown>;
};

type More = Partial<Omit<ValueField, 'path' | 'label'>>;
const field = (path: string, label: string, typing: Typing, more: More = {}): ValueField => ({
  ...{ path, label, typing, empty: 'null' },
  ...more,
});
const yuan = (path: string, label: string, more?: More) => field(path, label, 'yuan', more);
const percent = (path: string, label: string, more?: More) => field(path, label, 'percent', more);
const whole = (path: string, label: string, more?: More) => field(path, label, 'whole', more);
const note = field('note', '备注', 'lines', { hint: '写给以后看这一行的人，没有就空着。' });
const choice = (path: string, label: string, choices: Record<string, string>, more: More = {}) =>
  field(path, label, 'choice', {
    choices: Object.entries(choices).map(([value, text]) => ({ value, label: text })),
    ...more,
  });
const truth = (path: string, label: string, yes: string, no: string, more: More = {}) =>
  choice(path, label, { yes, no }, { typing: 'truth', ...more });

const form = (
  fields: readonly ValueField[],
  constants: ValueForm['constants'] = () => ({}),
  groups: readonly ValueGroup[] = [],
): ValueForm => ({ fields, groups, constants });

const ifAny = '没有就空着。';
const named = (region: string) => ({ regionName: regionName(region) ?? region });

export const valueForms: Readonly<Record<string, ValueForm>> = {
  'pension/limits': form(
    [
      yuan('floorFen', '每月最低基数'),
      yuan('ceilingFen', '每月最高基数'),
      yuan('referenceWageFen', '对应的月平均工资', { hint: ifAny }),
      field('gradesFen', '可以选的档次', 'yuan-list', { hint: '从低到高，空格隔开；可以自己定数的就空着。' }),
      field('onlyCities', '只给这些城市', 'codes', { hint: '六位代码，空格隔开；全省都用就空着。' }),
      field('exceptCities', '不包括这些城市', 'codes', { hint: '六位代码，空格隔开。' }),
      choice('periodBasis', '起止日期是怎么来的', {
        published: '文件写明的',
        assumed_cycle: '文件没写，按往年的周期推的',
        year_label_only: '文件只写了年份',
      }),
      note,
    ],
    (region) => ({ ...named(region), scheme: 'employee_pension' }),
  ),

  'pension/calculation_base': form([whole('year', '哪一年'), yuan('valueFen', '计发基数（每月）'), note], named),

  'pension/rates': form([
    percent('totalBps', '一共交'),
    percent('individualAccountBps', '记入个人账户'),
    percent('pooledBps', '进统筹'),
    field('appliesTo', '给谁', 'words'),
    note,
  ]),

  'pension/base_range': form([
    percent('floorBps', '下限是'),
    percent('ceilingBps', '上限是'),
    field('of', '什么的百分之几', 'words'),
  ]),

  'pension/account_interest': form([whole('year', '哪一年'), percent('rateBps', '记账利率')]),

  'medical/flexible': form(
    [
      choice('mode', '怎么交', {
        rate: '按基数乘比例',
        fixed_monthly: '每月固定一个数',
        annual_tiers: '一年交一次，分档',
      }),
      percent('rateBps', '比例', { hint: '按比例交才填。' }),
      choice(
        'baseMode',
        '按什么基数',
        {
          same_as_pension: '跟养老一样',
          own_limits: '医保自己的上下限',
          fixed_base: '固定一个基数',
          fixed_100_percent_wage: '平均工资的 100%',
        },
        { hint: '按比例交才选。' },
      ),
      yuan('baseFloorFen', '医保基数最低', { hint: ifAny }),
      yuan('baseCeilingFen', '医保基数最高', { hint: ifAny }),
      yuan('fixedBaseFen', '固定的基数', { hint: ifAny }),
      field('partsBps', '比例分成几部分', 'parts', { hint: '一行写一部分：名称，空格，百分数。没有就空着。' }),
      yuan('fixedMonthlyFen', '每月固定交', { hint: '每月固定一个数才填。' }),
      field('annualFen', '一年分档交', 'tiers', { hint: '一行写一档，例如“一档 3075”。分档交才填。' }),
      truth('includesMaternity', '包括生育保险吗', '包括', '不包括', { hint: '不知道就不选。' }),
      field('individualAccount', '有没有个人账户', 'truth-or-words', {
        hint: '写“有”或“没有”；不一样的写清楚；不知道就空着。',
      }),
      whole('waitingMonths', '等几个月才能用', { hint: ifAny }),
      whole('waitingWaiverGapMonths', '断几个月以内不用等', { hint: ifAny }),
      note,
    ],
    (region) => ({ ...named(region), scheme: 'employee_medical_flexible' }),
  ),

  'medical/lifetime': form([whole('maleMonths', '男，几个月'), whole('femaleMonths', '女，几个月')]),

  'resident/medical': form([
    whole('coverageYear', '哪一年的保险'),
    yuan('personalFen', '个人一年交', { hint: '各地不一样的就空着。' }),
    yuan('governmentFen', '财政一年补'),
    field('note', '备注', 'words'),
  ]),

  'resident/basic_pension': form([yuan('fen', '每月最低')]),

  'unemployment/benefit': form([
    yuan('months1To12Fen', '第 1 到 12 个月，每月', { hint: '按比例定的空着。', empty: 'absent' }),
    yuan('months13To24Fen', '第 13 到 24 个月，每月', { hint: ifAny, empty: 'absent' }),
    yuan('extendedFen', '延长领取时，每月', { hint: ifAny, empty: 'absent' }),
    percent('percentOfCityMinimumWageBps', '当地最低工资的', { hint: '直接写数的空着。', empty: 'absent' }),
  ]),

  'minimum_wage/rates': form(
    [field('name', '英文地名', 'words'), field('nameZh', '中文地名', 'words'), note],
    () => ({}),
    [
      {
        ...{ path: 'tiers', label: '档次', most: 5 },
        fields: [
          whole('tier', '第几档'),
          yuan('monthlyFen', '每月最低'),
          yuan('hourlyFen', '每小时最低', { hint: ifAny }),
          field('areas', '给哪些地方', 'words', { hint: ifAny }),
        ],
      },
    ],
  ),

  'calendar/year': form(
    [
      whole('year', '哪一年'),
      choice('status', '国务院办公厅的通知', { announced: '已经发布', 'not-found': '还没有找到' }),
      field('notice', '通知的文号和日期', 'words', { hint: '还没有找到就空着。' }),
      field('confidence', '可信程度（写进安排里）', 'words', { hint: '已发布的写 primary。' }),
      field('adjustedWorkdays', '调休要上班的日子', 'days', { hint: '一行一个，例如 2027-02-06。', empty: 'list' }),
      field('statutoryDays', '法定节假日', 'days', {
        hint: '一行一个；连着的写 2027-02-05~2027-02-08。',
        empty: 'list',
      }),
      field('note', '备注', 'lines', { hint: ifAny, empty: 'absent' }),
    ],
    () => ({}),
    [
      {
        ...{ path: 'holidays', label: '放假', most: 9 },
        fields: [
          field('nameZh', '节日', 'words'),
          field('name', '英文名', 'words'),
          field('dates', '放假的日子，周末也写上', 'days', { hint: '连着的写 2027-02-05~2027-02-11。' }),
        ],
      },
    ],
  ),
};
