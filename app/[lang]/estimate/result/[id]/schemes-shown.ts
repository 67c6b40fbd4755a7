import { schemes } from '@/domain/contributions/contribution-month';
import type { Scheme } from '@/domain/parameters/parameter-set';

/** The schemes a table has a column for: those asked for, but for one without any figure (not open here, or not known:
 *  the lines say which). */
export const schemesShown = (asked: readonly Scheme[], hasFigure: (scheme: Scheme) => boolean): Scheme[] =>
  schemes.filter((scheme) => asked.includes(scheme) && hasFigure(scheme));
