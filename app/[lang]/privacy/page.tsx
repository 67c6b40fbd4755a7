import type { Metadata } from 'next';
import { PageHeading } from '@/components/ui/page-heading';
import { langOf } from '@/components/wording/lang';
import { TextParts } from '../text-parts';
import { privacyTexts } from './texts';

type Params = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: privacyTexts[await langOf(params)].title };
}

export default async function PrivacyPage({ params }: Params) {
  const { title, lead, parts } = privacyTexts[await langOf(params)];
  return (
    <>
      <PageHeading title={title}>{lead}</PageHeading>
      <TextParts parts={parts} />
    </>
  );
}
