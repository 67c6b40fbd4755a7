import type { Lang } from '@/components/wording/lang';
import { explanationTexts } from './explanation-texts';

/** In the place of an amount that is not on file. Never 0. `short` for the cells of a table. */
export function UnknownFigure({ lang, short }: { lang: Lang; short?: boolean }) {
  const { unknown, unknownShort } = explanationTexts[lang];
  return <span className="text-amber">{short ? unknownShort : unknown}</span>;
}
