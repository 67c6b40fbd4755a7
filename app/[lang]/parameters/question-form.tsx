import { DateField } from '@/components/form/date-fields';
import type { FormState } from '@/components/form/form-state';
import { GroupedSelect } from '@/components/form/grouped-select';
import { PlainForm } from '@/components/form/plain-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Details } from '@/components/ui/details';
import { type Lang, path } from '@/components/wording/lang';
import type { Day } from '@/domain/kernel/days';
import { nation } from '@/domain/parameters/parameter-row';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { placeGroups } from '../estimate/places';
import type { ParametersQuestion } from './parameters-question';
import { texts } from './texts';

/** Place and day; the second day is folded away, because few people ask for it. */
export function QuestionForm({
  state,
  defaults,
  parameters,
  today,
  lang,
}: {
  state?: FormState;
  today: Day;
  defaults: Omit<ParametersQuestion, 'region'> & { region?: string };
  parameters: ParameterSet;
  lang: Lang;
}) {
  const t = texts[lang];
  const groups = [{ label: t.nation, choices: [[nation, t.nationOnly] as const] }, ...placeGroups(parameters, lang)];
  const isKnownAsked = defaults.knownOn !== today || state?.errors.some(({ field }) => field === 'knownOn');
  return (
    <PlainForm lang={lang} {...(state && { state })} action={path(lang, '/parameters')} method="get">
      <GroupedSelect name="region" label={t.place} groups={groups} defaultValue={defaults.region ?? ''} />
      <DateField name="on" label={t.day} hint={t.dayHint} defaultValue={defaults.on} />
      <Details summary={t.known} open={isKnownAsked ?? false}>
        <DateField name="knownOn" label={t.knownDay} hint={t.knownHint} defaultValue={defaults.knownOn} />
      </Details>
      <SubmitButton>{t.submit}</SubmitButton>
    </PlainForm>
  );
}
