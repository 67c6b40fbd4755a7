import { describe, expect, it } from 'vitest';
import { accessibilityTexts } from '@/app/[lang]/accessibility/texts';
import { helpTexts } from '@/app/[lang]/help/texts';
import { homeTexts } from '@/app/[lang]/home-texts';
import { hurtTexts } from '@/app/[lang]/hurt/texts';
import { privacyTexts } from '@/app/[lang]/privacy/texts';
import { failedTexts } from '@/app/[lang]/problem/failed-texts';
import { notFoundTexts } from '@/app/[lang]/problem/not-found-texts';
import { siteTexts } from '@/app/[lang]/texts';
import { texts as pensionResultTexts } from '@/app/[lang]/estimate/pension/result/[id]/texts';
import { texts as pensionTexts } from '@/app/[lang]/estimate/pension/texts';
import { texts as claimPlaceTexts } from '@/app/[lang]/estimate/pension/where/texts';
import { explanationTexts } from '@/components/explanation/explanation-texts';
import { formTexts } from '@/components/form/form-texts';
import { pictureTexts } from '@/components/pension/picture-texts';

/** Every text with the path to it. */
function leaves(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return [[at, '()']];
  return Object.entries(value ?? {}).flatMap(([key, each]) => leaves(each, `${at}/${key}`));
}

describe.each(
  Object.entries({
    accessibilityTexts,
    claimPlaceTexts,
    explanationTexts,
    failedTexts,
    formTexts,
    helpTexts,
    homeTexts,
    hurtTexts,
    notFoundTexts,
    pensionResultTexts,
    pensionTexts,
    pictureTexts,
    privacyTexts,
    siteTexts,
  }),
)('%s', (_, { zh, en }) => {
  it('has the same texts in both languages', () => {
    expect(leaves(en).map(([at]) => at)).toEqual(leaves(zh).map(([at]) => at));
  });

  it('keeps the voice: nothing empty, nothing shouted', () => {
    for (const [at, text] of [...leaves(zh), ...leaves(en)]) {
      expect(text.trim(), at).not.toBe('');
      expect(text, at).not.toMatch(/[!！]/);
    }
  });

  it('gives the same numbers in both languages', () => {
    const numbers = (texts: unknown) =>
      leaves(texts)
        .flatMap(([, text]) => text.match(/\d{2,}/g) ?? [])
        .sort();
    expect(numbers(en)).toEqual(numbers(zh));
  });
});
