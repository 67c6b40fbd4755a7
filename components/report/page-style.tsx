'use client';

/** A style rule that a page makes itself. After a step within the site the document is still the first one, and only its
 *  nonce counts; the one of the new answer would be refused. */
export function PageStyle({ nonce, children }: { nonce: string | undefined; children: string }) {
  const ofDocument =
    typeof document === 'undefined' ? undefined : document.querySelector<HTMLElement>('script[nonce]')?.nonce;
  return <style nonce={ofDocument || nonce}>{children}</style>;
}
