import { SourceList } from '@/components/explanation/source-list';
import type { Lang } from '@/components/wording/lang';
import { sourceOf, type LimitsRow, type ParameterSet } from '@/domain/parameters/parameter-set';
import { texts } from './texts';
import { gradeList, plainYuan } from './typed-question';

/** What a place lets one choose as base, with where it is written. */
export function Limits({ limits, parameters, lang }: { limits: LimitsRow; parameters: ParameterSet; lang: Lang }) {
  const t = texts[lang];
  return (
    <section className="mb-6">
      <h2>{t.limits}</h2>
      <p>
        {limits.gradesFen ? t.gradesAre : t.limitsAre(plainYuan(limits.floorFen), plainYuan(limits.ceilingFen))}
        {limits.confidence === 'uncertain' && <span className="text-amber"> {t.limitsUnsure}</span>}
      </p>
      {limits.gradesFen && <p>{t.grades(gradeList(limits.gradesFen, lang))}</p>}
      <SourceList sources={[sourceOf(limits, parameters)]} lang={lang} />
    </section>
  );
}
