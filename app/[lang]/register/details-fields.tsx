import { Checkboxes, Radios } from '@/components/form/choice-fields';
import { GroupedSelect } from '@/components/form/grouped-select';
import { TextField } from '@/components/form/text-field';
import type { Lang } from '@/components/wording/lang';
import { cityChoices } from '@/domain/regions/regions';
import type { Profile } from '@/server/workers/find-profile';
import { texts } from './texts';

const cities = cityChoices.map(({ name, cities: places }) => ({
  label: name,
  choices: places.map((place) => [place.code, place.name] as const),
}));

/** Who, where, for whom. Someone registered begins with what is known; the number itself is never shown again. */
export function DetailsFields({ lang, profile, listed }: { lang: Lang; profile: Profile; listed: readonly string[] }) {
  const t = texts[lang];
  const known = profile.registration !== 'started';
  const choices = [
    ...(known ? [{ value: 'kept', label: profile.identityMasked ? t.keep(profile.identityMasked) : t.keepNone }] : []),
    { value: 'number', label: t.hasNumber, hint: t.hasNumberHint },
    { value: 'none', label: t.hasNone, hint: t.hasNoneHint },
  ];
  // Without :has the box is always shown; the server takes it only where it applies.
  const hidden =
    'in-[form:has(#field-identity-none:checked)]:hidden' +
    (known ? ' in-[form:has(#field-identity[value=kept]:checked)]:hidden' : '');
  return (
    <>
      <TextField name="name" label={t.name} hint={t.nameHint} autoComplete="name" defaultValue={profile.name} />
      <Radios
        name="identity"
        label={t.identity}
        why={t.identityWhy}
        choices={choices}
        defaultValue={known ? 'kept' : undefined}
      />
      <div className={hidden}>
        <TextField
          name="identityNumber"
          label={t.identityNumber}
          hint={t.identityNumberHint}
          width={20}
          autoCapitalize="characters"
          autoComplete="off"
        />
      </div>
      <GroupedSelect name="region" label={t.region} hint={t.regionHint} groups={cities} defaultValue={profile.region} />
      {/* A long list of short names: two beside each other, so that a phone shows it in two screens. */}
      <div className="[&_legend]:col-span-2 [&_p]:col-span-2 [&>fieldset]:grid [&>fieldset]:grid-cols-2">
        <Checkboxes
          name="platforms"
          label={t.platforms}
          choices={listed.map((platform) => ({ value: platform, label: platform }))}
          defaultValues={profile.platforms.filter((platform) => listed.includes(platform))}
          optional
        />
      </div>
      <TextField
        name="otherPlatforms"
        label={t.otherPlatforms}
        hint={t.otherHint}
        defaultValue={profile.platforms.filter((platform) => !listed.includes(platform)).join('、')}
        optional
      />
    </>
  );
}
