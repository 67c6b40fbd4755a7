import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { langOf } from '@/components/wording/lang';
import { notFoundTexts } from '../problem/not-found-texts';

type Params = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: notFoundTexts[await langOf(params)].title };
}

/** Any address below a language that no page has: without this the answer would be Next's own bare page in English. */
export default function NoSuchPage() {
  notFound();
}
