'use client';
import { useParams } from 'next/navigation';
import { FailedBody } from './problem/failed-body';

/** A surprise of ours, on a page whose script runs. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return <FailedBody lang={useParams().lang === 'en' ? 'en' : 'zh'} number={error.digest} />;
}
