import type { ReactNode } from 'react';

/** The name of the page and, in a sentence, what is asked of the person. */
export function PageHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-6">
      <h1>{title}</h1>
      {children && <div className="mt-2">{children}</div>}
    </div>
  );
}
