import { formulaOf } from '@/components/wording/formulas';
import type { Lang } from '@/components/wording/lang';
import { stepName } from '@/components/wording/step-names';
import type { Source, Step } from '@/domain/kernel/explained';
import { explanationTexts } from './explanation-texts';
import { outputText } from './output-text';
import { ShownLines, type ShownLine } from './shown-lines';
import type { ShownSource } from './shown-sources';
import { shownSource } from './source-list';

/** The lines of a calculation: each shows name and amount and opens to the reckoning with the person's numbers and its
 *  sources. */
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
  // One object for a source that many lines share: React then sends it once.
  const shown = new Map<string, ShownSource>();
  const sourceOf = (source: Source) => {
    const words = shownSource(source, lang);
    const key = `${words.url} ${words.title}${words.after}`;
    if (!shown.has(key)) shown.set(key, words);
    return shown.get(key)!;
  };
  return (
    <ShownLines
      lines={steps.map((step) => ({
        ...shownLine(step, isUncertain(step) || !!doubtful?.(step), lang),
        sources: step.sources.map(sourceOf),
      }))}
    />
  );
}

const isUncertain = ({ sources }: Step) => sources.some(({ confidence }) => confidence === 'uncertain');

function shownLine(step: Step, isDoubtful: boolean, lang: Lang): Omit<ShownLine, 'sources'> {
  const texts = explanationTexts[lang];
  const output = outputText(step, lang);
  const isUnknown = output === undefined;
  const rounding = step.rounding && texts.rounding[step.rounding];
  const reckoning = [formulaOf(step, output, lang), rounding].filter(Boolean).join(lang === 'zh' ? '，' : ', ');
  return {
    name: stepName(step, lang),
    amount: output ?? texts.unknown,
    ...(isUnknown && { isUnknown }),
    ...(isDoubtful && !isUnknown && { mark: texts.confidence.uncertain }),
    about: [reckoning, isUnknown ? texts.unknownHelp : ''].filter(Boolean),
    ...(step.sources.length === 0 && !isUnknown && { note: texts.none }),
  };
}
