import NextAuth from 'next-auth';
import type { NextApiRequest, NextApiResponse } from 'next';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authHandler, authOptions } from '@/server/auth/next-auth';
import { readSession } from '@/server/auth/read-session';
import { readSessionToken, sessionCookieName } from '@/server/auth/session-cookie';
import { closeDatabase } from '@/server/kernel/database';
import { testDatabase, type TestDatabase } from '../../support/db';
import { askForCode, newMobile, otherThan, useSettingsOf, visitor } from './world';

const appUrl = 'http://127.0.0.1:3000';

let t: TestDatabase;
beforeAll(async () => {
  process.env.NEXTAUTH_URL = appUrl;
  t = await testDatabase();
  useSettingsOf(t);
});
afterAll(async () => {
  await closeDatabase();
  await t.close();
});

type Answer = { body: object; redirect: string | undefined };

/** A browser at next-auth's own addresses, with its cookies. */
class Browser {
  readonly jar: Record<string, string> = {};

  async send(method: 'GET' | 'POST', action: string, body: Record<string, string> = {}): Promise<Answer> {
    const answer: Answer = { body: {}, redirect: undefined };
    const headers = new Map<string, string | string[]>();
    const response = {
      getHeader: (name: string) => headers.get(name),
      setHeader: (name: string, value: string | string[]) => (headers.set(name, value), response),
      status: () => response,
      send: (content: object) => (answer.body = content),
      json: (content: object) => (answer.body = content),
      end: () => undefined,
    };
    const cookie = Object.entries(this.jar).map((pair) => pair.join('='));
    const request = {
      ...{ method, body, cookies: this.decoded(), query: { nextauth: action.split('/') } },
      headers: { 'x-anyi-address': '203.0.113.9', cookie: cookie.join('; ') },
    };
    await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, authOptions());
    answer.redirect = headers.get('Location') as string | undefined;
    for (const line of [headers.get('Set-Cookie') ?? []].flat()) this.take(line);
    return answer;
  }

  private decoded(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.jar).map(([name, value]) => [name, decodeURIComponent(value)]));
  }

  private take(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (value === '') delete this.jar[name!];
    else this.jar[name!] = value!;
  }

  async csrfToken(): Promise<string> {
    return ((await this.send('GET', 'csrf')).body as { csrfToken: string }).csrfToken;
  }

  async signIn(mobile: string, code: string, more: Record<string, string> = {}) {
    const body = { csrfToken: await this.csrfToken(), mobile, code, ...more };
    return this.send('POST', 'callback/mobile-code', body);
  }

  async session(): Promise<object> {
    return (await this.send('GET', 'session')).body;
  }

  get cookie(): string | undefined {
    return this.jar[sessionCookieName('worker')];
  }
}

const now = () => new Date(Date.now());

async function signedIn() {
  const browser = new Browser();
  const mobile = newMobile();
  await browser.signIn(mobile, await askForCode(t, mobile, now()));
  return { browser, mobile };
}

describe('next-auth', () => {
  it('signs in with the same code to the same session row, and tells nothing personal', async () => {
    const { browser } = await signedIn();
    const sid = await readSessionToken('worker', browser.cookie);
    expect(await readSession(visitor(t, now()), 'worker', sid!)).toMatchObject({ kind: 'worker' });
    expect(await browser.session()).toEqual({ user: {}, expires: expect.any(String) as string });
    expect(await readSessionToken('worker', browser.cookie)).toBe(sid); // renewed, the same session
  });

  it('refuses a wrong code and a forged CSRF token', async () => {
    const mobile = newMobile();
    const code = await askForCode(t, mobile, now());
    const browser = new Browser();
    const wrong = await browser.signIn(mobile, otherThan(code));
    expect(wrong.redirect).toContain('error=CredentialsSignin');
    expect((await browser.signIn(mobile, code, { csrfToken: 'forged' })).redirect).toContain('/signin?csrf=true');
    expect(browser.cookie).toBeUndefined();
    expect((await browser.signIn(mobile, code)).redirect).toBe(`${appUrl}/`);
    expect(browser.cookie).toBeDefined();
  });

  it.each([
    ['https://evil.example/', `${appUrl}/`],
    ['//evil.example', `${appUrl}/`],
    ['/\\evil.example', `${appUrl}/`],
    [`${appUrl}.evil.example/`, `${appUrl}/`],
    ['javascript:alert(1)', `${appUrl}/`],
    ['/injury/check', `${appUrl}/injury/check`],
    [`${appUrl}/account`, `${appUrl}/account`],
  ])('called back to %s goes to %s', async (callbackUrl, target) => {
    const mobile = newMobile();
    const code = await askForCode(t, mobile, now());
    const answer = await new Browser().signIn(mobile, code, { callbackUrl });
    expect(new URL(answer.redirect!).href).toBe(target);
  });

  it('revokes the row when it signs out, so that a copied cookie is worth nothing', async () => {
    const { browser } = await signedIn();
    const thief = new Browser();
    Object.assign(thief.jar, browser.jar);
    await browser.send('POST', 'signout', { csrfToken: 'forged' });
    expect(await thief.session()).toHaveProperty('expires');
    await browser.send('POST', 'signout', { csrfToken: await browser.csrfToken() });
    expect(browser.cookie).toBeUndefined();
    expect(await thief.session()).toEqual({});
    expect(thief.cookie).toBeUndefined(); // the dead cookie is cleared
  });

  it('ends the session that the browser had before', async () => {
    const { browser } = await signedIn();
    const before = await readSessionToken('worker', browser.cookie);
    const mobile = newMobile();
    await browser.signIn(mobile, await askForCode(t, mobile, now()));
    expect(await readSession(visitor(t, now()), 'worker', before!)).toBeUndefined();
    expect(await browser.session()).toHaveProperty('expires');
  });

  it('is told that the address of the code takes no visit, instead of failing on one', async () => {
    const address = `${appUrl}/api/auth/callback/mobile-code`;
    const answer = await authHandler(new NextRequest(address, { headers: { 'x-anyi-lang': 'en' } }), {
      params: Promise.resolve({ nextauth: ['callback', 'mobile-code'] }),
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(await answer.json()).toMatchObject({
      code: 'method-not-allowed',
      detail: 'This address does not take that method.',
    });
  });
});
