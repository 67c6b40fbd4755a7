import { htmlLang, langs, path } from '@/components/wording/lang';
import { notFoundTexts } from './problem/not-found-texts';

/** What Next's own client shows when an action leads to a page that is gone; whoever asks for an address gets the finished
 *  page from the web server. It stands in the data of every page, so it is short. Next tells it nothing about the address,
 *  so both languages are in it and `<html lang>` shows one. */
export default function NotFound() {
  return langs.map((lang) => (
    <h1 key={lang} data-only={lang} lang={htmlLang[lang]}>
      <a href={path(lang, '/')}>{`${notFoundTexts[lang].title} · ${notFoundTexts[lang].home}`}</a>
    </h1>
  ));
}
