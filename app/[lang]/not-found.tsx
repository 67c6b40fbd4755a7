import { htmlLang, langs } from '@/components/wording/lang';
import { NotFoundBody } from './problem/not-found-body';

/** Next tells this page nothing about the address, so both languages are in it and `<html lang>` shows one. */
export default function NotFound() {
  return langs.map((lang) => (
    <div key={lang} data-only={lang} lang={htmlLang[lang]}>
      <NotFoundBody lang={lang} />
    </div>
  ));
}
