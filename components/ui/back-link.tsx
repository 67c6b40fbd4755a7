import { Icon } from './icon';

/** To the page before this one in the order of the task, not in the browser's history. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="no-print mb-3 inline-flex min-h-11 items-center gap-1">
      <Icon name="back" size={18} />
      {children}
    </a>
  );
}
