/** The arguments of a server action as React's client writes them: rows of JSON by number, in which a text that begins
 *  with `$` stands for something else. Next answers 500 when it cannot put them together again; this looks first. */
export type Rows = ReadonlyMap<number, string>;

/** Deeper than any form state of ours; React walks the rows by recursion. */
const deepest = 64;

// Texts that stand for themselves or for a value without a reference: escaped text, undefined, numbers that JSON lacks,
// dates, form data. Maps, sets, big integers and references to what stayed in the browser are not sent by any form of
// ours, and React throws on those that are not whole.
const withoutReference = /^\$(?:\$|undefined$|NaN$|-?Infinity$|-0$|D\d{4}-|K[0-9a-f]{1,8}$)/;
const reference = /^\$(@?)([0-9a-f]{1,8})((?::[^:]+)*)$/;

const parseRow = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A `$1:0:values` must lead to something that a row itself holds. */
function leadsSomewhere(rows: Rows, row: number, path: string): boolean {
  let value = parseRow(rows.get(row));
  for (const key of path.split(':').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return value !== undefined;
}

function isReadable(value: unknown, rows: Rows, depth: number): boolean {
  if (depth > deepest) return false;
  if (typeof value === 'string') {
    if (!value.startsWith('$') || withoutReference.test(value)) return true;
    const [, , row = '', path = ''] = reference.exec(value) ?? [];
    return row !== '' && leadsSomewhere(rows, parseInt(row, 16), path);
  }
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((each) => isReadable(each, rows, depth + 1));
}

/** True when every row can be read and the row `root` is the list of arguments. */
export function isReadableReply(rows: Rows, root: number): boolean {
  if (!Array.isArray(parseRow(rows.get(root)))) return false;
  return [...rows.values()].every((text) => {
    const value = parseRow(text);
    return value !== undefined && isReadable(value, rows, 0);
  });
}

/** How many arguments an action reads: Next writes it into the first two characters of its id, as one bit for each of
 *  six places. */
export function argumentsRead(actionId: string): number {
  const places = (parseInt(actionId.slice(0, 2), 16) >> 1) & 0b111111;
  return places === 0 ? 0 : 6 - Math.log2(places & -places);
}

/** Number of arguments in a row that `isReadableReply` took. */
export const argumentsIn = (rows: Rows, root: number): number => (parseRow(rows.get(root)) as unknown[]).length;
