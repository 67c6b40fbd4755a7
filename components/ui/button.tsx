import type { ComponentProps, ReactNode } from 'react';
import type { IconName } from './icon';

type Look = { tone?: 'action' | 'quiet' | 'amber'; icon?: IconName; children: ReactNode };

export function Button({ tone = 'action', icon, children, ...button }: Look & ComponentProps<'button'>) {
  return (
    <button type="button" className="button" data-tone={tone} data-icon={icon} {...button}>
      {children}
    </button>
  );
}

/** Goes somewhere but looks like the next step. */
export function LinkButton({
  tone = 'action',
  icon,
  children,
  ...link
}: Look & ComponentProps<'a'> & { href: string }) {
  return (
    <a className="button" data-tone={tone} data-icon={icon} {...link}>
      {children}
    </a>
  );
}
