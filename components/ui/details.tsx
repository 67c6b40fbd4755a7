import type { ReactNode } from 'react';

/** Folded away until wanted, opened by the browser itself; on paper it is always open. */
export function Details({
  summary,
  about,
  open,
  children,
}: {
  summary: string;
  /** Completes the summary for readers when several on a page say the same: "怎么算的 养老". */
  about?: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open}>
      <summary className="w-fit py-2.5 text-small text-action">
        {summary}
        {about && <span className="visually-hidden"> {about}</span>}
      </summary>
      <div className="border-l-4 border-line py-1 pl-4">{children}</div>
    </details>
  );
}
