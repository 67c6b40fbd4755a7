import { afterEach, describe, expect, it } from 'vitest';
import { runSite, seen, type RunningSite } from './running-site';

let site: RunningSite;
afterEach(() => site.close());

describe('an address without a language is Chinese in the pages', () => {
  it.each([
    ['/?a=1', '/zh?a=1'],
    ['/status', '/zh/status'],
    ['/status?a=/en', '/zh/status?a=/en'],
    ['/estimate/result/x.y', '/zh/estimate/result/x.y'],
    ['/english', '/zh/english'],
    ['/zh', '/zh'],
    ['/zh/status', '/zh/status'],
    ['/en?a=1', '/en?a=1'],
    ['/en/status', '/en/status'],
    ['/office', '/office'],
    ['/office?a=1', '/office?a=1'],
    ['/outbox', '/outbox'],
    ['/api/uploads', '/api/uploads'],
    ['/_next/missing', '/_next/missing'],
    ['/__nextjs_source-map?a=1', '/__nextjs_source-map?a=1'],
    ['/robots.txt', '/robots.txt'],
  ])('%s is %s', async (asked, inNext) => {
    site = await runSite();
    expect(seen(await site.ask(asked)).url).toBe(inNext);
  });

  it('and the client of Next is told which page it has', async () => {
    site = await runSite();
    const rewritten = async (path: string, headers: Record<string, string>) =>
      (await site.ask(path, { headers })).headers['x-nextjs-rewritten-path'];
    expect(await rewritten('/status?_rsc=1', { rsc: '1' })).toBe('/zh/status');
    expect(await rewritten('/en/status?_rsc=1', { rsc: '1' })).toBeUndefined();
    expect(await rewritten('/status', {})).toBeUndefined();
  });
});

describe('a page has one address', () => {
  it.each([
    ['/help/', '/help'],
    ['/help/?a=1', '/help?a=1'],
    ['/en//help', '/en/help'],
    ['//', '/'],
    ['//evil.example', '/evil.example'],
    ['//evil.example/', '/evil.example'],
    ['/\\evil.example', '/evil.example'],
    ['/help/\\/evil.example?to=//x', '/help/evil.example?to=//x'],
  ])('%s leads to %s', async (asked, address) => {
    site = await runSite();
    const answer = await site.ask(asked);
    expect(answer.status).toBe(308);
    expect(answer.headers.location).toBe(address);
  });

  it('a form sent to another spelling is sent on as a form', async () => {
    site = await runSite();
    expect((await site.ask('/help/', { method: 'POST', body: 'a=1' })).status).toBe(308);
  });
});
