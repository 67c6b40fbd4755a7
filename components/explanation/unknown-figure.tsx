import type { Lang } from '@/components/wording/lang';
import { explanationTexts } from './explanation-texts';

/** In a cell of a table, in the place of an amount that is not on file. Never 0. */
export function UnknownFigure({ lang }: { lang: Lang }) {
  return <span className="text-amber whitespace-nowrap">{explanationTexts[lang].unknownShort}</span>;
}
