import type { Source } from '@/domain/kernel/explained';
import { type Lang, formatPlainDay } from '@/components/wording/lang';
import { explanationTexts } from './explanation-texts';
import { ShownSources, type ShownSource } from './shown-sources';

/** Where figures come from. */
export function SourceList({ sources, lang }: { sources: readonly Source[]; lang: Lang }) {
  if (sources.length === 0) return <p className="muted">{explanationTexts[lang].none}</p>;
  return <ShownSources sources={sources.map((source) => shownSource(source, lang))} />;
}

/** Title, document number, in force from when to when, and how far it may be trusted. */
export function shownSource(source: Source, lang: Lang): ShownSource {
  const texts = explanationTexts[lang];
  const { title, url, documentNumber, confidence } = source;
  return {
    before: lang === 'zh' ? `${texts.source}：` : `${texts.source}: `,
    title,
    url,
    lang: /\p{Script=Han}/u.test(title) ? 'zh-CN' : 'en',
    after: [documentNumber, validity(source, lang), texts.confidence[confidence]]
      .filter(Boolean)
      .map((text) => ` · ${text}`)
      .join(''),
  };
}

function validity({ effectiveFrom, effectiveTo }: Source, lang: Lang): string | undefined {
  const texts = explanationTexts[lang];
  if (!effectiveFrom) return undefined;
  const from = formatPlainDay(effectiveFrom, lang);
  return effectiveTo ? texts.between(from, formatPlainDay(effectiveTo, lang)) : texts.from(from);
}
