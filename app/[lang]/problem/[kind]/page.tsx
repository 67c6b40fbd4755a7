import type { Metadata } from 'next';
import { langOf } from '@/components/wording/lang';
import { FailedBody } from '../failed-body';
import { failedTexts } from '../failed-texts';
import { NotFoundBody } from '../not-found-body';
import { notFoundTexts } from '../not-found-texts';

type Params = { params: Promise<{ lang: string; kind: string }> };

/** Next answers an unknown address or a surprise with an empty page that only a script fills (measured on 16.4.5). These
 *  prerendered pages are what the web server sends instead, with the same status. */
export const generateStaticParams = () => [{ kind: 'not-found' }, { kind: 'failed' }];
export const dynamicParams = false;

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const lang = await langOf(params);
  const { title } = (await params).kind === 'failed' ? failedTexts[lang] : notFoundTexts[lang];
  return { title, robots: { index: false } };
}

export default async function ProblemPage({ params }: Params) {
  const lang = await langOf(params);
  return (await params).kind === 'failed' ? <FailedBody lang={lang} /> : <NotFoundBody lang={lang} />;
}
