import { SourceList } from '@/components/explanation/source-list';
import { type Lang, formatMonth } from '@/components/wording/lang';
import { sourceOf, type LimitsRow, type ParameterSet } from '@/domain/parameters/parameter-set';
import { texts } from './texts';
import { gradeList, plainYuan } from './plain-yuan';

/** What a place lets one choose as base, with where it is written. */
export function Limits({
  limits,
  parameters,
  lang,
  withPeriod = false,
}: {
  limits: LimitsRow;
  parameters: ParameterSet;
  lang: Lang;
  /** Where several hold one after the other. */
  withPeriod?: boolean;
}) {
  const t = texts[lang];
  return (
    <section className="mb-6">
      <h2>{withPeriod ? t.limitsFrom(formatMonth(limits.effectiveFrom.slice(0, 7), lang)) : t.limits}</h2>
      <p>
        {limits.gradesFen ? t.gradesAre : t.limitsAre(plainYuan(limits.floorFen), plainYuan(limits.ceilingFen))}
        {limits.confidence === 'uncertain' && <span className="text-amber"> {t.limitsUnsure}</span>}
      </p>
      {limits.gradesFen && <p>{t.grades(gradeList(limits.gradesFen, lang))}</p>}
      <SourceList sources={[sourceOf(limits, parameters)]} lang={lang} />
    </section>
  );
}
