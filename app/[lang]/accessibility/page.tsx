import type { Metadata } from 'next';
import { PageHeading } from '@/components/ui/page-heading';
import { langOf } from '@/components/wording/lang';
import { TextParts } from '../text-parts';
import { accessibilityTexts } from './texts';

type Params = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: accessibilityTexts[await langOf(params)].title };
}

export default async function AccessibilityPage({ params }: Params) {
  const { title, lead, parts } = accessibilityTexts[await langOf(params)];
  return (
    <>
      <PageHeading title={title}>{lead}</PageHeading>
      <TextParts parts={parts} />
    </>
  );
}
