import type { Lang } from '@/components/wording/lang';
import type { KeptEstimate } from '@/server/estimates/kept-estimate';
import { compareShown } from './compare-view';
import { monthShown } from './month-view';
import { netCostShown } from './net-cost-view';
import type { Shown } from './shown';
import { subsidyShown } from './subsidy-view';
import { topUpShown } from './top-up-view';
import { unemploymentShown } from './unemployment-view';
import { yearShown } from './year-view';

/** A projection of a pension has a page of its own, with a picture and sliders. */
export type ShownHere = Exclude<KeptEstimate, { kind: 'pension' }>;

export function shownOf(kept: ShownHere, lang: Lang): Shown {
  switch (kept.kind) {
    case 'month':
      return monthShown(kept, lang);
    case 'year':
      return yearShown(kept, lang);
    case 'top_up':
      return topUpShown(kept, lang);
    case 'compare':
      return compareShown(kept, lang);
    case 'subsidy':
      return subsidyShown(kept, lang);
    case 'unemployment':
      return unemploymentShown(kept, lang);
    case 'net_cost':
      return netCostShown(kept, lang);
  }
}
