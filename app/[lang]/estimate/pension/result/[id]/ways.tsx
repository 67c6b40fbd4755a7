import { SourceList } from '@/components/explanation/source-list';
import { roundYuan } from '@/components/pension/picture-texts';
import { type Lang, formatMonth } from '@/components/wording/lang';
import type { PensionProjection } from '@/domain/pension/projection';
import type { WayToClose } from '@/domain/pension/ways-to-close';
import { texts } from './texts';

/** What can be done about months that are missing, with the rule behind each way. */
export function Ways({ value: { shortfallMonths, ways }, lang }: { value: PensionProjection; lang: Lang }) {
  const t = texts[lang];
  if (ways.length === 0) return null;
  return (
    <section>
      <h2>{t.shortfall(shortfallMonths)}</h2>
      <p>{t.shortfallAbout}</p>
      {ways.map((way) => (
        <section key={way.way}>
          <h3>{t.ways[way.way]}</h3>
          <p>{wayText(way, lang)}</p>
          <SourceList sources={way.sources} lang={lang} />
        </section>
      ))}
    </section>
  );
}

function wayText(way: WayToClose, lang: Lang): string {
  const t = texts[lang];
  switch (way.way) {
    case 'keep_paying':
      return t.keepPaying(way.months, formatMonth(way.until, lang), roundYuan(way.costFen));
    case 'lump_sum':
      return t.lumpSum;
    case 'resident_scheme':
      if (way.missingMonths > 0) return t.residentMissing(way.missingMonths);
      return way.atLeastMonthFen === null
        ? t.residentUnknown
        : t.resident(formatMonth(way.from, lang), roundYuan(way.atLeastMonthFen));
  }
}
