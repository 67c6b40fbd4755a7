import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { langOf, path } from '@/components/wording/lang';
import { hurtTexts } from './texts';

type Params = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: hurtTexts[await langOf(params)].title };
}

export default async function HurtPage({ params }: Params) {
  const lang = await langOf(params);
  const texts = hurtTexts[lang];
  return (
    <>
      <PageHeading title={texts.title}>{texts.lead}</PageHeading>
      <div className="flex flex-wrap gap-3">
        <LinkButton href="tel:120" tone="amber" icon="phone">
          {texts.ambulance}
        </LinkButton>
        <LinkButton href={path(lang, '/injury')}>{texts.report}</LinkButton>
      </div>
      <p className="muted mt-2">{texts.reportHint}</p>
      {texts.stages.map(({ title, steps }) => (
        <section key={title} className="mt-8">
          <h2>{title}</h2>
          <ol className="mt-2 border-t border-line">
            {steps.map((step) => (
              <li key={step.title} className="border-b border-line py-3">
                <h3>{step.title}</h3>
                <p>{step.about}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <div className="mt-8">
        <Notice kind="act" title={texts.limits}>
          <p>{texts.limitsText}</p>
          <p className="muted mt-1">{texts.limitsSource}</p>
        </Notice>
      </div>
      <p className="mt-6">{texts.low}</p>
      <p className="no-print mt-6 flex flex-wrap gap-3">
        <LinkButton href={path(lang, '/injury')}>{texts.report}</LinkButton>
        <LinkButton href={path(lang, '/coverage')} tone="quiet">
          {texts.coverage}
        </LinkButton>
        <LinkButton href={path(lang, '/help')} tone="quiet">
          {texts.help}
        </LinkButton>
      </p>
      <p className="muted no-print mt-4">{texts.print}</p>
    </>
  );
}
