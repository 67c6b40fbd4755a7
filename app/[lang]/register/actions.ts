'use server';
import { redirect } from 'next/navigation';
import { workerContext } from '@/app/context';
import { done, formAction, invalid } from '@/app/form-action';
import type { FormState, FormValues } from '@/components/form/form-state';
import { listOf } from '@/components/form/typed-values';
import { type Lang, inLanguage, path } from '@/components/wording/lang';
import { consentPurposes } from '@/domain/consents';
import { localPath } from '@/server/auth/local-path';
import { setConsents } from '@/server/workers/consents';
import { register, type RegistrationInput } from '@/server/workers/register';
import { consentField } from './consent-field';
import { refusalText, texts } from './texts';

const tickedConsents = (values: FormValues) =>
  consentPurposes.filter((purpose) => values[consentField(purpose)] === 'yes');

const textOf = (value: string | string[] | undefined) => [value].flat()[0] ?? '';

const detailsOf = (values: FormValues): RegistrationInput => {
  const identity = textOf(values.identity);
  return {
    name: textOf(values.name),
    identity: identity === 'number' || identity === 'none' || identity === 'kept' ? identity : '',
    identityNumber: textOf(values.identityNumber),
    region: textOf(values.region),
    platforms: listOf(values.platforms),
    otherPlatforms: textOf(values.otherPlatforms),
  };
};

/** Registers, or changes what was registered; then goes on to `to`, an address without language. */
export async function registerWorker(
  lang: Lang,
  to: string | undefined,
  first: boolean,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return formAction(lang, data, async (values) => {
    const ctx = await workerContext(lang, first ? '/register' : '/account/profile');
    const outcome = await register(ctx, {
      ...detailsOf(values),
      ...(first && { consents: tickedConsents(values) }),
    });
    if (!outcome.ok)
      return invalid(outcome.refusal.map(({ field, code }) => ({ field, message: refusalText[code][lang] })));
    const wanted = localPath(to);
    redirect(wanted ? inLanguage(lang, wanted) : path(lang, '/account'));
  });
}

export async function changeConsents(lang: Lang, _: FormState, data: FormData): Promise<FormState> {
  return formAction(lang, data, async (values) => {
    await setConsents(await workerContext(lang, '/account/consents'), tickedConsents(values));
    return done(texts[lang].consentsSaved);
  });
}
