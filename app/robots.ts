import type { MetadataRoute } from 'next';

/** Public pages may be found; nothing behind a sign-in or a look-up code. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/office', '/api', '/account', '/en/account', '/outbox'] },
  };
}
