import { parameterTexts } from '@/components/parameters/parameter-texts';
import { periodText, SourceLine, ValueLines } from '@/components/parameters/row-facts';
import { placeText, valueInWords, variantText } from '@/components/parameters/value-text';
import { Tag } from '@/components/ui/tag';
import { explanationTexts } from '@/components/explanation/explanation-texts';
import { type Lang, formatPlainDay, path } from '@/components/wording/lang';
import { sectionName } from '@/components/wording/parameter-names';
import type { viewsOfRows } from '@/server/rules/parameter-views';
import { historyAddressOf } from './parameters-question';
import { texts } from './texts';

export type ParameterView = ReturnType<typeof viewsOfRows>[number];

/** One figure: name and amount, opening to all it says, its days, its place and its source. */
export function ParameterLine({ view, lang }: { view: ParameterView; lang: Lang }) {
  const t = parameterTexts[lang];
  const value = valueInWords(view.value, view.unit, lang);
  const name = sectionName(view, lang);
  return (
    <details>
      <summary>
        <span>{[name, variantText(view, lang)].filter(Boolean).join(' · ')}</span>
        <b>
          {view.confidence === 'uncertain' && <Tag tone="amber">{explanationTexts[lang].confidence.uncertain}</Tag>}
          {value.headline}
        </b>
      </summary>
      <ValueLines value={value} lang={lang} />
      <p>
        {t.period + t.colon + periodText(view, lang)} · {t.knownOn + t.colon + formatPlainDay(view.knownOn, lang)}
      </p>
      <p>
        {t.place + t.colon}
        {placeText(view.region, lang)}
        {view.place.level !== 'nation' && ` · ${t.level[view.place.level]}`}
        {view.standing && view.standing !== 'applies' && ` · ${t.standing[view.standing]}`}
      </p>
      <SourceLine row={view} lang={lang} />
      <p className="no-print">
        <a href={path(lang, historyAddressOf(view))}>
          {texts[lang].fullHistory}
          <span className="visually-hidden"> {name}</span>
        </a>
      </p>
    </details>
  );
}
