/** Stands at the foot of every printed page, beside the page number: the receipt number, so that loose sheets find home. */
export function PrintFooter({ children }: { children: string }) {
  return (
    <p className="print-only print-footer" aria-hidden="true">
      {children}
    </p>
  );
}
