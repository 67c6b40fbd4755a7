import { SummaryList } from '@/components/ui/summary-list';
import { type Lang, formatFen } from '@/components/wording/lang';
import type { Kept } from '@/server/estimates/kept-estimate';
import { placeName } from '../../places';
import { addressOf } from '../../questions';
import { HeadlineBox } from './headline-box';
import { netCostTexts } from './net-cost-texts';
import type { Shown } from './shown';
import { yearTexts } from './year-texts';
import { baseText } from './year-view';

/** 税后成本: what a year of contributions costs when the tax that it saves is taken off. */
export function netCostShown({ input, result }: Kept<'net_cost'>, lang: Lang): Shown {
  const t = netCostTexts[lang];
  const { tax, net } = result.value;
  const isSure = result.confidence !== 'uncertain';
  const amounts = [t.costs(formatFen(net.contributionsFen, lang)), t.saves(formatFen(tax.savingSocialFen, lang))];
  return {
    title: t.title,
    about: [placeName(input.region, lang) ?? input.region, yearTexts[lang].year(input.year), baseText(input, lang)],
    question: addressOf('/estimate/tax', { region: input.region, month: `${input.year}-01` }),
    headline: (
      <HeadlineBox
        label={isSure ? t.net : t.unsure}
        figure={isSure ? formatFen(net.netFen, lang) : undefined}
        unit={t.unit}
      >
        <p>{amounts.join(lang === 'zh' ? '' : ' ')}</p>
        {tax.taxNoneFen === 0 && <p>{t.noTax}</p>}
      </HeadlineBox>
    ),
    body: (
      <>
        <SummaryList
          rows={[
            { term: t.income, value: formatFen(input.labourIncomeFen, lang) },
            { term: t.taxNone, value: formatFen(tax.taxNoneFen, lang) },
            { term: t.taxWith, value: formatFen(tax.taxWithSocialFen, lang) },
          ]}
        />
        {input.personalPensionFen ? (
          <section>
            <h2>{t.personalPension}</h2>
            <p>
              {t.personalPensionAbout(
                formatFen(tax.deductedPersonalPensionFen, lang),
                formatFen(tax.savingPersonalPensionFen, lang),
                formatFen(tax.laterWithdrawalTaxFen, lang),
              )}
            </p>
            {tax.savingPersonalPensionFen < tax.laterWithdrawalTaxFen && <p>{t.personalPensionLoses}</p>}
          </section>
        ) : null}
        <p>{t.next}</p>
      </>
    ),
    lines: result.steps,
    doubtful: isSure ? undefined : () => true,
  };
}
