import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { FieldError, FormState, FormValues } from '@/components/form/form-state';
import { typedValues, withDatesJoined, withoutSecrets } from '@/components/form/typed-values';
import { isLang, type Lang } from '@/components/wording/lang';
import { logger } from '@/server/kernel/log';

const failedText: Record<Lang, string> = {
  zh: '我们这边出了问题，没有办成。您填的还在，请过一会儿再试。',
  en: 'Something went wrong on our side and it was not done. What you typed is kept. Please try again in a while.',
};

/** Runs the body of a server action. What was typed comes back with every answer but a redirect; a surprise is logged
 *  without what was typed and answered as our fault, never as a 500. */
export async function formAction(
  lang: Lang,
  data: FormData,
  body: (values: FormValues, data: FormData) => Promise<Omit<FormState, 'values'> & { values?: FormValues }>,
): Promise<FormState> {
  // The bound arguments and the form come from outside: a hand-made request is answered, not failed on.
  const values = data instanceof FormData ? typedValues(data) : {};
  const kept = withoutSecrets(values);
  if (!isLang(lang)) return { status: 'failed', values: kept, errors: [], message: failedText.zh };
  try {
    const outcome = await body(withDatesJoined(values), data);
    return { ...outcome, values: outcome.values ?? kept };
  } catch (surprise) {
    unstable_rethrow(surprise); // redirect() and notFound() travel as errors
    logger.error({ err: surprise, requestId: (await headers()).get('x-anyi-request-id') }, 'action failed');
    return { status: 'failed', values: kept, errors: [], message: failedText[lang] };
  }
}

export const invalid = (errors: FieldError[]) => ({ status: 'invalid' as const, errors });
export const refused = (message: string) => ({ status: 'refused' as const, errors: [], message });
export const done = (message?: string) => ({ status: 'done' as const, errors: [], message });
