import { ActionForm } from '@/components/form/action-form';
import { Checkboxes, Radios } from '@/components/form/choice-fields';
import { MoneyField } from '@/components/form/special-fields';
import type { Lang } from '@/components/wording/lang';
import { schemes } from '@/domain/contributions/contribution-month';
import { medicalRowOn } from '@/domain/contributions/medical-premium';
import { firstOf, rowOn } from '@/domain/parameters/look-up';
import type { LimitsRow, ParameterSet } from '@/domain/parameters/parameter-set';
import { workOut } from './actions';
import { Limits } from './limits';
import type { AskedPlace } from './place-question';
import { schemeNames, texts } from './texts';
import { plainYuan } from './plain-yuan';

/** The second half: what this place lets one choose in this month. */
export function BaseForm({
  place,
  limits,
  parameters,
  lang,
}: {
  place: AskedPlace;
  limits: LimitsRow;
  parameters: ParameterSet;
  lang: Lang;
}) {
  const t = texts[lang];
  const canCarryOver =
    rowOn(parameters.employeePension.undeclaredBaseRule, place.region, firstOf(place.month)) !== undefined;
  const medical = medicalRowOn(place.region, firstOf(place.month), parameters);
  return (
    <ActionForm lang={lang} action={workOut.bind(null, lang, place)} submit={t.submit}>
      <Limits limits={limits} parameters={parameters} lang={lang} />
      <Radios name="baseChoice" label={t.base} why={t.baseWhy} choices={baseChoicesOf(limits, canCarryOver, lang)} />
      <MoneyField name="amountFen" label={t.amount} hint={t.amountHint} />
      <Checkboxes
        name="schemes"
        label={t.schemes}
        choices={schemes.map((value) => ({ value, label: schemeNames[lang][value] }))}
        defaultValues={schemes}
      />
      {medical?.mode === 'annual_tiers' && (
        <Radios
          name="medicalTier"
          label={t.tier}
          why={t.tierWhy}
          choices={medical.annualFen.map(({ tier, fen }) => ({
            value: tier,
            label: `${t.tiers[tier]} · ${plainYuan(fen)} ${t.yuan}`,
          }))}
        />
      )}
    </ActionForm>
  );
}

/** What may be chosen here; to leave the base of the period before only where a rule for it is on file. */
function baseChoicesOf({ floorFen, ceilingFen, gradesFen }: LimitsRow, canCarryOver: boolean, lang: Lang) {
  const t = texts[lang];
  const byIncome = gradesFen
    ? [
        { value: 'income', label: t.byIncomeGrade, hint: t.byIncomeGradeHint },
        { value: 'amount', label: t.byGrade },
      ]
    : [
        { value: 'income', label: t.byIncome },
        { value: 'amount', label: t.byAmount },
      ];
  return [
    { value: 'floor', label: t.floor(plainYuan(floorFen)) },
    ...byIncome,
    { value: 'ceiling', label: t.ceiling(plainYuan(ceilingFen)) },
    ...(canCarryOver ? [{ value: 'undeclared', label: t.undeclared, hint: t.undeclaredHint }] : []),
  ];
}
