import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { htmlLang, isLang, langOf, langs } from '@/components/wording/lang';
import '../globals.css';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { siteTexts } from './texts';

type Params = { params: Promise<{ lang: string }> };

export const generateStaticParams = () => langs.map((lang) => ({ lang }));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { name, description } = siteTexts[await langOf(params)];
  return { title: { default: name, template: `%s · ${name}` }, description, formatDetection: { telephone: false } };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
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
