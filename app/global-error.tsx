'use client';
import { htmlLang, langs, path } from '@/components/wording/lang';
import { failedTexts } from './[lang]/problem/failed-texts';
import './globals.css';

/** The layout itself failed, so the language is not known: both. */
export default function GlobalError() {
  return (
    <html lang={htmlLang.zh}>
      <body>
        <title>{failedTexts.zh.title}</title>
        <main className="mx-auto max-w-column px-4 py-6">
          {langs.map((lang) => (
            <section key={lang} lang={htmlLang[lang]} className="mb-8">
              <h1>{failedTexts[lang].title}</h1>
              <p className="mt-2 mb-4">{failedTexts[lang].about}</p>
              <p>
                <a href={path(lang, '/')}>{failedTexts[lang].home}</a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
