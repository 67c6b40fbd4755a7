import { Checkbox } from '@/components/form/choice-fields';
import type { Lang } from '@/components/wording/lang';
import { consentPurposes, consentTexts } from '@/domain/consents';
import { consentField } from './consent-field';

/** One box for each purpose, none ticked beforehand: consent is an act (个人信息保护法 art. 14). */
export function ConsentBoxes({ lang }: { lang: Lang }) {
  return consentPurposes.map((purpose) => (
    <Checkbox
      key={purpose}
      name={consentField(purpose)}
      label={consentTexts[purpose].title[lang]}
      hint={consentTexts[purpose].text[lang]}
    />
  ));
}
