import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '../globals.css';

export const metadata: Metadata = { title: '发件箱（演示） · 安驿', robots: { index: false, follow: false } };

export default function OutboxLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN" data-mode={process.env.ANYI_MODE} suppressHydrationWarning>
      <body>
        <main id="main" className="mx-auto max-w-column px-4 py-6">
          {children}
        </main>
      </body>
    </html>
  );
}
