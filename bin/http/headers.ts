/** Header name and value, in turn: the form that node writes fastest. */
export type RawHeaders = string[];

/** `self` and nothing inline but what `scripts` (nonces or hashes, quoted) and `styles` name. Attributes `style=` are
 *  allowed: they cannot run anything, and server-made charts use them. */
export type PolicyParts = { scripts: readonly string[]; styles: readonly string[]; secure: boolean; dev?: boolean };

/** Content-Security-Policy of a page (foundations H3). */
export function pagePolicy({ scripts, styles, secure, dev = false }: PolicyParts): string {
  // Next's development client compiles with eval and listens on a web socket.
  const development = dev ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self'${development} ${scripts.join(' ')}`.trimEnd(),
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' ${styles.join(' ')}`.trimEnd(),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** For answers that are data and never a page. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

export const rawHeaders = (headers: Record<string, string>): RawHeaders => Object.entries(headers).flat();

const everywhere = rawHeaders({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
});
// Without includeSubDomains: other services of an authority may share its domain.
const transportSecurity = rawHeaders({ 'Strict-Transport-Security': 'max-age=31536000' });

/** Security headers of every answer; `secure` when the client came by https. Freshly made, so the caller may add to it. */
export const securityHeaders = (
  secure: boolean,
  referrer: 'same-origin' | 'no-referrer' = 'same-origin',
): RawHeaders => [...everywhere, 'Referrer-Policy', referrer, ...(secure ? transportSecurity : [])];

// The look-up's pages (查进度) tell no other page, not even ours, which claim was looked at.
const lookUpPages = ['/status', '/zh/status', '/en/status'];

export const referrerPolicyOf = (path: string) =>
  lookUpPages.some((page) => path === page || path.startsWith(`${page}/`)) ? 'no-referrer' : 'same-origin';

const dataHeaders = (secure: boolean): RawHeaders => [
  ...securityHeaders(secure, 'no-referrer'),
  ...rawHeaders({ 'Content-Security-Policy': dataPolicy, 'Cache-Control': 'no-store' }),
];
const plainData = dataHeaders(false);
const secureData = dataHeaders(true);

/** Headers of a JSON answer; made once, so that a hot path only appends to them. */
export const jsonHeaders = (secure: boolean): RawHeaders => (secure ? secureData : plainData);
