import { publicContext } from '@/app/context';
import { MonthField } from '@/components/form/date-fields';
import type { FormState } from '@/components/form/form-state';
import { GroupedSelect } from '@/components/form/grouped-select';
import { PlainForm } from '@/components/form/plain-form';
import { SubmitButton } from '@/components/form/submit-button';
import { type Lang, formatMonth, path } from '@/components/wording/lang';
import { shanghaiDay } from '@/domain/kernel/days';
import type { AskedPlace } from './place-question';
import { placeTexts } from './place-texts';
import { placeGroups, placeName } from './places';
import { addressOf, type QuestionAddress } from './questions';

/** Place and month, asked first because they decide what else is asked; the answer stands in the address. */
export async function PlaceForm({ asking, state, lang }: { asking: QuestionAddress; state: FormState; lang: Lang }) {
  const t = placeTexts[lang];
  const thisMonth = shanghaiDay((await publicContext(lang)).now).slice(0, 7);
  return (
    <PlainForm lang={lang} state={state} action={path(lang, asking)} method="get">
      <GroupedSelect name="region" label={t.place} hint={t.placeHint} groups={placeGroups(lang)} />
      <MonthField name="month" label={t.month} defaultValue={thisMonth} />
      <SubmitButton>{t.next}</SubmitButton>
    </PlainForm>
  );
}

/** The answer, with a way to change it. */
export function PlaceLine({ asking, place, lang }: { asking: QuestionAddress; place: AskedPlace; lang: Lang }) {
  return (
    <p className="flex flex-wrap justify-between gap-x-4 border-y border-line py-2">
      <span>
        {placeName(place.region, lang)} · {formatMonth(place.month, lang)}
      </span>
      <a href={`${path(lang, addressOf(asking, place))}&change=yes`}>{placeTexts[lang].change}</a>
    </p>
  );
}
