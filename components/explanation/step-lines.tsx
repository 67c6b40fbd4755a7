import { tagMarkup } from '@/components/ui/tag';
import { inside, markup, type Markup } from '@/components/ui/markup';
import { formulaOf } from '@/components/wording/formulas';
import type { Lang } from '@/components/wording/lang';
import { stepName } from '@/components/wording/step-names';
import type { Step } from '@/domain/kernel/explained';
import { explanationTexts } from './explanation-texts';
import { outputText } from './output-text';
import { sourceLines } from './source-list';

/** The lines of a calculation: each shows name and amount and opens to the reckoning with the person's numbers and its
 *  sources. One element for React, because a page holds many lines. */
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
  const lines = steps.map((step) => line(step, lang, isUncertain(step) || doubtful?.(step) === true));
  return <div className="step-lines" {...inside(markup`${lines}`)} />;
}

const isUncertain = ({ sources }: Step) => sources.some(({ confidence }) => confidence === 'uncertain');

function line(step: Step, lang: Lang, isDoubtful: boolean): Markup {
  const texts = explanationTexts[lang];
  const output = outputText(step, lang);
  const formula = formulaOf(step, output, lang);
  const isKnown = output !== undefined;
  return markup`<details><summary><span>${stepName(step, lang)}</span><b>${
    isKnown && isDoubtful && tagMarkup(texts.confidence.uncertain, 'amber')
  }${output ?? markup`<span class="text-amber">${texts.unknown}</span>`}</b></summary>${
    formula && markup`<p>${formula}</p>`
  }${!isKnown && markup`<p>${texts.unknownHelp}</p>`}${
    step.rounding && markup`<p class="muted">${texts.rounding[step.rounding]}</p>`
  }${(isKnown || step.sources.length > 0) && sourceLines(step.sources, lang)}</details>`;
}
