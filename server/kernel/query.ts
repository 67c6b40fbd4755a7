import type { z } from 'zod';
import { problem, type Lang } from './problem';

/** What can be wrong with a part of a query, in a sentence that says how to write it. */
const sentences = {
  MISSING_FIELD: { zh: '缺少这一项。', en: 'This part is missing.' },
  INVALID_DATE: {
    zh: '日期要写成 2026-09-01 的样子，而且真有这一天。',
    en: 'A day is written as 2026-09-01 and must exist.',
  },
  DAY_TO_COME: {
    zh: '这一天还没有到，那天会查到什么谁也不知道。最晚写今天。',
    en: 'That day is still to come, and nobody knows what will be on file then. The latest is today.',
  },
  INVALID_REGION: {
    zh: '地区要写六位行政区划代码，例如 310000。',
    en: 'A place is written as its six-digit code, for example 310000.',
  },
  INVALID_VALUE: {
    zh: '没有这个选项，可以写的值见接口说明。',
    en: 'There is no such value; the description of the interface lists what can be written.',
  },
  UNKNOWN_FIELD: { zh: '这个地址不认这一项。', en: 'This address does not know that part.' },
  GIVEN_TWICE: { zh: '这一项只能写一次。', en: 'This part may be given once only.' },
} as const satisfies Record<string, Record<Lang, string>>;

type Reason = keyof typeof sentences;
const isReason = (text: string): text is Reason => Object.hasOwn(sentences, text);

type Refused = { ok: false; answer: { status: number; body: string } };

/** 400 `invalid-query`, with the part that is wrong, why, and how it is written. */
export const refuseQuery = (field: string, reason: Reason, lang: Lang): Refused => ({
  ok: false,
  answer: problem('invalid-query', lang, { field, reason, detail: `${field}: ${sentences[reason][lang]}` }),
});

/** A query by its schema, whose messages are the reasons above. An empty part is as good as none, because forms send those;
 *  an unknown one is refused, because a slip in its name would give another answer than was asked for. */
export function readQuery<S extends z.ZodObject>(
  schema: S,
  query: URLSearchParams,
  lang: Lang,
): { ok: true; value: z.output<S> } | Refused {
  const given: Record<string, string> = {};
  for (const [field, text] of query) {
    if (!Object.hasOwn(schema.shape, field)) return refuseQuery(field.slice(0, 40), 'UNKNOWN_FIELD', lang);
    if (Object.hasOwn(given, field)) return refuseQuery(field, 'GIVEN_TWICE', lang);
    if (text !== '') given[field] = text;
  }
  const read = schema.safeParse(given);
  if (read.success) return { ok: true, value: read.data };
  const { path, message } = read.error.issues[0]!;
  const field = String(path[0]);
  const reason = given[field] === undefined ? 'MISSING_FIELD' : isReason(message) ? message : 'INVALID_VALUE';
  return refuseQuery(field, reason, lang);
}
