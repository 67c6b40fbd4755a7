/** Languages that answers are written in. */
export type Lang = 'zh' | 'en';

type Kind = { status: number; zh: string; en: string };

/** Every problem that can happen before a subject is known; a subject's own refusals bring their own sentence. */
const kinds = {
  'invalid-body': {
    status: 400,
    zh: '提交的内容不符合要求，请按说明改正后再提交。',
    en: 'The content sent is not in the form asked for. Correct it and send it again.',
  },
  'invalid-query': {
    status: 400,
    zh: '网址里问号后面的内容不符合要求，请按说明改正后重试。',
    en: 'What follows the question mark of the address is not in the form asked for. Correct it and try again.',
  },
  'body-not-json': {
    status: 400,
    zh: '提交的内容不是有效的 JSON，请检查后再提交。',
    en: 'The body is not valid JSON. Check it and send it again.',
  },
  'bad-request': {
    status: 400,
    zh: '这个请求读不懂，请检查网址和内容后重试。',
    en: 'The request could not be read. Check its address and content and try again.',
  },
  'not-signed-in': {
    status: 401,
    zh: '请先登录，或在请求里带上有效的令牌。',
    en: 'Sign in first, or send a valid token.',
  },
  'not-permitted': { status: 403, zh: '您没有做这件事的权限。', en: 'You are not permitted to do this.' },
  'foreign-origin': {
    status: 403,
    zh: '这次提交不是从本网站的页面发出的，没有受理。请打开本网站的页面重新提交。',
    en: 'This did not come from a page of this site and was not accepted. Open our page and send it again.',
  },
  'not-found': { status: 404, zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'method-not-allowed': {
    status: 405,
    zh: '这个地址不接受这种请求方法。',
    en: 'This address does not take that method.',
  },
  'body-too-slow': {
    status: 408,
    zh: '内容传得太慢，没有收完。请在网络好一些的地方重试。',
    en: 'The content arrived too slowly and is incomplete. Try again on a better connection.',
  },
  'changed-meanwhile': {
    status: 409,
    zh: '在您操作时内容已经变了，请重新打开再试。',
    en: 'It changed in the meantime. Open it again and retry.',
  },
  'length-required': {
    status: 411,
    zh: '请求里没有写明内容长度（Content-Length）。',
    en: 'The request does not state its length (Content-Length).',
  },
  'body-too-large': { status: 413, zh: '提交的内容太大，请减少后再提交。', en: 'The content is too large. Send less.' },
  'address-too-long': { status: 414, zh: '网址太长。', en: 'The address is too long.' },
  'content-type-not-accepted': {
    status: 415,
    zh: '这个地址不接受这种内容类型，请看 Accept 里列出的类型。',
    en: 'This address does not take that content type. See the Accept header for what it takes.',
  },
  'wrong-host': {
    status: 421,
    zh: '这台服务器不负责这个域名。',
    en: 'This server does not answer for that host name.',
  },
  'too-many-requests': {
    status: 429,
    zh: '请求太频繁，请过一会儿再试。',
    en: 'Too many requests. Wait a while and try again.',
  },
  'headers-too-large': { status: 431, zh: '请求头太多或太长。', en: 'The request has too many or too long headers.' },
  'internal-error': {
    status: 500,
    zh: '我们这边出了问题，已经记录。请稍后再试。',
    en: 'Something went wrong on our side and was recorded. Try again later.',
  },
  'not-ready': {
    status: 503,
    zh: '服务还没有准备好，请稍后再试。',
    en: 'The service is not ready. Try again in a moment.',
  },
} as const satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof kinds;
/** `field`: path from the body, such as `lines[0].orders`; other members are passed on as extensions. */
export type ProblemDetails = { field?: string; detail?: string; instance?: string } & Record<string, unknown>;

export const problemType = 'application/problem+json; charset=utf-8';

/** An answer by RFC 9457: stable `code`, the field, and a sentence a person can act on in the language asked for. */
export function problem(code: ProblemCode, lang: Lang, details: ProblemDetails = {}): { status: number; body: string } {
  const { status } = kinds[code];
  return { status, body: problemBody(status, code, { detail: kinds[code][lang], ...details }) };
}

/** The same for a subject's own refusal: its code, its HTTP status and its own sentence in `detail`. */
export const problemBody = (status: number, code: string, details: ProblemDetails & { detail: string }): string =>
  JSON.stringify({ type: `urn:anyi:problem:${code}`, title: details.detail, status, code, ...details });

/** A Response for a route handler of Next. */
export const problemResponse = (code: ProblemCode, lang: Lang, details: ProblemDetails = {}): Response => {
  const { status, body } = problem(code, lang, details);
  return new Response(body, { status, headers: { 'content-type': problemType, 'cache-control': 'no-store' } });
};

/** zh unless `Accept-Language` prefers English to Chinese. */
export function askedLang(acceptLanguage: string | undefined): Lang {
  if (acceptLanguage === undefined || !/en/i.test(acceptLanguage)) return 'zh';
  let zh = -1;
  let en = -1;
  for (const part of acceptLanguage.split(',', 20)) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = Number(
      parameters
        .find((each) => each.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    );
    if (!(quality > 0)) continue;
    if (tag === 'zh' || tag.startsWith('zh-')) zh = Math.max(zh, quality);
    // The order of writing decides between equals, as browsers write it.
    if ((tag === 'en' || tag.startsWith('en-')) && quality > zh) en = Math.max(en, quality);
  }
  return en > zh ? 'en' : 'zh';
}
