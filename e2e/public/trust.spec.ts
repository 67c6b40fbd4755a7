import { type APIRequestContext } from '@playwright/test';
import { newMobile } from '../support/people';
import { signInWorker } from '../support/sign-in';
import { expect, test } from '../support/test';

const evil = 'https://evil.example';

test('a forged Host gets nothing, whatever it asks for', async ({ request }) => {
  for (const address of ['/', '/account', '/office', '/api/auth/csrf', '/api/v1/openapi.json']) {
    const answer = await request.get(address, { headers: { host: 'evil.example' } });
    expect(answer.status(), address).toBe(421);
    expect(await answer.text(), address).not.toContain('evil.example');
  }
});

test('a form posted from another site is refused before anything is read', async ({ page }) => {
  const mobile = newMobile();
  await page.goto('/sign-in');
  for (const [address, status] of [
    ['/sign-in', 403],
    ['/account', 403],
    ['/office/sign-in', 403],
    ['/status', 403],
    ['/api/uploads', 403],
    ['/api/auth/signout', 403],
  ] as const) {
    const answer = await page.request.post(address, { headers: { origin: evil }, form: { mobile } });
    expect(answer.status(), address).toBe(status);
  }
  expect(
    (await page.request.post('/sign-in', { headers: { 'sec-fetch-site': 'cross-site' }, form: {} })).status(),
  ).toBe(403);
});

test('signing out by its own endpoint needs its token, ends the session and leads to no foreign address', async ({
  page,
  baseURL,
}) => {
  await signInWorker(page);
  const csrfToken = await tokenOf(page.request);
  const signOut = (headers: Record<string, string>, token: string) =>
    page.request.post('/api/auth/signout', {
      headers,
      form: { csrfToken: token, callbackUrl: `${evil}/`, json: 'true' },
    });
  expect((await signOut({ origin: evil }, csrfToken)).status()).toBe(403);
  await signOut({ origin: baseURL! }, 'guessed');
  await page.goto('/account');
  await expect(page).toHaveURL(/\/account$/);

  const answer = await signOut({ origin: baseURL! }, csrfToken);
  expect(new URL(((await answer.json()) as { url: string }).url).origin).toBe(baseURL);
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
});

for (const foreign of [evil, '//evil.example', 'javascript:alert(1)'])
  test(`a call-back to ${foreign} is dropped`, async ({ request, baseURL }) => {
    const csrfToken = await tokenOf(request);
    const answer = await request.post('/api/auth/callback/mobile-code', {
      headers: { origin: baseURL! },
      form: { csrfToken, callbackUrl: foreign, mobile: newMobile(), code: '000000', json: 'true' },
    });
    expect(await answer.text()).not.toContain('evil.example');
    expect(new URL(((await answer.json()) as { url: string }).url).origin).toBe(baseURL);
    const cookies = (await request.storageState()).cookies.map(({ value }) => decodeURIComponent(value));
    for (const value of cookies) expect(value).not.toContain(foreign);
  });

test('pages run no inline script, stand in no frame and tell nobody where one came from', async ({ request }) => {
  for (const address of ['/', '/en', '/status', '/sign-in', '/estimate', '/office/sign-in', '/no-such-page']) {
    const headers = (await request.get(address)).headers();
    const policy = headers['content-security-policy'];
    expect(policy, address).toMatch(/script-src 'self' '(nonce|sha256)-/);
    expect(/script-src[^;]*/.exec(policy!)![0], address).not.toContain('unsafe');
    expect(policy, address).toContain("frame-ancestors 'none'");
    expect(policy, address).toContain("form-action 'self'");
    expect(headers['x-content-type-options'], address).toBe('nosniff');
    expect(headers['referrer-policy'], address).toBe(address === '/status' ? 'no-referrer' : 'same-origin');
  }
});

async function tokenOf(request: APIRequestContext): Promise<string> {
  return ((await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }).csrfToken;
}
