import { type Lang, formatBps, formatFen, formatMonth, formatNumber, formatPlainDay } from '@/components/wording/lang';
import { ruleWord } from '@/components/wording/rule-words';
import { outcomeWord } from '@/components/wording/step-names';
import type { Step } from '@/domain/kernel/explained';
import { explanationTexts } from './explanation-texts';

/** What came out of a line, with its unit. Undefined when the figure is not known. */
export function outputText(
  { rule, output, unit = 'fen' }: Pick<Step, 'rule' | 'output' | 'unit'>,
  lang: Lang,
): string | undefined {
  if (output === null) return undefined;
  if (typeof output === 'string') {
    if (unit === 'date') return formatPlainDay(output, lang);
    if (unit === 'month') return formatMonth(output, lang);
    if (unit === 'months') return `${output} ${explanationTexts[lang].unit.months}`;
    // A decimal of six digits is no code of a place.
    return unit === 'decimal' ? output : (ruleWord(rule, 'output', output, lang) ?? outcomeWord(output, lang));
  }
  switch (unit) {
    case 'fen':
      return formatFen(output, lang);
    case 'bps':
      return formatBps(output);
    case 'text':
    case 'date':
    case 'month':
      return String(output);
    case 'decimal':
    case 'count':
      return formatNumber(output);
    default:
      return `${formatNumber(output)} ${explanationTexts[lang].unit[unit]}`;
  }
}
