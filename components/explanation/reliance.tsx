import { Notice } from '@/components/ui/notice';
import { assumptionText } from '@/components/wording/assumptions';
import { type Lang, formatPlainDay } from '@/components/wording/lang';
import type { Explained } from '@/domain/kernel/explained';
import { explanationTexts } from './explanation-texts';

/** How far the whole result may be relied on: weakest source, day of the rules, end of validity, what was assumed. */
export function Reliance({ explained, lang }: { explained: Omit<Explained<unknown>, 'value' | 'steps'>; lang: Lang }) {
  const texts = explanationTexts[lang];
  const { confidence, asOf, expiresOn, assumptions } = explained;
  const lines = [
    texts.relyOn[confidence],
    texts.asOf(formatPlainDay(asOf, lang)),
    expiresOn && texts.expires(formatPlainDay(expiresOn, lang)),
    ...assumptions.map((assumption) => assumptionText(assumption, lang)),
  ].filter((line) => line !== null);
  return (
    <Notice title={texts.reliance}>
      <ul className="list-disc pl-5">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
