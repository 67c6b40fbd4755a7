import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '../globals.css';
import { OfficeHeader } from './office-header';

export const metadata: Metadata = {
  title: { default: '安驿 · 经办', template: '%s · 安驿经办' },
  robots: { index: false, follow: false },
};

/** 经办端. Chinese only; wide, because a worklist and a claim stand side by side. */
export default function OfficeLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN" data-mode={process.env.ANYI_MODE} suppressHydrationWarning>
      <body className="text-small">
        <OfficeHeader />
        <main id="main" tabIndex={-1} className="mx-auto max-w-office px-6 py-5">
          {children}
        </main>
      </body>
    </html>
  );
}
