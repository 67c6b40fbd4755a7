import type { ReactNode } from 'react';
import { SourceList } from '@/components/explanation/source-list';
import { Notice } from '@/components/ui/notice';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { type Lang, formatBps, formatMonth, formatPlainDay, path } from '@/components/wording/lang';
import { pensionRatesOn } from '@/domain/contributions/pension-premium';
import { knownHere, type KnownHere } from '@/domain/estimates/known-here';
import { isUnknown } from '@/domain/kernel/input';
import { firstOf } from '@/domain/parameters/look-up';
import { sourceOf, type LimitsRow, type MedicalRow } from '@/domain/parameters/parameter-set';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { notOnFileTexts } from './not-on-file-texts';
import type { AskedPlace } from './place-question';
import { placeName } from './places';
import { addressOf, type QuestionAddress } from './questions';
import { plainYuan } from './plain-yuan';

type Props = { asking: QuestionAddress; place: AskedPlace; book: RuleBook; lang: Lang };

/** Says what is missing and who can answer, and offers what is known: other figures of the place, and an earlier period as
 *  what it is, never in the place of what is missing. */
export function NotOnFile({ asking, place, book, lang }: Props) {
  const t = notOnFileTexts[lang];
  const known = knownHere(place.region, place.month, book);
  const missing = t.parts.filter(([part]) => known[part] === undefined).map(([, name]) => name);
  return (
    <>
      <Notice kind="act" title={t.title(placeName(place.region, lang) ?? place.region, formatMonth(place.month, lang))}>
        <p>
          {t.about} <a href="tel:12333">{t.phone}</a>
        </p>
        {missing.length > 0 && <p>{t.alsoMissing(missing.join(lang === 'zh' ? '、' : ', '))}</p>}
      </Notice>
      <h2>{t.known}</h2>
      <SummaryList rows={knownRows({ asking, place, book, lang }, known)} />
    </>
  );
}

function knownRows({ asking, place, book, lang }: Props, known: KnownHere): SummaryRow[] {
  const t = notOnFileTexts[lang];
  const { insurance } = book;
  const { earlierLimits, medical, enrolment, benefit, subsidy, minimumWage } = known;
  const rates = pensionRatesOn(firstOf(place.month), insurance);
  const rows: (SummaryRow | undefined | false)[] = [
    earlierLimits && {
      term: t.earlier,
      value: <Earlier limits={earlierLimits} {...{ asking, place, book, lang }} />,
    },
    medical && {
      term: t.medical,
      value: (
        <>
          <p>{medicalText(medical, lang)}</p>
          <SourceList sources={[sourceOf(medical, insurance)]} lang={lang} />
        </>
      ),
    },
    enrolment && {
      term: t.unemployment,
      value: (
        <>
          <p>
            {enrolment.available ? t.open(enrolment.rateBps ? formatBps(enrolment.rateBps) : undefined) : t.notOpen}
          </p>
          <SourceList sources={[sourceOf(enrolment, insurance)]} lang={lang} />
        </>
      ),
    },
    benefit && {
      term: t.benefit,
      value: (
        <Go to={path(lang, addressOf('/estimate/unemployment', place))} text={t.goBenefit}>
          {t.perMonth(plainYuan(benefit.months1To12Fen))}
        </Go>
      ),
    },
    subsidy && {
      term: t.subsidy,
      value: (
        <Go to={path(lang, addressOf('/estimate/subsidy', place))} text={t.goSubsidy}>
          {t.subsidyAbout}
        </Go>
      ),
    },
    minimumWage && {
      term: t.minimumWage,
      value: (
        <>
          <p>
            {minimumWage.tiers
              .map(({ tier, monthlyFen }) =>
                t.wage(minimumWage.tiers.length > 1 ? tier : undefined, plainYuan(monthlyFen)),
              )
              .join(lang === 'zh' ? '；' : '; ')}
          </p>
          <SourceList sources={[sourceOf(minimumWage, insurance)]} lang={lang} />
        </>
      ),
    },
    !isUnknown(rates) && {
      term: t.nation,
      value: (
        <Go to={path(lang, addressOf('/estimate/pension', place))} text={t.goPension}>
          {t.nationAbout(formatBps(rates.totalBps), formatBps(rates.individualAccountBps))}
        </Go>
      ),
    },
  ];
  return rows.filter((row) => row !== undefined && row !== false);
}

function Go({ to, text, children }: { to: string; text: string; children: ReactNode }) {
  return (
    <>
      <p>{children}</p>
      <p>
        <a href={to} className="inline-block py-2">
          {text}
        </a>
      </p>
    </>
  );
}

function Earlier({ limits, asking, place, book, lang }: Props & { limits: LimitsRow }) {
  const t = notOnFileTexts[lang];
  const end = limits.effectiveTo ?? limits.effectiveFrom;
  const month = end.slice(0, 7);
  return (
    <>
      <p>
        {t.period(formatPlainDay(limits.effectiveFrom, lang), formatPlainDay(end, lang))}
        {t.limits(plainYuan(limits.floorFen), plainYuan(limits.ceilingFen))} {t.onlyThen}
      </p>
      <SourceList sources={[sourceOf(limits, book.insurance)]} lang={lang} />
      <p>
        <a href={path(lang, addressOf(asking, { ...place, month }))} className="inline-block py-2">
          {t.goEarlier(formatMonth(month, lang))}
        </a>
      </p>
    </>
  );
}

function medicalText(row: MedicalRow, lang: Lang): string {
  const t = notOnFileTexts[lang];
  if (row.mode === 'fixed_monthly') return t.perMonth(plainYuan(row.fixedMonthlyFen));
  if (row.mode === 'annual_tiers')
    return row.annualFen.map(({ fen }) => t.perYear(plainYuan(fen))).join(lang === 'zh' ? '；' : '; ');
  return t.rate(formatBps(row.rateBps));
}
