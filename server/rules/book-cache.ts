import type { RuleBook } from '@/domain/parameters/rule-book';

// On globalThis because Next's bundle and our programs load this module twice, and shall share one copy.
const shared = globalThis as { anyiBooks?: Map<string, RuleBook> };
const books = (): Map<string, RuleBook> => (shared.anyiBooks ??= new Map());

const mostBooks = 12;

/** Books hold the same figures for everybody, so nobody may change one. Whoever tries is found in development and by the
 *  tests; in production books are not frozen, because rules run at half the speed on frozen lists (measured). Typed arrays
 *  cannot be frozen. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

/** The book under a key, made when it is not at hand; those not asked for the longest go. */
export async function cachedBook(
  key: string,
  make: () => Promise<RuleBook | undefined>,
): Promise<RuleBook | undefined> {
  const held = books().get(key);
  const book = held ?? (await make());
  if (!book) return undefined;
  if (!held && process.env.NODE_ENV !== 'production') freeze(book);
  books().delete(key);
  books().set(key, book);
  const oldest = books().keys().next().value;
  if (books().size > mostBooks && oldest !== undefined) books().delete(oldest);
  return book;
}
