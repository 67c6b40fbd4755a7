/** To the page before this one in the order of the task, not in the browser's history. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="back-link no-print" data-icon="back">
      {children}
    </a>
  );
}
