import type { FormState, FormValues } from '@/components/form/form-state';
import { withDatesJoined } from '@/components/form/typed-values';
import type { Lang } from '@/components/wording/lang';
import { isRealDay, type Day } from '@/domain/kernel/days';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { provinceName } from './provinces';
import { type Industry, type OnOrder, texts } from './texts';

/** Stands for every platform that is not on the national list. */
export const otherPlatform = 'other';

export type CoverageQuestion = {
  province: string;
  platform: string;
  industry: Industry;
  on: Day;
  onOrder: OnOrder;
};

type SearchParams = Record<string, string | string[] | undefined>;

/** The question as it stands in the address (it says nothing about the person), or what cannot be used. */
export function askedQuestion(
  search: SearchParams,
  { insurance, pilot }: RuleBook,
  lang: Lang,
): { question: CoverageQuestion | undefined; state: FormState } {
  const values: FormValues = {};
  for (const [name, value] of Object.entries(search)) if (value !== undefined) values[name] = value;
  if (Object.keys(values).length === 0) return { question: undefined, state: { status: 'idle', values, errors: [] } };
  const { province, platform, industry, on, onOrder } = withDatesJoined(values);
  const t = texts[lang];
  const known = {
    province: typeof province === 'string' && provinceName(province, insurance, lang) !== undefined,
    platform: platform === otherPlatform || pilot.platforms.some((row) => row.platform === platform),
    industry: typeof industry === 'string' && Object.hasOwn(t.industries, industry),
    on: typeof on === 'string' && isRealDay(on),
  };
  const fields = Object.keys(known) as (keyof typeof known)[];
  const errors = fields.filter((field) => !known[field]).map((field) => ({ field, message: t.errors[field] }));
  if (errors.length > 0) return { question: undefined, state: { status: 'invalid', values, errors } };
  const asked = typeof onOrder === 'string' && Object.hasOwn(t.onOrderChoices, onOrder) ? onOrder : 'asking';
  return {
    question: {
      province: String(province),
      platform: String(platform),
      industry: industry as Industry,
      on: String(on),
      onOrder: asked as OnOrder,
    },
    state: { status: 'idle', values, errors: [] },
  };
}
