'use client';
import { useEffect, useState } from 'react';

/** Only where a script can open the print dialogue; without one the browser's own menu prints the same page. */
export function PrintButton({ label, tone = 'action' }: { label: string; tone?: 'action' | 'quiet' }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready ? (
    <button type="button" className="button" data-tone={tone} onClick={() => window.print()}>
      {label}
    </button>
  ) : null;
}
