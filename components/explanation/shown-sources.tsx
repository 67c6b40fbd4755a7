/** Where a figure comes from, in words around the title. */
export type ShownSource = {
  before: string;
  title: string;
  url: string | null | undefined;
  /** Of the title: titles stand in their own language, and a screen reader is told which. */
  lang: string;
  after: string;
};

export const ShownSources = ({ sources }: { sources: readonly ShownSource[] }) =>
  sources.map(({ before, title, url, lang, after }, index) => (
    <p key={index} className="muted">
      {before}
      {url ? (
        <a href={url} lang={lang} rel="noreferrer">
          {title}
        </a>
      ) : (
        <span lang={lang}>{title}</span>
      )}
      {after}
    </p>
  ));
