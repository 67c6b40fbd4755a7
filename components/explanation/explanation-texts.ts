import type { Confidence, Step } from '@/domain/kernel/explained';
import type { Lang } from '@/components/wording/lang';

type Texts = {
  source: string;
  none: string;
  from: (day: string) => string;
  between: (from: string, to: string) => string;
  confidence: Record<Confidence, string>;
  rounding: Record<NonNullable<Step['rounding']>, string>;
  unit: Record<
    Exclude<NonNullable<Step['unit']>, 'fen' | 'bps' | 'text' | 'date' | 'month' | 'decimal' | 'count'>,
    string
  >;
  unknown: string;
  unknownShort: string;
  unknownHelp: string;
  asOf: (day: string) => string;
  expires: (day: string) => string;
  relyOn: Record<Confidence, string>;
  reliance: string;
};

export const explanationTexts: Record<Lang, Texts> = {
  zh: {
    source: '出处',
    none: '按上面各行算出，没有另外的出处',
    from: (day) => `${day}起`,
    between: (from, to) => `${from}至${to}`,
    confidence: { primary: '官方文件', secondary: '媒体或汇编', uncertain: '待核实' },
    rounding: {
      half_up_to_fen: '四舍五入到分',
      half_up_4_decimals: '四舍五入到小数点后四位',
      half_up_2_decimals: '四舍五入到小数点后两位',
      half_up_1_decimal: '四舍五入到小数点后一位',
    },
    unit: { months: '个月', years: '年', days: '天', working_days: '个工作日', minutes: '分钟', orders: '单' },
    unknown: '还没有确认的数字',
    unknownShort: '没有查到',
    unknownHelp: '我们没有找到可靠的出处，所以不写数。请打 12333 或到窗口问。',
    asOf: (day) => `按 ${day} 查到的规定算`,
    expires: (day) => `其中有的数只管到 ${day}，之后要重算`,
    relyOn: {
      primary: '用到的数都来自官方文件。',
      secondary: '有的数来自媒体或汇编，办之前请跟窗口核对。',
      uncertain: '有的数还没有核实，只能当参考。',
    },
    reliance: '这个数靠得住吗',
  },
  en: {
    source: 'Source',
    none: 'From the lines above, no source of its own',
    from: (day) => `from ${day}`,
    between: (from, to) => `${from} to ${to}`,
    confidence: { primary: 'official text', secondary: 'press or compilation', uncertain: 'to be checked' },
    rounding: {
      half_up_to_fen: 'rounded half up to the fen',
      half_up_4_decimals: 'rounded half up to four decimals',
      half_up_2_decimals: 'rounded half up to two decimals',
      half_up_1_decimal: 'rounded half up to one decimal',
    },
    unit: {
      months: 'months',
      years: 'years',
      days: 'days',
      working_days: 'working days',
      minutes: 'minutes',
      orders: 'orders',
    },
    unknown: 'No confirmed figure yet',
    unknownShort: 'not found',
    unknownHelp: 'We found no reliable source and therefore give no number. Please ask 12333 or a service window.',
    asOf: (day) => `By the rules on file on ${day}`,
    expires: (day) => `Some of the figures hold only until ${day}; after that it must be worked out again`,
    relyOn: {
      primary: 'All figures come from official texts.',
      secondary: 'Some figures come from the press or a compilation; check them at the window before you act.',
      uncertain: 'Some figures are not verified; take the result as a rough guide.',
    },
    reliance: 'How far to rely on it',
  },
};
