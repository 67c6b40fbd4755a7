import { BigChoice } from '@/components/ui/big-choice';
import type { Lang } from '@/components/wording/lang';
import type { AskedPlace } from './place-question';
import { otherQuestions, type QuestionAddress } from './questions';
import { placeTexts } from './place-texts';

/** What else can be worked out; a place that is known is not asked for again. */
export function QuestionList({
  asking,
  place,
  lang,
}: {
  asking: QuestionAddress;
  place: AskedPlace | undefined;
  lang: Lang;
}) {
  return (
    <nav aria-labelledby="other-questions" className="no-print mt-8">
      <h2 id="other-questions" className="border-b border-line pb-2">
        {placeTexts[lang].others}
      </h2>
      {otherQuestions(asking, place, lang).map((question) => (
        <BigChoice key={question.href} {...question} />
      ))}
    </nav>
  );
}
