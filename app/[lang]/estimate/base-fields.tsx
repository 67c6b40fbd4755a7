import { Checkboxes, Radios } from '@/components/form/choice-fields';
import { MoneyField } from '@/components/form/special-fields';
import type { Lang } from '@/components/wording/lang';
import { schemes } from '@/domain/contributions/contribution-month';
import type { LimitsRow } from '@/domain/parameters/parameter-set';
import { plainYuan } from './plain-yuan';
import { schemeNames, texts } from './texts';

/** The base of a longer time: the lowest or highest of each month, or one amount. */
export function BaseFields({ limits, lang }: { limits: LimitsRow | undefined; lang: Lang }) {
  const t = texts[lang];
  const { floorFen, ceilingFen, gradesFen } = limits ?? {};
  return (
    <>
      <Radios
        name="baseChoice"
        label={t.base}
        why={t.baseWhy}
        defaultValue="floor"
        choices={[
          { value: 'floor', label: floorFen === undefined ? t.floorOnly : t.floor(plainYuan(floorFen)) },
          { value: 'amount', label: gradesFen ? t.byGrade : t.byAmount },
          { value: 'ceiling', label: ceilingFen === undefined ? t.ceilingOnly : t.ceiling(plainYuan(ceilingFen)) },
        ]}
      />
      <MoneyField name="amountFen" label={t.ownBase} hint={t.amountHint} />
    </>
  );
}

/** What is to be counted in. */
export function SchemeFields({ lang }: { lang: Lang }) {
  return (
    <Checkboxes
      name="schemes"
      label={texts[lang].schemes}
      choices={schemes.map((value) => ({ value, label: schemeNames[lang][value] }))}
      defaultValues={schemes}
    />
  );
}
