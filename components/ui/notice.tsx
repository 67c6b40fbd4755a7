import type { ReactNode } from 'react';
import type { IconName } from './icon';

export type NoticeKind = 'info' | 'act' | 'error' | 'done';

const icons: Record<NoticeKind, IconName> = { info: 'info', act: 'alert', error: 'missed', done: 'done' };

/** Something to know before going on. Kind, shape and the words of the title say the same; colour only repeats it.
 *  `act` is for "you must do something", `error` only for what was missed or went wrong. */
export function Notice({
  kind = 'info',
  title,
  live,
  noPrint,
  children,
}: {
  kind?: NoticeKind;
  title: string;
  /** For a notice that answers what the person just did. */
  live?: boolean;
  /** For what is of no use on paper. */
  noPrint?: boolean;
  children?: ReactNode;
}) {
  return (
    <div
      className={noPrint ? 'notice no-print' : 'notice'}
      data-kind={kind}
      data-icon={icons[kind]}
      role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}
    >
      <p className="font-strong">{title}</p>
      {children}
    </div>
  );
}
