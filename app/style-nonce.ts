import { headers } from 'next/headers';

/** The nonce of this response's Content-Security-Policy, for the style rules that a page makes itself. */
export async function styleNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? '';
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}
