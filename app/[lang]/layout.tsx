import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { type Lang, htmlLang, isLang, langOf, langs } from '@/components/wording/lang';
import '../globals.css';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { siteTexts } from './texts';

/** What a search engine shows below the name. */
const descriptions: Record<Lang, string> = {
  zh: '骑手、司机和零工的社保、职业伤害保障、欠薪：问清楚，算明白，递出去。看和算都不用账户。',
  en: 'Social insurance, injury cover and unpaid wages for riders, drivers and casual workers: ask, estimate, send. Reading and estimating need no account.',
};

type Params = { params: Promise<{ lang: string }> };

export const generateStaticParams = () => langs.map((lang) => ({ lang }));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const lang = await langOf(params);
  const { name } = siteTexts[lang];
  return {
    title: { default: name, template: `%s · ${name}` },
    description: descriptions[lang],
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f2' },
    { media: '(prefers-color-scheme: dark)', color: '#16150f' },
  ],
};

export default async function SiteLayout({ params, children }: Params & { children: ReactNode }) {
  const { lang } = await params;
  if (!isLang(lang)) notFound();
  return (
    // A prerendered page learns its mode from the web server, which writes the attribute; a dynamic page from here.
    <html lang={htmlLang[lang]} data-mode={process.env.ANYI_MODE} suppressHydrationWarning>
      <body>
        <SiteHeader lang={lang} />
        <main id="main" tabIndex={-1} className="mx-auto max-w-column px-4 py-6">
          {children}
        </main>
        <SiteFooter lang={lang} />
      </body>
    </html>
  );
}
