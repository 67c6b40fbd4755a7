import type { Step } from '@/domain/kernel/explained';
import { isRealDay, isRealMonth } from '@/domain/kernel/days';
import { injuryFormulas } from './injury-formulas';
import { type Lang, formatBps, formatMonth, formatNumber, formatPlainDay, formatYuan } from './lang';
import { contributionFormulas } from './contribution-formulas';
import { pensionFormulas } from './pension-formulas';
import { ruleWord } from './rule-words';
import { outcomeWord, wordOf } from './step-names';
import { wagesFormulas } from './wages-formulas';

export type Template = string | Record<Lang, string>;

/** How a rule reckons, with `{input}` where the person's own number stands (`:fen` marks fen whose name does not end so).
 *  An equals sign at the end takes the result. A rule may have several ways to say it; the first whose inputs are all known
 *  is shown. */
const formulas: Record<string, readonly Template[]> = {
  ...pensionFormulas,
  ...wagesFormulas,
  ...contributionFormulas,
  ...injuryFormulas,
  'pension.base': [
    {
      zh: '您选的基数 {pensionBaseFen}；{usedRegion}可选 {floorFen} 到 {ceilingFen} 元',
      en: 'Your base {pensionBaseFen}; allowed in {usedRegion} from {floorFen} to {ceilingFen} yuan',
    },
    {
      zh: '您选的基数 {pensionBaseFen}；本地可选 {floorFen} 到 {ceilingFen} 元',
      en: 'Your base {pensionBaseFen}; allowed here from {floorFen} to {ceilingFen} yuan',
    },
  ],
  'pension.total': ['{pensionBaseFen} × {rateBps} ='],
  'pension.account': ['{pensionBaseFen} × {rateBps} ='],
  'pension.pooled': ['{pensionFen} − {individualAccountFen} ='],
  'medical.base.same_as_pension': [{ zh: '与养老基数相同', en: 'The same as the pension base' }],
  'medical.base.own_limits': [
    {
      zh: '{pensionBaseFen}，不低于 {medicalFloorFen}，不高于 {medicalCeilingFen}',
      en: '{pensionBaseFen}, not below {medicalFloorFen} and not above {medicalCeilingFen}',
    },
  ],
  'medical.base.fixed_base': [{ zh: '本地规定的固定基数', en: 'A fixed base set by the place' }],
  'medical.base.fixed_100_percent_wage': [{ zh: '本地平均工资的 100%', en: '100% of the local average wage' }],
  'medical.part.basic': ['{medicalBaseFen} × {rateBps} ='],
  'medical.part.majorIllness': ['{medicalBaseFen} × {rateBps} ='],
  'medical.sum_of_parts': ['{basic:fen} + {majorIllness:fen} ='],
  'medical.rate': ['{medicalBaseFen} × {rateBps} ='],
  'medical.fixed_monthly': [{ zh: '本地规定的每月固定金额', en: 'A fixed amount a month set by the place' }],
  'medical.annual_tier': [{ zh: '按年交，第 {medicalTier} 档', en: 'Paid by the year, tier {medicalTier}' }],
  'unemployment.rate': ['{pensionBaseFen} × {rateBps} ='],
  'contribution.total': [
    '{pensionFen} + {medicalFen} + {unemploymentFen} =',
    '{pensionFen} + {medicalFen} =',
    '{pensionFen} + {unemploymentFen} =',
    '{medicalFen} + {unemploymentFen} =',
    '{pensionFen} =',
    '{medicalFen} =',
    '{unemploymentFen} =',
    { zh: '已知部分 {knownTotalFen}', en: 'Known so far {knownTotalFen}' },
  ],
};

/** The reckoning of a step with the person's own numbers in yuan, up to and with its output; undefined when the rule has none
 *  or an input is unknown. Without an output only words are left, such as the part that is known. */
export function formulaOf(
  { rule, inputs }: Pick<Step, 'rule' | 'inputs'>,
  output: string | undefined,
  lang: Lang,
): string | undefined {
  const text = (formulas[rule] ?? [])
    .map((template) => (typeof template === 'string' ? template : template[lang]))
    .filter((template) => output !== undefined || !template.endsWith('='))
    .map((template) => filled(template, { rule, inputs }, lang))
    .find((each) => each !== undefined);
  return text?.endsWith('=') ? `${text} ${output}` : text;
}

function filled(template: string, { rule, inputs }: Pick<Step, 'rule' | 'inputs'>, lang: Lang): string | undefined {
  let complete = true;
  const text = template.replace(/\{(\w+)(:fen)?\}/g, (_, name: string, isFen: string | undefined) => {
    const value = inputs[name] ?? undefined;
    if (value === undefined) complete = false;
    return value === undefined
      ? ''
      : (typeof value === 'string' && ruleWord(rule, name, value, lang)) ||
          inputText(name, value, Boolean(isFen), lang);
  });
  return complete ? text : undefined;
}

function inputText(name: string, value: number | string, isFen: boolean, lang: Lang): string {
  if (typeof value === 'string') {
    if (isRealDay(value)) return formatPlainDay(value, lang);
    if (isRealMonth(value)) return formatMonth(value, lang);
    return name.endsWith('Region') ? outcomeWord(value, lang) : (wordOf(value, lang) ?? value);
  }
  if (isFen || name.endsWith('Fen')) return formatYuan(value).replace(/\.00$/, '');
  return name.endsWith('Bps') ? formatBps(value) : formatNumber(value);
}
