'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Notice } from '@/components/ui/notice';

const pause = 2_000; // milliseconds

/** Says that a job is at work and asks for the page again until it is done. Without a script a link does the same: a page
 *  that reloads by itself takes the place away from who reads it slowly. */
export function WhileWorking({ title, here }: { title: string; here: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), pause);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <Notice kind="info" title={title} live>
      <p>
        通常几秒钟就好，好了会显示在这里。
        <a href={here} className="inline-block py-2">
          现在看看好了没有
        </a>
      </p>
    </Notice>
  );
}
