import { iconMarkup } from '@/components/ui/icon';
import { inside, markup, type Markup } from '@/components/ui/markup';
import { type Lang, path } from '@/components/wording/lang';
import { siteTexts } from './texts';

/** The way to a person, on every page. Written once: it is the same for everybody. */
export const SiteFooter = ({ lang }: { lang: Lang }) => (
  <footer className="no-print mt-8 border-t border-line py-6 text-small" {...inside(content[lang])} />
);

const contentIn = (lang: Lang) => {
  const texts = siteTexts[lang];
  const hotlines = [hotline('12333', texts.social), hotline('12356', texts.feelings), hotline('120', texts.danger)];
  const pages = [
    link(path(lang, '/help'), texts.help),
    link(path(lang, '/parameters'), texts.parameters),
    link(path(lang, '/privacy'), texts.privacy),
    link(path(lang, '/accessibility'), texts.accessibility),
  ];
  return markup`<div class="mx-auto max-w-column px-4">${group(texts.hotlines, hotlines)}${group(texts.site, pages)}<p class="muted mt-2">${texts.estimate}</p></div>`;
};

const group = (label: string, links: Markup[]) =>
  markup`<nav aria-label="${label}" class="flex flex-wrap gap-x-6">${links}</nav>`;

const link = (address: string, words: string) => markup`<a href="${address}" class="py-2.5">${words}</a>`;

const hotline = (number: string, about: string) =>
  markup`<a href="tel:${number}" class="inline-flex items-center gap-1.5 py-2.5">${iconMarkup('phone', 18)}${about} ${number}</a>`;

const content: Record<Lang, Markup> = { zh: contentIn('zh'), en: contentIn('en') };
