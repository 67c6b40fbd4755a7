import { type Lang, formatDay, formatFen, formatMonth, formatNumber, formatYuan } from '@/components/wording/lang';
import { regionName } from '@/domain/regions/regions';
import type { Answer, Question } from '@/domain/reports/question';

/** An answer as a person reads it on the summary. */
export function answerText(question: Question, answer: Answer, lang: Lang): string {
  switch (question.kind) {
    case 'choice':
    case 'choices': {
      const chosen = typeof answer === 'object' ? answer : [String(answer)];
      const labels = question.options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label[lang]);
      return labels.join(lang === 'zh' ? '、' : ', ');
    }
    case 'city':
    case 'district':
      return regionName(String(answer)) ?? String(answer);
    case 'day':
      return formatDay(String(answer), lang);
    case 'month':
      return formatMonth(String(answer), lang);
    case 'money':
      return formatFen(Number(answer), lang);
    case 'number':
      return formatNumber(Number(answer));
    default:
      return String(answer);
  }
}

/** An answer as it was typed, to stand in its box again. */
export const typedAnswer = (question: Question, answer: Answer): string =>
  question.kind === 'money'
    ? formatYuan(Number(answer))
    : typeof answer === 'object'
      ? answer.join(',')
      : String(answer);
