import type { MetadataRoute } from 'next';

/** Lets a phone keep the site on its home screen; it opens in the browser, where the language and back button are. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: '安驿 · 灵活就业社保与保障',
    short_name: '安驿',
    lang: 'zh-CN',
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#faf8f2',
    theme_color: '#faf8f2',
    icons: [{ src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' }],
  };
}
