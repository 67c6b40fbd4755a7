import { afterEach, describe, expect, it } from 'vitest';
import { networkOf } from '@/bin/http/address';
import { runSite, seen, type RunningSite } from './running-site';

let site: RunningSite;
afterEach(() => site.close());

describe('the address of the client', () => {
  it.each([
    { what: 'one hop', header: '203.0.113.9', address: '203.0.113.9' },
    { what: 'what an outsider wrote in front', header: '198.51.100.1, 203.0.113.9', address: '203.0.113.9' },
    { what: 'our own proxies behind', header: '203.0.113.9, 10.1.2.3', address: '203.0.113.9' },
    { what: 'a port', header: '203.0.113.9:4711', address: '203.0.113.9' },
    { what: 'IPv6 with a port', header: '[2001:db8::7]:4711', address: '2001:db8::7', counted: '2001:db8:0:0::/64' },
    { what: 'IPv4 written as IPv6', header: '::ffff:203.0.113.9', address: '203.0.113.9' },
    { what: 'nonsense', header: '198.51.100.1, not-an-address', address: '127.0.0.1' },
    { what: 'nonsense behind a proxy of ours', header: 'not-an-address, 10.1.2.3', address: '10.1.2.3' },
    { what: 'nothing but our proxies', header: '10.9.9.9, 10.1.2.3', address: '10.9.9.9' },
  ])('is read from the right through trusted proxies: $what', async ({ header, address, counted = address }) => {
    site = await runSite({ trustedProxies: ['127.0.0.1', '10.0.0.0/8'] });
    const answer = await site.ask('/account', { headers: { 'x-forwarded-for': header } });
    expect(seen(answer).headers['x-anyi-address']).toBe(counted);
    expect(seen(answer).headers['x-forwarded-for']).toBe(address);
  });

  it('is that of the socket when no proxy is trusted', async () => {
    site = await runSite();
    const answer = await site.ask('/account', {
      headers: { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' },
    });
    expect(seen(answer).headers).toMatchObject({
      'x-anyi-address': '127.0.0.1',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': `127.0.0.1:${site.port}`,
    });
    expect(answer.headers['strict-transport-security']).toBeUndefined();
  });

  it('cannot be forged with our own headers, nor can the mode, the language or the nonce', async () => {
    site = await runSite();
    const answer = await site.ask('/en/account', {
      headers: {
        'x-anyi-address': '203.0.113.9',
        'x-anyi-mode': 'production',
        'x-anyi-lang': 'zh',
        'x-anyi-request-id': 'mine',
        'x-anyi-admin': '1',
        'content-security-policy': "script-src 'nonce-mine'",
      },
    });
    const { headers } = seen(answer);
    expect(headers).toMatchObject({ 'x-anyi-address': '127.0.0.1', 'x-anyi-mode': 'demo', 'x-anyi-lang': 'en' });
    expect(headers['x-anyi-request-id']).toBe(answer.headers['x-request-id']);
    expect(headers['x-anyi-request-id']).not.toBe('mine');
    expect(headers['x-anyi-admin']).toBeUndefined();
    expect(headers['content-security-policy']).not.toContain('nonce-mine');
  });
});

describe('the network that limits count', () => {
  it.each([
    { address: '203.0.113.9', network: '203.0.113.9' },
    { address: '2001:db8:1:2:3:4:5:6', network: '2001:db8:1:2::/64' },
    { address: '2001:db8:1:2:ffff:ffff:ffff:ffff', network: '2001:db8:1:2::/64' },
    { address: '2001:db8:1:3::1', network: '2001:db8:1:3::/64' },
    { address: '2001:0DB8::1', network: '2001:db8:0:0::/64' },
    { address: '2001:db8::1:2:3:4:5', network: '2001:db8:0:1::/64' },
    { address: '::1', network: '0:0:0:0::/64' },
    { address: 'fe80::1%eth0', network: 'fe80:0:0:0::/64' },
    { address: '64:ff9b::192.0.2.1', network: '64:ff9b:0:0::/64' },
    { address: '', network: '' },
  ])('of $address is $network', ({ address, network }) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is the same for the look-up from every address of one subscriber', async () => {
    site = await runSite({ trustedProxies: ['127.0.0.1'] });
    const askedFrom = async (address: string) => {
      const answer = await site.ask('/api/v1/status', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: '{}',
      });
      return (JSON.parse(answer.body) as { address: string }).address;
    };
    expect(await askedFrom('2001:db8::1')).toBe(await askedFrom('2001:db8::ffff:2'));
    expect(await askedFrom('2001:db8:0:1::1')).not.toBe(await askedFrom('2001:db8::1'));
  });
});

describe('https', () => {
  it('is believed from a trusted proxy and answered with HSTS', async () => {
    site = await runSite({ trustedProxies: ['127.0.0.0/8'], appUrl: 'https://anyi.example' });
    const answer = await site.ask('/', {
      headers: { host: 'internal:3000', 'x-forwarded-host': 'anyi.example', 'x-forwarded-proto': 'https' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers['strict-transport-security']).toContain('max-age=');
    expect(answer.headers['content-security-policy']).toContain('upgrade-insecure-requests');
  });
});

describe('the host', () => {
  it.each([
    { host: 'anyi.example', status: 200 },
    { host: 'ANYI.example', status: 200 },
    { host: 'evil.example', status: 421 },
    { host: 'anyi.example.evil.example', status: 421 },
    { host: 'anyi.example:81', status: 421 },
  ])('$host gets $status', async ({ host, status }) => {
    site = await runSite({ appUrl: 'https://anyi.example' });
    for (const path of ['/account', '/api/v1/openapi.json', '/_next/static/x.js'])
      expect((await site.ask(path, { headers: { host, 'accept-language': 'en' } })).status, path).toBe(status);
  });

  it('is localhost only for this machine', async () => {
    site = await runSite({ appUrl: 'https://anyi.example', trustedProxies: ['127.0.0.1'] });
    const host = `localhost:${site.port}`;
    expect((await site.ask('/account', { headers: { host } })).status).toBe(200);
    expect((await site.ask('/account', { headers: { host, 'x-forwarded-for': '203.0.113.9' } })).status).toBe(421);
  });

  it('does not matter to a probe, which knows only the address', async () => {
    site = await runSite({ appUrl: 'https://anyi.example' });
    expect((await site.ask('/healthz', { headers: { host: '10.4.5.6:3000' } })).status).toBe(200);
    expect((await site.ask('/readyz', { headers: { host: '10.4.5.6:3000' } })).status).toBe(200);
  });

  it('answers a foreign host with a problem and nothing of Next', async () => {
    site = await runSite();
    const answer = await site.ask('/account', { headers: { host: 'evil.example' } });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'wrong-host', status: 421 });
  });
});
