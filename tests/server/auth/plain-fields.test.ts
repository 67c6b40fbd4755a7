import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';
import { withPlainFields } from '@/server/auth/plain-fields';

const posted = (type: string | undefined, body: string) =>
  new NextRequest('http://127.0.0.1:3000/api/auth/signout?a=1', {
    method: 'POST',
    headers: { cookie: 'k=v', ...(type && { 'content-type': type }) },
    body,
  });
const json = 'application/json';

it.each([
  { what: 'a form', type: 'application/x-www-form-urlencoded', body: 'code=1&mobile=%', fields: 'code=1&mobile=%25' },
  {
    what: 'JSON',
    type: 'application/json; charset=utf-8',
    body: '{"code":"1 2","json":"true"}',
    fields: 'code=1+2&json=true',
  },
  {
    what: 'JSON with everything but texts',
    type: json,
    body: '{"callbackUrl":{"toString":1},"code":1,"a":["x"],"b":null,"__proto__":{"x":"y"},"mobile":"1"}',
    fields: 'mobile=1',
  },
  { what: 'another type', type: 'text/plain', body: 'code=1', fields: '' },
  { what: 'no type', type: undefined, body: '', fields: '' },
])('$what becomes a form of texts', async ({ type, body, fields }) => {
  const plain = await withPlainFields(posted(type, body));
  expect(await plain!.text()).toBe(fields);
  expect(plain!.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
  expect(plain!.headers.get('cookie')).toBe('k=v');
  expect(plain!.nextUrl.searchParams.get('a')).toBe('1');
});

it.each(['', '{', 'null', '1', '"x"', 'a=1', '\u0000'])('JSON that is no object cannot be read: %j', async (body) => {
  expect(await withPlainFields(posted(json, body))).toBeUndefined();
});

it('a visit stays as it is', async () => {
  const visit = new NextRequest('http://127.0.0.1:3000/api/auth/session');
  expect(await withPlainFields(visit)).toBe(visit);
});
