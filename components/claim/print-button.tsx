'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Only where a script can open the print dialogue; without one the browser's own menu prints the same page. */
export function PrintButton({ label, tone = 'action' }: { label: string; tone?: 'action' | 'quiet' }) {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return hasScript ? (
    <button type="button" className="button" data-tone={tone} onClick={() => window.print()}>
      {label}
    </button>
  ) : null;
}
