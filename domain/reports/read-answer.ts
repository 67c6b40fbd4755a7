import { isRealDay, isRealMonth, type Day } from '@/domain/kernel/days';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { countiesOf, isCityChoice } from '@/domain/regions/regions';
import type { Answer, Answers, Question } from './question';

export type AnswerRefusal = {
  code:
    | 'REQUIRED'
    | 'TOO_LONG'
    | 'NOT_A_CHOICE'
    | 'NOT_A_DATE'
    | 'IN_THE_FUTURE'
    | 'TOO_EARLY'
    | 'NOT_A_TIME'
    | 'NOT_AN_AMOUNT'
    | 'NOT_A_NUMBER'
    | 'OUT_OF_RANGE'
    | 'NOT_A_PLACE'
    | 'CHARACTERS';
  /** Limits to name in the sentence. */
  min?: number;
  max?: number;
};

/** Full-width digits and signs as people type them on a Chinese keyboard. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');

// Control characters have no place in an answer, line breaks and tabs do; half of a character is none.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** Reads what was typed into its normal form. `undefined` is an optional question left empty. */
export function readAnswer(
  question: Question,
  raw: string | readonly string[] | undefined,
  today: Day,
  answers: Answers,
): Result<Answer | undefined, AnswerRefusal> {
  if (question.kind === 'choices') return readChoices(question, typeof raw === 'string' ? [raw] : (raw ?? []));
  const text = (typeof raw === 'string' ? raw : (raw?.[0] ?? '')).replace(/\r\n?/g, '\n').trim();
  if (text === '') return question.optional ? ok(undefined) : refuse({ code: 'REQUIRED' });
  if (forbidden.test(text)) return refuse({ code: 'CHARACTERS' });

  switch (question.kind) {
    case 'text':
    case 'long-text':
      // Counted as people count: 𠮷 is one character.
      return [...text].length > question.maxLength ? refuse({ code: 'TOO_LONG', max: question.maxLength }) : ok(text);
    case 'choice':
      return question.options.some((option) => option.value === text) ? ok(text) : refuse({ code: 'NOT_A_CHOICE' });
    case 'platform':
      return [...text].length > 40 ? refuse({ code: 'TOO_LONG', max: 40 }) : ok(text);
    case 'city':
      return isCityChoice(text) ? ok(text) : refuse({ code: 'NOT_A_PLACE' });
    case 'district': {
      const city = String(answers[question.cityQuestion] ?? '');
      return countiesOf(city).some((county) => county.code === text) ? ok(text) : refuse({ code: 'NOT_A_PLACE' });
    }
    case 'day':
      return readDay(question, halfWidth(text), today);
    case 'month': {
      const month = halfWidth(text).replace(
        /^(\d{4})[年/.-](\d{1,2})月?$/,
        (_, y: string, m: string) => `${y}-${m.padStart(2, '0')}`,
      );
      if (!isRealMonth(month)) return refuse({ code: 'NOT_A_DATE' });
      return question.notAfterToday && month > today.slice(0, 7) ? refuse({ code: 'IN_THE_FUTURE' }) : ok(month);
    }
    case 'time':
      return readTime(halfWidth(text));
    case 'money':
      return readMoney(question, halfWidth(text));
    case 'number': {
      const digits = halfWidth(text).replace(/,/g, '');
      if (!/^\d{1,9}$/.test(digits)) return refuse({ code: 'NOT_A_NUMBER' });
      const number = Number(digits);
      return number < question.min || number > question.max
        ? refuse({ code: 'OUT_OF_RANGE', min: question.min, max: question.max })
        : ok(number);
    }
    case 'files':
      return ok(undefined); // files have rows of their own (db/schema/claims.ts, evidence)
  }
}

function readChoices(
  question: Extract<Question, { kind: 'choices' }>,
  raw: readonly string[],
): Result<Answer | undefined, AnswerRefusal> {
  const chosen = question.options.map((option) => option.value).filter((value) => raw.includes(value));
  if (raw.some((value) => value !== '' && !chosen.includes(value))) return refuse({ code: 'NOT_A_CHOICE' });
  if (chosen.length === 0) return question.optional ? ok(undefined) : refuse({ code: 'REQUIRED' });
  return ok(chosen);
}

function readDay(
  question: Extract<Question, { kind: 'day' }>,
  text: string,
  today: Day,
): Result<Answer, AnswerRefusal> {
  const day = text.replace(
    /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/,
    (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  );
  if (!isRealDay(day)) return refuse({ code: 'NOT_A_DATE' });
  if (question.notAfterToday && day > today) return refuse({ code: 'IN_THE_FUTURE' });
  if (question.notBefore && day < question.notBefore) return refuse({ code: 'TOO_EARLY' });
  return ok(day);
}

/** Also without a colon: the keyboard of digits that a phone shows has none. */
function readTime(text: string): Result<Answer, AnswerRefusal> {
  const [, hour, minute = '00'] =
    /^(\d{1,2})\s*[:.点时]\s*(\d{2})分?$/.exec(text) ??
    /^(\d{1,2})(\d{2})$/.exec(text) ??
    /^(\d{1,2})[点时]$/.exec(text) ??
    [];
  return hour !== undefined && Number(hour) < 24 && Number(minute) < 60
    ? ok(`${hour.padStart(2, '0')}:${minute}`)
    : refuse({ code: 'NOT_A_TIME' });
}

function readMoney(question: Extract<Question, { kind: 'money' }>, text: string): Result<Answer, AnswerRefusal> {
  const plain = text.replace(/[,，\s元¥￥]/g, '');
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return refuse({ code: 'NOT_AN_AMOUNT' });
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0') || '0');
  return fen < question.minFen || fen > question.maxFen
    ? refuse({ code: 'OUT_OF_RANGE', min: question.minFen, max: question.maxFen })
    : ok(fen);
}
