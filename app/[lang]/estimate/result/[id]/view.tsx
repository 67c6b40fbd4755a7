import type { Lang } from '@/components/wording/lang';
import type { KeptEstimate } from '@/server/estimates/kept-estimate';
import { monthShown } from './month-view';
import type { Shown } from './shown';

/** A projection of a pension has a page of its own, with a picture and sliders. */
export type ShownHere = Exclude<KeptEstimate, { kind: 'pension' }>;

export function shownOf(kept: ShownHere, lang: Lang): Shown {
  return monthShown(kept, lang);
}
