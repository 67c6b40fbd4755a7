import type { Source } from '@/domain/kernel/explained';
import { type Lang, formatPlainDay } from '@/components/wording/lang';
import { explanationTexts } from './explanation-texts';

/** Where a figure comes from: title, document number, in force from when to when, and how far it may be trusted. */
export function SourceList({ sources, lang }: { sources: readonly Source[]; lang: Lang }) {
  const texts = explanationTexts[lang];
  if (sources.length === 0) return <p className="muted">{texts.none}</p>;
  return sources.map((source) => (
    <p key={source.id} className="muted">
      {lang === 'zh' ? `${texts.source}：` : `${texts.source}: `}
      <Title source={source} />
      {[source.documentNumber, validity(source, lang), texts.confidence[source.confidence]]
        .filter(Boolean)
        .map((text) => ` · ${text}`)
        .join('')}
    </p>
  ));
}

/** Titles stand in their own language, and a screen reader is told which. */
function Title({ source: { title, url } }: { source: Source }) {
  const language = /\p{Script=Han}/u.test(title) ? 'zh-CN' : 'en';
  return url ? (
    <a href={url} lang={language} rel="noreferrer">
      {title}
    </a>
  ) : (
    <span lang={language}>{title}</span>
  );
}

function validity({ effectiveFrom, effectiveTo }: Source, lang: Lang): string | undefined {
  const texts = explanationTexts[lang];
  if (!effectiveFrom) return undefined;
  const from = formatPlainDay(effectiveFrom, lang);
  return effectiveTo ? texts.between(from, formatPlainDay(effectiveTo, lang)) : texts.from(from);
}
