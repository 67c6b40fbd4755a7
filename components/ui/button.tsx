import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type Look = { tone?: 'action' | 'quiet' | 'amber'; icon?: IconName; children: ReactNode };

export function Button({ tone = 'action', icon, children, ...button }: Look & ComponentProps<'button'>) {
  return (
    <button type="button" className="button" data-tone={tone} {...button}>
      {icon && <Icon name={icon} />}
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
    <a className="button" data-tone={tone} {...link}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
