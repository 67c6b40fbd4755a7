import type { MetadataRoute } from 'next';
import { htmlLang, langs, path } from '@/components/wording/lang';

/** One build serves every host, so the addresses are made when asked. */
export const dynamic = 'force-dynamic';

const addresses = [
  '/',
  '/hurt',
  '/injury',
  '/estimate',
  '/estimate/pension',
  '/estimate/pension/where',
  '/coverage',
  '/parameters',
  '/parameters/rules',
  '/wages',
  '/status',
  '/help',
  '/privacy',
  '/accessibility',
];

export default function sitemap(): MetadataRoute.Sitemap {
  const site = process.env.APP_URL?.replace(/\/$/, '') ?? '';
  return addresses.flatMap((address) =>
    langs.map((lang) => ({
      url: site + path(lang, address),
      alternates: {
        languages: Object.fromEntries(langs.map((other) => [htmlLang[other], site + path(other, address)])),
      },
    })),
  );
}
