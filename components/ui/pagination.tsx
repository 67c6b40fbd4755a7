/** Pages of a long list with real links. `text` says where one is: "第 2 页，共 9 页（431 件）". */
export function Pagination({
  label,
  text,
  previous,
  next,
}: {
  label: string;
  text: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
}) {
  return (
    <nav aria-label={label} className="no-print flex flex-wrap items-center gap-x-6 py-3">
      {previous && (
        <a rel="prev" href={previous.href} className="py-2">
          {previous.label}
        </a>
      )}
      <span className="muted">{text}</span>
      {next && (
        <a rel="next" href={next.href} className="py-2">
          {next.label}
        </a>
      )}
    </nav>
  );
}
