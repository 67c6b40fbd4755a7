import { createHash } from 'node:crypto';

const scriptElements = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const styleElements = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** What a policy must name so that the inline scripts and styles of a finished page may run (foundations H3). */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [, attributes = '', text = ''] of html.matchAll(scriptElements))
    if (!/\ssrc\s*=/i.test(attributes)) scripts.add(sha256(text));
  for (const [, text = ''] of html.matchAll(styleElements)) styles.add(sha256(text));
  return { scripts: [...scripts], styles: [...styles] };
}

/** Marks a prerendered page with the mode of this instance, so that one build serves both (foundations F1). A mark
 *  that a page brought along from its rendering is replaced. */
export const withMode = (html: string, mode: 'demo' | 'production'): string =>
  html.replace(/<html\b([^>]*)>/i, (_, attributes: string) => {
    const others = attributes.replace(/\sdata-mode="[^"]*"/i, '');
    return `<html${others} data-mode="${mode}">`;
  });
