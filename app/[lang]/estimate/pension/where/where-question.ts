import type { FieldError, FormState } from '@/components/form/form-state';
import { narrow } from '@/components/form/typed-values';
import type { Lang } from '@/components/wording/lang';
import type { z } from 'zod';
import type { claimPlaceInput } from '@/domain/contributions/claim-place';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { provinceName } from '../../../coverage/provinces';
import { texts } from './texts';

export const earlierPlaces = [1, 2, 3] as const;
export type WhereQuestion = z.output<typeof claimPlaceInput>;
type SearchParams = Record<string, string | string[] | undefined>;

/** The question stands in the address, because it says nothing that tells who asks. Undefined until it can be answered. */
export function askedWhere(
  search: SearchParams,
  insurance: ParameterSet,
  lang: Lang,
): { question: WhereQuestion | undefined; state: FormState } {
  const t = texts[lang].errors;
  const values = Object.fromEntries(
    Object.entries(search).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined),
  );
  if (values.household === undefined) return { question: undefined, state: { status: 'idle', values, errors: [] } };

  const textOf = (name: string): string => (typeof values[name] === 'string' ? narrow(values[name]) : '');
  const isPlace = (name: string) => provinceName(textOf(name), insurance, lang) !== undefined;
  const isMonths = (name: string) => /^\d{1,3}$/.test(textOf(name)) && Number(textOf(name)) <= 720;
  const given = earlierPlaces.filter((number) => textOf(`place${number}`) !== '' || textOf(`months${number}`) !== '');
  const checks: [string, boolean, string][] = [
    ['household', isPlace('household'), t.household],
    ['current', isPlace('current'), t.current],
    ['currentMonths', isMonths('currentMonths'), t.months],
    ...given.flatMap((number): [string, boolean, string][] => [
      [`place${number}`, isPlace(`place${number}`), t.placeMissing],
      [`months${number}`, isMonths(`months${number}`), t.months],
    ]),
  ];
  const errors = checks.filter(([, holds]) => !holds).map(([field, , message]): FieldError => ({ field, message }));
  if (errors.length > 0) return { question: undefined, state: { status: 'invalid', values, errors } };
  return {
    question: {
      householdRegion: textOf('household'),
      currentRegion: textOf('current'),
      records: [
        ...given.map((number) => ({ region: textOf(`place${number}`), months: Number(textOf(`months${number}`)) })),
        { region: textOf('current'), months: Number(textOf('currentMonths')) },
      ],
    },
    state: { status: 'idle', values, errors: [] },
  };
}
