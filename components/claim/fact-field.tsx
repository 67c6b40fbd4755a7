import { Checkboxes, Radios } from '@/components/form/choice-fields';
import { DateField } from '@/components/form/date-fields';
import { GroupedSelect } from '@/components/form/grouped-select';
import { MoneyField } from '@/components/form/special-fields';
import { TextField } from '@/components/form/text-field';
import type { Lang } from '@/components/wording/lang';
import { factQuestions, paperName, wordName } from '@/domain/claims/fact-wording';
import type { FactSpec } from '@/domain/claims/facts';
import { cityChoices } from '@/domain/regions/regions';

const yesNo: Record<Lang, { value: string; label: string }[]> = {
  zh: [
    { value: 'yes', label: '是' },
    { value: 'no', label: '不是' },
  ],
  en: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ],
};

/** The control that asks a person for a fact of a step. `papers` are the codes that a list of papers may name. */
export function FactField({
  name,
  spec,
  lang,
  papers = [],
}: {
  name: string;
  spec: FactSpec;
  lang: Lang;
  papers?: readonly string[];
}) {
  const field = { name, label: factQuestions[name]?.[lang] ?? name, optional: spec.optional };
  switch (spec.type) {
    case 'bool':
      return <Radios {...field} choices={yesNo[lang]} />;
    case 'word':
      return (
        <Radios {...field} choices={(spec.words ?? []).map((word) => ({ value: word, label: wordName(word)[lang] }))} />
      );
    case 'words':
      return <Checkboxes {...field} choices={papers.map((code) => ({ value: code, label: paperName(code)[lang] }))} />;
    case 'date':
      return <DateField {...field} />;
    case 'fen':
      return <MoneyField {...field} />;
    case 'int':
      return <TextField {...field} inputMode="decimal" width={6} unit="%" />; // the only int of the tables is a rate
    case 'region':
      return (
        <GroupedSelect
          {...field}
          groups={cityChoices.map(({ name: province, cities }) => ({
            label: province,
            choices: cities.map((city) => [city.code, city.name]),
          }))}
        />
      );
  }
}
