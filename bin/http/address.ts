import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Who asks, as far as it can be believed. `host` is what the client calls us, `''` when it said nothing. */
export type Client = { address: string; secure: boolean; host: string };

/** 受信代理: whether an address is one of them. */
type ProxyCheck = (address: string) => boolean;

/** A list of ranges takes as long as a tenth of a whole answer to ask (measured), and the same few addresses come again. */
const mostRemembered = 10_000;

/** The ranges of TRUSTED_PROXIES (foundations H2); undefined when there are none, which is the default. */
export function proxyRanges(ranges: readonly string[]): ProxyCheck | undefined {
  if (ranges.length === 0) return undefined;
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(network, family);
    else list.addSubnet(network, Number(prefix), family);
  }
  const remembered = new Map<string, boolean>();
  return (address) => {
    const known = remembered.get(address);
    if (known !== undefined) return known;
    const family = isIP(address);
    const trusted = family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(address, trusted);
    return trusted;
  };
}

// An IPv4 client of a server that listens on IPv6 shows as ::ffff:192.0.2.1; limits must count it as one.
const plain = (address: string) =>
  address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;

/** The last value of a list header: the one that the nearest proxy wrote, which no outsider can choose. */
function lastOf(header: string | string[] | undefined): string | undefined {
  const text = Array.isArray(header) ? header.join(',') : header;
  const last = text?.slice(text.lastIndexOf(',') + 1).trim();
  return last || undefined;
}

/** A proxy may write a port behind the address: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(text: string): string {
  if (text.startsWith('[')) return text.slice(1, text.indexOf(']') === -1 ? undefined : text.indexOf(']'));
  const colon = text.indexOf(':');
  return colon !== -1 && colon === text.lastIndexOf(':') ? text.slice(0, colon) : text;
}

/** The right-most address that is not a proxy of ours; what stands left of it anybody may have written. */
function forwardedAddress(header: string, peer: string, isProxy: ProxyCheck): string {
  let nearest = peer;
  const chain = header.split(',');
  for (let hop = chain.length - 1; hop >= 0; hop--) {
    const address = plain(withoutPort(chain[hop]!.trim()));
    if (isIP(address) === 0) return nearest;
    if (!isProxy(address)) return address;
    nearest = address;
  }
  return nearest;
}

/** X-Forwarded-For, -Proto and -Host are believed only when the peer itself is a trusted proxy. */
export function clientOf(request: IncomingMessage, isProxy: ProxyCheck | undefined): Client {
  const peer = plain(request.socket.remoteAddress ?? '');
  const { headers } = request;
  const host = headers.host ?? '';
  if (isProxy === undefined || !isProxy(peer)) return { address: peer, secure: false, host };
  const chain = headers['x-forwarded-for'];
  return {
    address: chain ? forwardedAddress(String(chain), peer, isProxy) : peer,
    secure: lastOf(headers['x-forwarded-proto'])?.toLowerCase() === 'https',
    host: lastOf(headers['x-forwarded-host']) ?? host,
  };
}

/** What limits count as one client: an IPv4 address, or the 64 bits of an IPv6 address that its provider gives out as a
 *  whole. Everybody has 2⁶⁴ addresses below them, and could ask from a new one each time. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('%', 1)[0]!.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const before = groups(head);
  const after = groups(tail ?? '');
  const between = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0');
  const network = [...before, ...between, ...after].slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
