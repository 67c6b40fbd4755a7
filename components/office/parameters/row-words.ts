import { explanationTexts } from '@/components/explanation/explanation-texts';
import { formatPlainDay } from '@/components/wording/lang';
import type { Day } from '@/domain/kernel/days';
import { isRealDay } from '@/domain/kernel/days';
import { nation, type ParameterRow, type ParameterSource } from '@/domain/parameters/parameter-row';
import type { ProposedRow } from '@/domain/parameters/change';
import { regionName } from '@/domain/regions/regions';
import { kindName } from './kind-names';

export const placeWords = (region: string): string =>
  region === nation || region === '' ? '全国' : (regionName(region) ?? region);

/** A draft may hold a day that is none; it is shown as typed. */
const dayWords = (day: Day): string => (isRealDay(day) ? formatPlainDay(day, 'zh') : `“${day}”`);
export const fromWords = (day: Day | null): string => (day === null ? '没有写开始的日子' : dayWords(day));
export const toWords = (day: Day | null): string => (day === null ? '没有结束的日子' : dayWords(day));

type Dated = Pick<ParameterRow, 'effectiveFrom' | 'effectiveTo'>;
export const periodWords = ({ effectiveFrom: from, effectiveTo: to }: Dated): string =>
  from === null && to === null
    ? '没有写日子'
    : `${fromWords(from)}起${to === null ? '，没有结束的日子' : `，到${dayWords(to)}`}`;

export const markWords = (mark: ProposedRow['confidence']): string =>
  mark === null ? '没有写' : explanationTexts.zh.confidence[mark];

export const sourceWords = (source: ParameterSource | undefined, id: string): string =>
  source === undefined
    ? id === ''
      ? '没有写'
      : `${id}（还没有这个文件）`
    : [source.title, source.documentNumber].filter(Boolean).join('，');

type Placed = Pick<ParameterRow, 'scheme' | 'key' | 'region' | 'variant'>;

/** 「养老缴费基数上下限，湖北省」. */
export const matterWords = (row: Placed): string =>
  [kindName(row), placeWords(row.region), row.variant].filter(Boolean).join('，');
