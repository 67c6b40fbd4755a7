import type { ChangeRefusal, ChangeRefusalCode } from '@/domain/parameters/check-change';
import { formatPlainDay } from '@/components/wording/lang';
import { labelAt } from './typed-row';

/** Columns as the desk calls them. */
export const columnNames: Readonly<Record<string, string>> = {
  rows: '内容',
  key: '种类',
  region: '地区',
  variant: '区分',
  effectiveFrom: '从哪天起',
  effectiveTo: '到哪天止',
  source: '文件',
  confidence: '可信程度',
  supersedes: '改正的是哪一行',
  gapReason: '空档的原因',
  id: '文件的代号',
  title: '文件标题',
  url: '网址',
  documentNumber: '文号',
  published: '发布日期',
  kind: '文件的性质',
  readVia: '从哪里读到的',
  note: '为什么改',
};

/** Reasons that the schemas of the values give in a word of their own. */
const reasons: Readonly<Record<string, string>> = {
  NOT_ASCENDING: '要从小到大，不能重复',
  GRADES_END_AT_LIMITS: '最低一档要等于最低基数，最高一档要等于最高基数',
  PARTS_DO_NOT_ADD_UP: '几部分加起来不等于总数',
  BANDS_DO_NOT_JOIN: '各级要首尾相接，第一级从 0 起，最后一级不封顶',
  TIER_TWICE: '同一档写了两次',
  DAY_TWICE: '同一天写了两次',
  WORKDAY_IN_HOLIDAY: '有一天又放假又上班',
  OTHER_YEAR: '有的日子不是这一年的',
  OUTSIDE_OF_BLOCKS: '法定节假日都要在放假的日子里',
  MISSING_FIELD: '还没有填',
  INVALID_DATE: '有的日子不存在',
  INVALID_MONTH: '有的月份不存在',
};

/** What the schemas say in their own words, which are English. */
const ownWords: readonly (readonly [RegExp, string])[] = [
  [/^Too small/, '太小，或者太少'],
  [/^Too big/, '太大，或者太多'],
  [/received (null|undefined)/, '还没有填'],
  [/expected null/, '这种情况不填这一项，请清空'],
  [/expected (int|number)/, '要写整数'],
  [/^Invalid option/, '只能写规定的几种'],
  [/^Unrecognized key/, '没有这一项，请去掉'],
  [/^Invalid input$/, '不合要求'],
];

/** Others are shown as they are, behind what is sure. */
const reasonOf = (why = 'Invalid input'): string =>
  reasons[why] ?? ownWords.find(([form]) => form.test(why))?.[1] ?? `不合要求（${why}）`;

const missing: Readonly<Record<string, string>> = {
  effectiveFrom: '请填从哪天起',
  source: '请选文件，或者写一个新文件',
  confidence: '请选可信程度',
  title: '请填文件标题',
  url: '网址和文号至少填一个',
  published: '请填文件的发布日期',
  id: '请给文件一个代号',
};

type Told = Pick<ChangeRefusal, 'field' | 'data'> & { kind: string; describe: (row: string) => string };

const pathOf = (field: string): string => field.replace(/^value\.?/, '');
const nameOf = ({ field, kind }: Told): string =>
  field.startsWith('value') ? labelAt(kind, pathOf(field)) || '内容' : (columnNames[field] ?? field);

const span = (data: Record<string, string> = {}): string =>
  `${formatPlainDay(data.from!, 'zh')}到${formatPlainDay(data.to!, 'zh')}`;

const sentences: Readonly<Record<ChangeRefusalCode, (told: Told) => string>> = {
  NOTHING_PROPOSED: () => '还没有要改的内容',
  UNKNOWN_PARAMETER: () => '没有这一种参数，请从列表里选',
  INVALID_REGION: () => '这一种参数不能用这个地区，请填六位代码；全国的不填地区',
  INVALID_VARIANT: () => '“区分”这一列和内容对不上，可以空着，由内容决定',
  MISSING_FIELD: ({ field }) => missing[field] ?? `请填${columnNames[field] ?? field}`,
  INVALID_DATE: (told) => `${nameOf(told)}：没有这一天，请再看一下`,
  ENDS_BEFORE_IT_BEGINS: () => '结束的日子比开始的早',
  NOT_THE_YEAR: () => '按年的参数要从 1 月 1 日到 12 月 31 日；可以空着，由年份决定',
  NOT_YET_IN_FORCE: () => '这一种参数不分日子，新的一到发布就生效，所以要等到那一天再发布',
  INVALID_VALUE: (told) => `${nameOf(told)}：${reasonOf(told.data?.why)}`,
  FLOOR_ABOVE_CEILING: () => '最低的比最高的还大',
  UNKNOWN_SOURCE: () => '没有这个文件；新文件要写标题、网址或文号、发布日期',
  SOURCE_ON_FILE: () => '已经有同一个代号的文件，请从列表里选它，或者换一个代号',
  UNKNOWN_ROW: () => '要改正的那一行找不到了，可能已经被别的发布改过，请重新选',
  CORRECTED_TWICE: () => '同一行被改正了两次',
  OVERLAP: ({ data, describe }) => `和${describe(data?.row ?? '')}有同一天都有效，请改起止日期，或者写成改正那一行`,
  GAP_NEEDS_REASON: ({ data }) => `${span(data)}没有数字，请写明为什么空着`,
};

/** One refusal as a sentence that says what to do. `describe` names a row on file, or one of the proposed ones. */
export const refusalSentence = (
  { code, field, data }: ChangeRefusal,
  kind: string,
  describe: (row: string) => string,
): string => sentences[code]({ field, data, kind, describe });

const inputWords: Readonly<Record<string, string>> = {
  note: '请写明为什么改，2000 字以内',
  url: '网址要以 http:// 或 https:// 开头，写全',
  id: '文件的代号只用小写字母、数字和短横，3 到 80 个',
  rows: '一次最多 5000 行',
};

/** A form problem that comes before all rules: `sources.0.url` is a field of a source. */
export const inputSentence = (field: string): string => {
  const name = field.split('.').at(-1) ?? '';
  return inputWords[name] ?? `${columnNames[name] ?? name}：太长，或者有不能存的字`;
};
