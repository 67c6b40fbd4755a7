import { createHash } from 'node:crypto';
import type { Lang } from '@/server/kernel/problem';
import type { TypedField } from './action-form';
import { languageTag } from './answer';

const style = `:root{color-scheme:light dark}body{margin:0 auto;max-width:40rem;padding:1.5rem;font:1.0625rem/1.7 system-ui,sans-serif}a{display:inline-block;padding:.5rem 0}dt{font-weight:600}dd{margin:0 0 .75rem;white-space:pre-wrap;overflow-wrap:anywhere}`;

/** Nothing runs on these pages and nothing is fetched. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const texts = {
  outdated: {
    zh: {
      title: '页面已更新，请重新填写',
      lines: [
        '您填写的时候，我们更新了这个页面，这次提交没有保存。',
        '下面是您刚才填写的内容，可以复制到新页面里。密码和验证码不显示。',
      ],
      link: '打开新的页面',
    },
    en: {
      title: 'This page has been updated',
      lines: [
        'We updated this page while you were filling it in. Nothing was saved.',
        'Below is what you typed, so that you can copy it into the new page. Passwords and codes are not shown.',
      ],
      link: 'Open the new page',
    },
  },
  malformed: {
    zh: {
      title: '没能读懂这次提交',
      lines: ['内容在传送时不完整，没有保存。', '请重新打开页面，再提交一次。'],
      link: '重新打开页面',
    },
    en: {
      title: 'We could not read what was sent',
      lines: ['It arrived incomplete. Nothing was saved.', 'Open the page again and send it once more.'],
      link: 'Open the page again',
    },
  },
  foreign: {
    zh: {
      title: '这次提交没有受理',
      lines: ['它不是从本网站的页面发出的。为了保护您的账户，我们没有处理。', '请打开本网站的页面，重新提交。'],
      link: '打开本网站的页面',
    },
    en: {
      title: 'This was not accepted',
      lines: [
        'It did not come from a page of this site. To protect your account, nothing was done.',
        'Open our page and send it again.',
      ],
      link: 'Open our page',
    },
  },
  large: {
    zh: {
      title: '提交的内容太大',
      lines: ['没有保存。文字请控制在 6 万字以内；照片和文件请用页面上的上传按钮，每个不超过 10 MB。'],
      link: '重新打开页面',
    },
    en: {
      title: 'Too much was sent',
      lines: [
        'Nothing was saved. Keep text below 60,000 characters. Send photos and files with the upload button, at most 10 MB each.',
      ],
      link: 'Open the page again',
    },
  },
  slow: {
    zh: {
      title: '网络太慢，没有收完',
      lines: ['内容没有保存。请在网络好一些的地方再提交一次。'],
      link: '重新打开页面',
    },
    en: {
      title: 'The connection was too slow',
      lines: ['Nothing was saved. Try again on a better connection.'],
      link: 'Open the page again',
    },
  },
  failed: {
    zh: { title: '我们这边出了问题', lines: ['问题已经记录。您可以稍后再试，或者拨打 12333。'], link: '重新打开页面' },
    en: {
      title: 'Something went wrong on our side',
      lines: ['It has been recorded. Try again later, or call 12333.'],
      link: 'Open the page again',
    },
  },
} as const satisfies Record<string, Record<Lang, { title: string; lines: readonly string[]; link: string }>>;

export type PlainPage = keyof typeof texts;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character]!);

/** A page that needs nothing of Next: for what goes wrong before Next is asked. `address` is where to begin anew. */
export function plainPage(kind: PlainPage, lang: Lang, address: string, typed: readonly TypedField[] = []) {
  const { title, lines, link } = texts[kind][lang];
  const answers = typed.map(({ name, value }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('');
  const html = `<!DOCTYPE html><html lang="${languageTag(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}${answers && `<dl>${answers}</dl>`}<p><a href="${escapeHtml(address)}">${link}</a></p></main></body></html>`;
  return { html, policy, text: `${title}${lang === 'zh' ? '。' : '. '}${lines[0]}` };
}
