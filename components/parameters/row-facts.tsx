import { explanationTexts } from '@/components/explanation/explanation-texts';
import { type Lang, formatPlainDay, htmlLang } from '@/components/wording/lang';
import { parameterTexts } from './parameter-texts';
import type { ValueInWords } from './value-text';

/** The columns of a row that every view of it shows. */
export type RowFacts = {
  from: string | null;
  to: string | null;
  confidence: 'primary' | 'secondary' | 'uncertain' | null;
  knownOn: string;
  source: { title: string; url: string | null; documentNumber: string | null; published: string | null; kind: string };
};

/** Notes and titles stand in the language of the file, and a screen reader is told which. */
const languageOf = (text: string, lang: Lang): string | undefined => {
  const language = /\p{Script=Han}/u.test(text) ? htmlLang.zh : /[a-z]{3}/i.test(text) ? htmlLang.en : undefined;
  return language === htmlLang[lang] ? undefined : language;
};

export function ValueLines({ value, lang }: { value: ValueInWords; lang: Lang }) {
  const t = parameterTexts[lang];
  return (
    <>
      {value.lines.map(({ label, text }, index) => (
        <p key={index}>
          {label && label + t.colon}
          <span lang={languageOf(text, lang)}>{text}</span>
        </p>
      ))}
      {value.missing.length > 0 && (
        <p className="muted">{t.noFigure(value.missing.join(lang === 'zh' ? '、' : ', '))}</p>
      )}
    </>
  );
}

export function periodText({ from, to }: Pick<RowFacts, 'from' | 'to'>, lang: Lang): string {
  const t = parameterTexts[lang];
  if (from && to) return t.between(formatPlainDay(from, lang), formatPlainDay(to, lang));
  if (from) return t.from(formatPlainDay(from, lang));
  return to ? t.until(formatPlainDay(to, lang)) : t.noDates;
}

/** Where a figure comes from and how far it may be trusted. */
export function SourceLine({ row, lang }: { row: RowFacts; lang: Lang }) {
  const t = parameterTexts[lang];
  const { title, url, documentNumber, published, kind } = row.source;
  const mark = row.confidence ? explanationTexts[lang].confidence[row.confidence] : t.unmarked;
  return (
    <p className="muted">
      {t.source + t.colon}
      {kind === 'compilation' ? t.compiled : <SourceTitle title={title} url={url} lang={lang} />}
      {[documentNumber, kind === 'compilation' ? null : publishedText(published, lang), t.reliable + t.colon + mark]
        .filter((text) => text !== null)
        .map((text) => ` · ${text}`)
        .join('')}
    </p>
  );
}

function SourceTitle({ title, url, lang }: { title: string; url: string | null; lang: Lang }) {
  return url ? (
    <a href={url} lang={languageOf(title, lang)} rel="noreferrer">
      {title}
    </a>
  ) : (
    <span lang={languageOf(title, lang)}>{title}</span>
  );
}

/** A day; a month or a year where no more was printed. */
const publishedText = (published: string | null, lang: Lang): string | null =>
  published !== null && /^\d{4}-\d{2}-\d{2}$/.test(published) ? formatPlainDay(published, lang) : published;
