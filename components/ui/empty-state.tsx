import type { ReactNode } from 'react';

/** A list with nothing in it: says so, and what one could do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="border-y border-line py-8">
      <p className="font-strong">{title}</p>
      {children && <div className="mt-2">{children}</div>}
    </div>
  );
}
