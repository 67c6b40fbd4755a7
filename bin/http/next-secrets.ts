import { hkdfSync } from 'node:crypto';

/** The key of Next's server actions: 32 bytes, base64, the same on every machine with the same AUTH_SECRET
 *  (foundations H2), so that a form rendered by one can be posted to another. */
export const actionKey = (authSecret: string): string =>
  Buffer.from(hkdfSync('sha256', authSecret, '', 'anyi next server actions', 32)).toString('base64');

/** What Next and next-auth read from the environment; set before either is loaded. */
export function giveSecretsToNext(
  env: NodeJS.ProcessEnv,
  from: { authSecret: string; appUrl: string; ownUrl: string },
): void {
  env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = actionKey(from.authSecret);
  env.NEXTAUTH_URL = from.appUrl;
  env.NEXTAUTH_SECRET = from.authSecret;
  delete env.AUTH_TRUST_HOST; // the host is ours to judge
  // Where Next asks itself for the page that an action leads to: this process, not a proxy in front of it.
  env.__NEXT_PRIVATE_ORIGIN = from.ownUrl;
}
