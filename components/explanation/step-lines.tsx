import { Tag } from '@/components/ui/tag';
import { formulaOf } from '@/components/wording/formulas';
import type { Lang } from '@/components/wording/lang';
import { stepName } from '@/components/wording/step-names';
import type { Step } from '@/domain/kernel/explained';
import { explanationTexts } from './explanation-texts';
import { outputText } from './output-text';
import { SourceList } from './source-list';
import { UnknownFigure } from './unknown-figure';

/** The lines of a calculation: each shows name and amount and opens to the reckoning with the person's numbers and its
 *  sources. Few elements, because a page holds many lines. */
export function StepLines({
  steps,
  lang,
  doubtful,
}: {
  steps: readonly Step[];
  lang: Lang;
  /** Lines that rest on an uncertain figure further up, over and above those whose own source is uncertain. */
  doubtful?: (step: Step) => boolean;
}) {
  return (
    <div className="step-lines">
      {steps.map((step, index) => (
        <Line
          key={`${step.rule} ${index}`}
          step={step}
          lang={lang}
          isDoubtful={isUncertain(step) || doubtful?.(step)}
        />
      ))}
    </div>
  );
}

const isUncertain = ({ sources }: Step) => sources.some(({ confidence }) => confidence === 'uncertain');

function Line({ step, lang, isDoubtful }: { step: Step; lang: Lang; isDoubtful?: boolean }) {
  const texts = explanationTexts[lang];
  const output = outputText(step, lang);
  const rounding = step.rounding && texts.rounding[step.rounding];
  const reckoning = [formulaOf(step, output, lang), rounding].filter(Boolean).join(lang === 'zh' ? '，' : ', ');
  return (
    <details>
      <summary>
        <span>{stepName(step, lang)}</span>
        <b>
          {output !== undefined && isDoubtful && <Tag tone="amber">{texts.confidence.uncertain}</Tag>}
          {output ?? <UnknownFigure lang={lang} />}
        </b>
      </summary>
      {reckoning && <p>{reckoning}</p>}
      {output === undefined && <p>{texts.unknownHelp}</p>}
      {(output !== undefined || step.sources.length > 0) && <SourceList sources={step.sources} lang={lang} />}
    </details>
  );
}
