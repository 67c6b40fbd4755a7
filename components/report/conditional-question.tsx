import type { ReactNode } from 'react';
import type { Question, Step } from '@/domain/reports/question';
import { PageStyle } from './page-style';

/** Hides a question that hangs on a choice of the same page until that choice is made, by a style rule, so that it works
 *  without a script. A browser that does not know `:has` shows the question; the server prunes an answer that does not apply. */
export function ConditionalQuestion({
  question,
  step,
  nonce,
  children,
}: {
  question: Question;
  step: Step;
  nonce: string | undefined;
  children: ReactNode;
}) {
  const { when } = question;
  if (!when || !step.questions.some((each) => each.id === when.question)) return children;
  const name = `when-${question.id}`;
  const chosen = when.in.map((value) => `[name="${when.question}"][value="${value}"]:checked`).join(',');
  return (
    <div className={name}>
      <PageStyle
        nonce={nonce}
      >{`@supports selector(:has(*)){form:not(:has(${chosen})) .${name}{display:none}}`}</PageStyle>
      {children}
    </div>
  );
}
