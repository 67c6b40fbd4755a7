import { isIP } from 'node:net';
import type { Client } from './address';

/** Where we are: `appUrl` is an origin; `host` and `port` are what we listen on. */
export type Place = { appUrl: string; host: string; port: number };

const bracketed = (host: string) => (isIP(host) === 6 ? `[${host}]` : host);
const isLoopback = (address: string) => address.startsWith('127.') || address === '::1';
const isAnyAddress = (host: string) => host === '0.0.0.0' || host === '::';

/** Decides whether a Host is ours (foundations H2): APP_URL's, the address we listen on, and from this machine itself
 *  also localhost. Anything else is refused, so that no forged Host reaches a link, a cookie or a cache. */
export function hostCheck({ appUrl, host, port }: Place): (client: Client) => boolean {
  const everybody = new Set([new URL(appUrl).host]);
  if (!isAnyAddress(host) && !isLoopback(host) && host !== 'localhost') everybody.add(`${bracketed(host)}:${port}`);
  const local = new Set([`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `${bracketed(host)}:${port}`]);
  return (client) => {
    if (everybody.has(client.host)) return true;
    const name = client.host.toLowerCase();
    return everybody.has(name) || (isLoopback(client.address) && local.has(name));
  };
}
