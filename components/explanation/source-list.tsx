import { inside, markup, type Markup } from '@/components/ui/markup';
import type { Source } from '@/domain/kernel/explained';
import { type Lang, formatPlainDay } from '@/components/wording/lang';
import { explanationTexts } from './explanation-texts';

/** Where a figure comes from: title, document number, in force from when to when, and how far it may be trusted. */
export function SourceList({ sources, lang }: { sources: readonly Source[]; lang: Lang }) {
  return <div {...inside(sourceLines(sources, lang))} />;
}

/** The same as text, one paragraph a source. */
export function sourceLines(sources: readonly Source[], lang: Lang): Markup {
  const texts = explanationTexts[lang];
  if (sources.length === 0) return markup`<p class="muted">${texts.none}</p>`;
  return markup`${sources.map((source) => {
    const rest = [source.documentNumber, validity(source, lang), texts.confidence[source.confidence]];
    const about = rest.filter(Boolean).map((text) => ` · ${text}`);
    return markup`<p class="muted">${texts.source}${lang === 'zh' ? '：' : ': '}${title(source)}${about.join('')}</p>`;
  })}`;
}

/** Titles stand in their own language, and a screen reader is told which. */
function title({ title: words, url }: Source): Markup {
  const language = /\p{Script=Han}/u.test(words) ? 'zh-CN' : 'en';
  const isAddress = /^https?:/.test(url ?? ''); // an address is not text: `javascript:` needs no sign to escape
  return isAddress
    ? markup`<a href="${url}" lang="${language}" rel="noreferrer">${words}</a>`
    : markup`<span lang="${language}">${words}</span>`;
}

function validity({ effectiveFrom, effectiveTo }: Source, lang: Lang): string | undefined {
  const texts = explanationTexts[lang];
  if (!effectiveFrom) return undefined;
  const from = formatPlainDay(effectiveFrom, lang);
  return effectiveTo ? texts.between(from, formatPlainDay(effectiveTo, lang)) : texts.from(from);
}
