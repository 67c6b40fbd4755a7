import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { publicContext } from '@/app/context';
import { PrintButton } from '@/components/claim/print-button';
import { Reliance } from '@/components/explanation/reliance';
import { StepLines } from '@/components/explanation/step-lines';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PrintFooter } from '@/components/ui/print-footer';
import { formatInstant, langOf, path } from '@/components/wording/lang';
import { lookAgain } from '@/server/estimates/look-again';
import { accountOf, Keep } from '../../keep/keep';
import { resultAddress } from '../../result-address';
import { Changed } from './changed';
import { texts } from './texts';
import { shownOf } from './view';

type Props = { params: Promise<{ lang: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title, robots: { index: false } };
}

/** An estimate as it was made: the same on screen, on paper and for whoever was given the link. */
export default async function ResultPage({ params }: Props) {
  const lang = await langOf(params);
  const { id } = await params;
  const [found, account] = await Promise.all([lookAgain(await publicContext(lang), id), accountOf(id, lang)]);
  if (!found) notFound();
  const { kept, change } = found;
  if (kept.kind === 'pension') redirect(path(lang, resultAddress(kept.kind, id)));
  const t = texts[lang];
  const { title, about, question, headline, body, lines, doubtful } = shownOf(kept, lang);
  const made = t.made(formatInstant(kept.createdAt, lang));
  return (
    <>
      <BackLink href={path(lang, question)}>{t.back}</BackLink>
      <h1>{title}</h1>
      <p className="muted">{about.join(' · ')}</p>
      <p className="print-only">{`${made} · ${t.number} ${kept.id} · ${t.version(kept.ruleVersion)}`}</p>
      {headline}
      <p>{t.agencyDecides}</p>
      {change && <Changed id={kept.id} change={change} lang={lang} />}
      {body}
      <h2>{t.lines}</h2>
      <p className="muted no-print">{t.linesAbout}</p>
      <StepLines steps={lines} lang={lang} doubtful={doubtful} />
      <Reliance explained={kept.result} lang={lang} />
      <Notice title={t.link} noPrint>
        <p>{t.linkAbout}</p>
        {kept.kind === 'net_cost' && <p>{t.withIncome}</p>}
        <p className="muted">{made}</p>
      </Notice>
      <div className="no-print flex flex-wrap items-start gap-4">
        <LinkButton href={path(lang, '/enrol')}>{t.enrol}</LinkButton>
        <Keep id={id} kind={kept.kind} account={account} lang={lang} />
        <PrintButton label={t.print} tone="quiet" />
      </div>
      <PrintFooter>{`${title} ${kept.id}`}</PrintFooter>
    </>
  );
}
