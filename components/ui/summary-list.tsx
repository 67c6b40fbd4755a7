import type { ReactNode } from 'react';

export type SummaryRow = {
  term: string;
  value: ReactNode;
  /** A way to change the answer; `about` completes the link for readers: "修改 出事时间". */
  change?: { href: string; label: string; about: string };
};

/** Questions and answers, facts of a claim, lines of a receipt. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="border-t border-line">
      {rows.map(({ term, value, change }) => (
        <div key={term} className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[11em_1fr]">
          <dt>{term}</dt>
          <dd className="flex min-w-0 flex-wrap justify-between gap-x-4">
            <div className="min-w-0">{value}</div>
            {change && (
              <a href={change.href} className="no-print -my-2 py-2">
                {change.label}
                <span className="visually-hidden"> {change.about}</span>
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
