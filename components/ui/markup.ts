/** Finished HTML. Made by `markup` alone, so that whatever was put into it is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | Markup | readonly Markup[] | false | null | undefined;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function written(part: Part): string {
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => escapes[sign]!);
  if (part instanceof Markup) return part.text;
  return part ? part.map(({ text }) => text).join('') : '';
}

/** Text for parts of a page that hold many elements and nothing to press but links: React need not make, send twice and
 *  wake each of them, which counts on a slow phone. What stands in `${}` is text, also within quotes; another `markup` and a
 *  list of them are put in as they are, nothing for false, null and undefined. */
export const markup = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(strings.reduce((text, string, index) => text + written(parts[index - 1]) + string));

/** For React's property of this name: `<div {...inside(markup`…`)} />`. */
export const inside = ({ text }: Markup) => ({ dangerouslySetInnerHTML: { __html: text } });
