import { type Lang, formatFen, formatInstant, formatMonth, formatPlainDay, path } from '@/components/wording/lang';
import { placeName } from '@/app/[lang]/estimate/places';
import { type QuestionAddress, questionTexts } from '@/app/[lang]/estimate/questions';
import type { KeptEstimate } from '@/server/estimates/kept-estimate';
import type { EstimateRevision } from '@/server/estimates/list-revisions';
import { estimateTexts } from './estimate-texts';

/** What is kept, and what new figures have changed in it since: old, new and why. */
export function OwnEstimates({
  estimates,
  revisions,
  lang,
}: {
  estimates: readonly KeptEstimate[];
  revisions: readonly EstimateRevision[];
  lang: Lang;
}) {
  return (
    <ul className="list-none p-0">
      {estimates.map((kept) => {
        const revision = revisions.find(({ estimateId }) => estimateId === kept.id);
        return (
          <li key={kept.id} className="border-b border-line py-2">
            <a href={path(lang, `/estimate/result/${kept.id}`)}>
              {placeName(kept.input.region, lang) ?? kept.input.region} {timeOf(kept, lang)}
            </a>{' '}
            {questionTexts[lang][addresses[kept.kind]].title}{' '}
            <span className="muted">{formatInstant(kept.createdAt, lang)}</span>
            {revision && <Moved revision={revision} lang={lang} />}
          </li>
        );
      })}
    </ul>
  );
}

const addresses: Record<KeptEstimate['kind'], QuestionAddress> = {
  month: '/estimate',
  year: '/estimate/year',
  top_up: '/estimate/top-up',
  compare: '/estimate/compare',
  subsidy: '/estimate/subsidy',
  unemployment: '/estimate/unemployment',
  pension: '/estimate/pension',
  net_cost: '/estimate/tax',
};

/** The month or year that was asked for. */
function timeOf(kept: KeptEstimate, lang: Lang): string {
  switch (kept.kind) {
    case 'year':
    case 'net_cost':
      return estimateTexts[lang].year(kept.input.year);
    case 'top_up':
      return formatMonth(kept.input.payments[0]?.fromMonth ?? '', lang);
    case 'unemployment':
      return formatMonth(kept.input.on.slice(0, 7), lang);
    default:
      return formatMonth(kept.input.month, lang);
  }
}

function Moved({ revision, lang }: { revision: EstimateRevision; lang: Lang }) {
  const t = estimateTexts[lang];
  const { oldFen, newFen, per, outcome, on, why } = revision;
  const amount = (fen: number | null) => (fen === null ? t.none : `${formatFen(fen, lang)}${per ? t.per[per] : ''}`);
  const now = outcome === 'value' ? t.moved(amount(oldFen), amount(newFen)) : t[outcome](amount(oldFen));
  return (
    <p className="mt-1 border-l-4 border-amber pl-3">
      {t.changed(formatPlainDay(on, lang))}
      {lang === 'en' && ' '}
      {now}
      {why.length > 0 && <span className="muted block">{t.why(why.join(lang === 'zh' ? '；' : '; '))}</span>}
    </p>
  );
}
