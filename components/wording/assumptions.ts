import type { EstimateAssumption } from '@/domain/contributions/estimate';
import type { Lang } from './lang';
import { pensionAssumptions } from './pension-assumptions';
import { wagesAssumptions } from './wages-assumptions';

const texts: Record<EstimateAssumption, Record<Lang, string>> = {
  period_assumed_cycle: {
    zh: '文件没有写明起止日期，按当地通常的周期算。',
    en: 'The text names no dates; the usual cycle of the place is assumed.',
  },
  period_year_label_only: {
    zh: '文件只写了年份，按那一年算。',
    en: 'The text names only a year; that year is used.',
  },
  period_end_not_published: {
    zh: '还没有公布用到哪一天，新的数出来后要重算。',
    en: 'The last day is not published; when new figures come out it must be worked out again.',
  },
  province_limits_used: {
    zh: '本市没有单独的数，用的是全省的数。',
    en: 'The city has no figures of its own; those of the province are used.',
  },
  medical_base_moved_into_medical_limits: {
    zh: '医保基数有自己的上下限，已按它调整。',
    en: 'The medical base has limits of its own and was moved into them.',
  },
  medical_paid_yearly_not_in_total: {
    zh: '医保在这里按年交，没有算进每月合计。',
    en: 'Medical insurance is paid by the year here and is not in the monthly total.',
  },
  office_decides: { zh: '这是估算，以经办机构为准。', en: 'This is an estimate; the agency decides.' },
};

const all: Record<string, Record<Lang, string>> = { ...pensionAssumptions, ...wagesAssumptions, ...texts };

/** What the reader must know beside the figures. An assumption without words of its own is shown by its id rather than hidden. */
export const assumptionText = (assumption: string, lang: Lang): string =>
  Object.hasOwn(all, assumption) ? (all[assumption]?.[lang] ?? assumption) : assumption;
