import type { Text } from '@/domain/claims/text';
import { t } from '@/domain/claims/text';
import { actorWording, eventSentence, flagWording, refusalWording, stateName } from '@/domain/claims/wording';
import { injuryWords } from './injury-words';
import type { Lang } from './lang';

const dayKinds: Record<string, Text> = {
  workday: t('平常的工作日', 'an ordinary working day'),
  adjusted_workday: t('调休上班的日子', 'a weekend day worked in exchange'),
  weekend: t('星期六或星期日', 'a weekend'),
  holiday_block: t('放假调休的日子', 'a day off of a holiday block'),
  statutory_holiday: t('法定节假日', 'a statutory holiday'),
};

const own = (words: Readonly<Record<string, Text>>, value: string): Text | undefined =>
  Object.hasOwn(words, value) ? words[value] : undefined;

/** A word of an input or of the output (`output`) as people say it; undefined when the rule gives it none. */
export function ruleWord(rule: string, name: string, value: string, lang: Lang): string | undefined {
  const text = rule.includes('.transition.')
    ? transitionWord(rule, name, value)
    : rule.startsWith('injury.')
      ? own(injuryWords[name] ?? {}, value)
      : rule === 'calendar.kindOfDay'
        ? own(dayKinds, value)
        : undefined;
  return text?.[lang];
}

function transitionWord(rule: string, name: string, value: string): Text | undefined {
  const procedure = rule.startsWith('wages.') ? 'wages' : 'injury';
  if (name === 'state' || (name === 'output' && rule.endsWith('.taken'))) return stateName(procedure, value);
  if (name === 'event') return eventSentence(procedure, value);
  if (name === 'actor') return own(actorWording, value);
  if (name === 'output') return own(rule.endsWith('.flag') ? flagWording : refusalWording, value);
  return undefined;
}
