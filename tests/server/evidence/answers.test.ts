import { describe, expect, it } from 'vitest';
import { fileResponse } from '@/app/api/evidence/file-response';
import { notSignedIn, uploadResponse } from '@/app/api/uploads/answer';
import { formatBytes, uploadSentence } from '@/components/report/evidence-texts';
import { ok, refuse } from '@/domain/kernel/result';
import { uploadCodes } from '@/domain/reports/upload';

const request = (headers: Record<string, string> = {}) => new Request('http://here.invalid/api/uploads', { headers });
const answered = (back: string | undefined, headers?: Record<string, string>) =>
  uploadResponse(request(headers), { code: 'stored', back, files: [] }).headers.get('location');

describe('the answer to an upload', () => {
  it.each([
    { back: '/injury/evidence', to: '/injury/evidence?upload=stored' },
    { back: '/en/wages/evidence?change', to: '/en/wages/evidence?change=&upload=stored' },
    { back: '/wages/evidence?upload=too-large', to: '/wages/evidence?upload=stored' },
    { back: '//evil.example/x', to: '/?upload=stored' },
    { back: 'https://evil.example/x', to: '/?upload=stored' },
    { back: '/\\evil.example', to: '/?upload=stored' },
    { back: undefined, to: '/?upload=stored' },
  ])('leads a browser from $back to $to', ({ back, to }) => {
    expect(answered(back)).toBe(to);
  });

  it('leads back to the page of the form when the form did not get so far as to say', () => {
    expect(answered(undefined, { referer: 'http://here.invalid/claims/x?a=b' })).toBe('/claims/x?a=b&upload=stored');
    expect(answered(undefined, { referer: 'http://evil.invalid//evil.example/' })).toBe('/?upload=stored');
  });

  it('is 303, so that a reload does not send the files again', () => {
    expect(uploadResponse(request(), { code: 'infected', back: '/x', files: [] }).status).toBe(303);
  });

  it.each(uploadCodes)('to a program: %s', async (code) => {
    const files = [{ code }];
    const response = uploadResponse(request({ accept: 'application/json', 'x-anyi-lang': 'en' }), {
      code,
      back: '/x',
      files,
    });
    const body = (await response.json()) as Record<string, unknown>;
    expect(body.files).toEqual(files);
    if (code === 'stored') expect(response.status).toBe(201);
    else {
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(body).toMatchObject({
        status: response.status,
        code: `upload-${code}`,
        detail: uploadSentence(code, 'en'),
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
  });

  it('asks for the sign-in first and comes back to the form', async () => {
    const from = (page: string) =>
      notSignedIn(request({ referer: `http://here.invalid${page}` })).headers.get('location');
    expect(from('/injury/evidence')).toBe('/sign-in?to=%2Finjury%2Fevidence');
    expect(from('/en/injury/evidence')).toBe('/en/sign-in?to=%2Finjury%2Fevidence');
    expect(notSignedIn(request({ accept: 'application/json' })).status).toBe(401);
  });
});

describe('a file', () => {
  const file = (mediaType: 'image/png' | 'application/pdf', name: string) =>
    fileResponse(ok({ name, mediaType, content: Buffer.from('content') }), 'zh');

  it.each([
    { type: 'image/png' as const, name: '照片 (1).png', shown: 'inline; filename="evidence.png"' },
    { type: 'application/pdf' as const, name: '照片 (1).pdf', shown: 'attachment; filename="evidence.pdf"' },
  ])('of type $type is answered so that nothing in it runs and nothing keeps it', async ({ type, name, shown }) => {
    const response = file(type, name);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': type,
      'content-length': '7',
      'content-disposition': `${shown}; filename*=UTF-8''%E7%85%A7%E7%89%87%20%281%29.${type === 'image/png' ? 'png' : 'pdf'}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; sandbox/);
    expect(await response.text()).toBe('content');
  });

  it('that is not there is 404, one that does not open our failure', () => {
    expect(fileResponse(refuse('not-found'), 'zh').status).toBe(404);
    expect(fileResponse(refuse('unreadable'), 'zh').status).toBe(500);
  });
});

describe('words', () => {
  it('tell the size as people say it', () => {
    expect([1, 1023, 340 * 1024, 999 * 1024, 1_258_291, 10 * 1024 * 1024].map(formatBytes)).toEqual([
      '1 KB',
      '1 KB',
      '340 KB',
      '999 KB',
      '1.2 MB',
      '10 MB',
    ]);
  });
});
