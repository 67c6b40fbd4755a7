import type { Day } from '@/domain/kernel/days';
import type { Confidence, Source } from '@/domain/kernel/explained';
import type { Pilot } from './pilot';

const titles = {
  provinces: '职业伤害保障试点省份',
  industries: '职业伤害保障试点行业',
  platforms: '职业伤害保障试点平台',
  baseAmounts: '职业伤害保障缴费基准额',
} as const;

type Mark = Pilot['provinces'][number]['confidence'];

const confidenceOf: Record<Mark, Confidence> = { official: 'primary', primary: 'primary', secondary: 'secondary' };

/** A dated row of the pilot's lists, `key` being what it is about. */
export const rowSource = (
  list: keyof typeof titles,
  key: string,
  { from, to, confidence = 'primary' }: { from: Day; to: Day | null; confidence?: Mark },
): Source => ({
  id: `pilot-${list}-${key}-${from}`,
  title: titles[list],
  effectiveFrom: from,
  effectiveTo: to,
  confidence: confidenceOf[confidence],
});

/** 全国居民人均可支配收入（城镇）of a year; published in January of the next. */
export const incomeSource = ({ year, confidence }: Pilot['nationalUrbanIncome'][number]): Source => ({
  id: `urban-income-${year}`,
  title: `国家统计局：${year}年全国城镇居民人均可支配收入`,
  confidence: confidenceOf[confidence],
});
