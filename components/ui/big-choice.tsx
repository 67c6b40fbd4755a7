import type { IconName } from './icon';

/** One of the few things a person comes for: the whole line is the target. */
export function BigChoice({
  href,
  icon,
  title,
  hint,
  tone,
}: {
  href: string;
  icon: IconName;
  title: string;
  hint: string;
  tone?: 'amber';
}) {
  return (
    <a href={href} className="big-choice" data-tone={tone} data-icon={icon}>
      <span className="min-w-0 flex-1">
        <b className="block">{title}</b>
        <span className="muted block">{hint}</span>
      </span>
    </a>
  );
}
