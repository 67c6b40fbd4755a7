import { Details } from '@/components/ui/details';
import { Tag } from '@/components/ui/tag';
import { formulaOf } from '@/components/wording/formulas';
import { type Lang, formatBps, formatFen, formatNumber } from '@/components/wording/lang';
import { outcomeWord, stepName } from '@/components/wording/step-names';
import type { Step } from '@/domain/kernel/explained';
import { explanationTexts } from './explanation-texts';
import { SourceList } from './source-list';
import { UnknownFigure } from './unknown-figure';

/** The lines of a calculation: name, amount, and behind "怎么算的" the reckoning with the person's numbers and its sources. */
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
    <dl className="border-t border-line">
      {steps.map((step, index) => (
        <Line
          key={`${step.rule} ${index}`}
          step={step}
          lang={lang}
          isDoubtful={isUncertain(step) || doubtful?.(step)}
        />
      ))}
    </dl>
  );
}

const isUncertain = ({ sources }: Step) => sources.some(({ confidence }) => confidence === 'uncertain');

function Line({ step, lang, isDoubtful }: { step: Step; lang: Lang; isDoubtful?: boolean }) {
  const name = stepName(step, lang);
  return (
    <div className="flex flex-wrap gap-x-4 border-b border-line py-2">
      <dt>{name}</dt>
      <dd className="ml-auto tabular-nums">
        {step.output !== null && isDoubtful && <Tag tone="amber">{explanationTexts[lang].confidence.uncertain}</Tag>}{' '}
        {outputText(step, lang) ?? <UnknownFigure lang={lang} />}
      </dd>
      <dd className="basis-full">
        <Details summary={explanationTexts[lang].how} about={name}>
          <Reckoning step={step} lang={lang} />
          {(step.output !== null || step.sources.length > 0) && <SourceList sources={step.sources} lang={lang} />}
        </Details>
      </dd>
    </div>
  );
}

function Reckoning({ step, lang }: { step: Step; lang: Lang }) {
  const texts = explanationTexts[lang];
  const output = outputText(step, lang);
  const formula = formulaOf(step, output, lang);
  return (
    <>
      {formula && <p className="tabular-nums">{formula}</p>}
      {output === undefined && <p>{texts.unknownHelp}</p>}
      {step.rounding && <p className="muted">{texts.rounding[step.rounding]}</p>}
    </>
  );
}

/** Undefined when the figure is not known. */
function outputText({ output, unit = 'fen' }: Step, lang: Lang): string | undefined {
  if (output === null) return undefined;
  if (typeof output === 'string') return outcomeWord(output, lang);
  if (unit === 'fen') return formatFen(output, lang);
  if (unit === 'bps') return formatBps(output);
  return unit === 'text' ? String(output) : `${formatNumber(output)} ${explanationTexts[lang].unit[unit]}`;
}
