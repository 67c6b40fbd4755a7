import type { OperationError } from '@/domain/kernel/input';
import type { Lang } from '@/server/kernel/problem';

type Sentence = (error: OperationError['error']) => Record<Lang, string>;

const yuan = (fen: unknown): string => (Number(fen) / 100).toFixed(2);

const plain = (zh: string, en: string): Sentence => {
  const said = { zh, en };
  return () => said;
};

/** What to do about an input that an operation does not accept, by its code (domain/kernel/input.ts and the rules). */
const sentences: Record<string, Sentence> = {
  MISSING_FIELD: ({ field }) => ({ zh: `缺少 ${field}，请补上。`, en: `${field} is missing. Send it.` }),
  INVALID_AMOUNT: plain('金额要写成以分为单位的非负整数。', 'An amount is an integer in fen, 0 or more.'),
  INVALID_NUMBER: plain('数字的格式或范围不对。', 'The number is malformed or out of range.'),
  INVALID_DATE: plain('日期要写成 2026-09-01 这样，并且真有这一天。', 'A date is written 2026-09-01 and must exist.'),
  INVALID_MONTH: plain('月份要写成 2026-09 这样。', 'A month is written 2026-09.'),
  INVALID_REGION: plain('地区要用六位行政区划代码。', 'A region is a six-digit GB/T 2260 code of the mainland.'),
  INVALID_VALUE: plain('这个值不在可选的范围里。', 'The value is not one of those that can be chosen.'),
  INVALID_RANGE: plain('这几项互相矛盾，请核对。', 'These fields contradict each other.'),
  EMPTY_LIST: plain('列表里至少要有一项。', 'The list needs at least one entry.'),
  BASE_BELOW_FLOOR: ({ floorFen, ceilingFen }) => ({
    zh: `缴费基数太低。当地这个月可以从 ${yuan(floorFen)} 元选到 ${yuan(ceilingFen)} 元。`,
    en: `The base is too low. From ${yuan(floorFen)} to ${yuan(ceilingFen)} yuan can be chosen there in that month.`,
  }),
  BASE_ABOVE_CEILING: ({ floorFen, ceilingFen }) => ({
    zh: `缴费基数太高。当地这个月可以从 ${yuan(floorFen)} 元选到 ${yuan(ceilingFen)} 元。`,
    en: `The base is too high. From ${yuan(floorFen)} to ${yuan(ceilingFen)} yuan can be chosen there in that month.`,
  }),
  BASE_NOT_A_GRADE: plain(
    '当地只能选公布的档次，见 gradesFen。',
    'Only the published grades can be chosen there: see gradesFen.',
  ),
  CITY_REQUIRED: plain('这个省各市不一样，请写明是哪个市。', 'The cities of this province differ. Name the city.'),
  TIER_REQUIRED: plain('这里分几类标准，请写明是哪一类。', 'There are several tiers. Name one.'),
  AGE_OUT_OF_RANGE: plain('计发月数只到 40 岁至 70 岁。', 'Payout months exist for ages from 40 to 70.'),
};

const other = plain(
  '这个输入不能用，请按接口说明改正。',
  'This input cannot be taken. See the description of the interface.',
);

/** A sentence a person can act on. */
export const refusalSentence = ({ error }: OperationError, lang: Lang): string =>
  (sentences[error.code] ?? other)(error)[lang];
