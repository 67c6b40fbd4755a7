import { usePathname } from 'next/navigation';
import { type Lang, htmlLang, inLanguage, langs } from '@/components/wording/lang';

const names: Record<Lang, string> = { zh: '中文', en: 'EN' };

/** This page in the other language. Only the browser and the router know the address. */
export function LanguageLink({ lang, label }: { lang: Lang; label: string }) {
  const address = usePathname();
  return (
    <nav aria-label={label} className="languages">
      {langs.map((each) => (
        <a
          key={each}
          href={inLanguage(each, address)}
          hrefLang={htmlLang[each]}
          lang={htmlLang[each]}
          aria-current={each === lang ? 'true' : undefined}
        >
          {names[each]}
        </a>
      ))}
    </nav>
  );
}
