import { expect, it } from 'vitest';
import { officePath } from '@/app/office/sign-in/office-path';
import { localPath } from '@/server/auth/local-path';

it.each([
  ['/account', '/account'],
  ['/injury/check', '/injury/check'],
  ['/register?to=%2Finjury%2Fcheck', '/register?to=%2Finjury%2Fcheck'],
  ['/a/../account', '/account'],
  ['/account#part', '/account'],
  ['/查进度', '/%E6%9F%A5%E8%BF%9B%E5%BA%A6'],
])('%s is a page of ours', (asked, path) => {
  expect(localPath(asked)).toBe(path);
});

it.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  'https://evil.example',
  'https:/evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  'evil.example',
  '',
  ' /account',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/%2e//evil.example',
  '/api/auth/signout',
  `/${'a'.repeat(600)}`,
  ['/account', '/account'],
  undefined,
])('%j leads nowhere', (asked) => {
  expect(localPath(asked)).toBeUndefined();
});

it.each([
  ['/office/claims/1', '/office/claims/1'],
  ['/office?sort=due', '/office?sort=due'],
  ['/account', '/office'],
  ['/officeevil', '/office'],
  ['//evil.example/office', '/office'],
  [undefined, '/office'],
])('staff who asked for %j go to %s', (asked, path) => {
  expect(officePath(asked)).toBe(path);
});
