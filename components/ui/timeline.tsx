import type { ReactNode } from 'react';

export type TimelineState = 'done' | 'now' | 'next' | 'missed';

export type TimelineItem = {
  key: string;
  state: TimelineState;
  /** The state as a word, read before the title: 已完成, 正在办, 之后, 已过期. */
  word: string;
  title: string;
  /** "11月26日", "最迟 1月9日". */
  when?: string;
  children?: ReactNode;
};

const marks: Record<TimelineState, ReactNode> = {
  done: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  now: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <circle cx="8" cy="8" r="2.5" fill="currentColor" />
    </>
  ),
  next: <circle cx="8" cy="8" r="6" />,
  missed: <path d="m2.5 2.5 11 11m0-11-11 11" />,
};

/** What happened, what happens now and what comes next. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol aria-label={label} className="list-none">
      {items.map(({ key, state, word, title, when, children }) => (
        <li key={key} aria-current={state === 'now' ? 'step' : undefined} className="group flex gap-3">
          <span className={`flex flex-col items-center ${state === 'missed' ? 'text-red' : 'text-action'}`}>
            <svg
              aria-hidden="true"
              viewBox="0 0 16 16"
              className="mt-1.5 size-4 flex-none"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
            >
              {marks[state]}
            </svg>
            <span className="w-px flex-1 bg-line group-last:hidden" />
          </span>
          <div className="min-w-0 flex-1 pb-4">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className={state === 'now' ? 'font-strong' : undefined}>
                <span className="visually-hidden">{word} </span>
                {title}
              </span>
              {when && <span className="muted">{when}</span>}
            </p>
            {children}
          </div>
        </li>
      ))}
    </ol>
  );
}
