import type { Metadata } from 'next';
import { PublicLookUp } from '@/components/claim/public-look-up';
import { PageHeading } from '@/components/ui/page-heading';
import { langOf, path } from '@/components/wording/lang';
import { lookUpStatus } from './actions';
import { texts } from './texts';

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title, referrer: 'no-referrer' };
}

/** Prerendered; the answer comes from the action, in place. */
export default async function StatusPage({ params }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.title}>
        <p>{t.intro}</p>
      </PageHeading>
      <PublicLookUp lang={lang} action={lookUpStatus.bind(null, lang)} />
      <section className="no-print mt-8">
        <h2>{t.lost}</h2>
        <p>
          {t.lostAbout} <a href={path(lang, '/account')}>{t.account}</a>
        </p>
      </section>
    </>
  );
}
