'use server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { publicContext } from '@/app/context';
import { done, formAction, invalid, refused } from '@/app/form-action';
import type { FormState } from '@/components/form/form-state';
import { type Lang, inLanguage, path } from '@/components/wording/lang';
import { parseMobileNumber } from '@/domain/identity/mobile-number';
import { halfWayCookieName, halfWayCookieOptions, mintHalfWay, readHalfWay } from '@/server/auth/half-way';
import { localPath } from '@/server/auth/local-path';
import { requestCode } from '@/server/auth/request-code';
import {
  mintSessionToken,
  readSessionToken,
  sessionCookieName,
  sessionCookieOptions,
} from '@/server/auth/session-cookie';
import { signInWorker } from '@/server/auth/sign-in-worker';
import { findProfile } from '@/server/workers/find-profile';
import { texts } from './texts';

const withTo = (address: string, to: string | undefined) => {
  const local = localPath(to);
  return local ? `${address}?to=${encodeURIComponent(local)}` : address;
};

const numberOnItsWay = async () =>
  readHalfWay('code-sent', (await cookies()).get(halfWayCookieName('code-sent'))?.value);

async function keepNumber(mobile: string) {
  const sealed = await mintHalfWay('code-sent', mobile);
  (await cookies()).set(halfWayCookieName('code-sent'), sealed, halfWayCookieOptions('code-sent'));
}

export async function sendCode(lang: Lang, to: string | undefined, _: FormState, data: FormData): Promise<FormState> {
  return formAction(lang, data, async (values) => {
    const mobile = parseMobileNumber(String(values.mobile ?? ''));
    if (!mobile.ok) return invalid([{ field: 'mobile', message: texts[lang].mobileInvalid }]);
    const sent = await requestCode(await publicContext(lang), { mobile: mobile.value });
    if (sent.ok) await keepNumber(mobile.value);
    else {
      const wait = sent.refusal.code === 'TOO_MANY' ? sent.refusal.retryAfterSeconds : 60;
      // Whoever went back and sent the form again goes on: the code of a moment ago is still good.
      const goesOn = wait <= 60 && (await numberOnItsWay()) === mobile.value;
      if (!goesOn) return refused(texts[lang].tooMany(wait));
    }
    redirect(path(lang, withTo('/sign-in/code', to)));
  });
}

export async function sendCodeAgain(
  lang: Lang,
  to: string | undefined,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return formAction(lang, data, async () => {
    const mobile = await numberOnItsWay();
    if (!mobile) redirect(path(lang, withTo('/sign-in', to)));
    const sent = await requestCode(await publicContext(lang), { mobile });
    if (sent.ok) {
      await keepNumber(mobile);
      return done(texts[lang].sentAgain);
    }
    return refused(texts[lang].tooMany(sent.refusal.code === 'TOO_MANY' ? sent.refusal.retryAfterSeconds : 60));
  });
}

export async function signIn(lang: Lang, to: string | undefined, _: FormState, data: FormData): Promise<FormState> {
  return formAction(lang, data, async (values) => {
    const t = texts[lang];
    const mobile = await numberOnItsWay();
    if (!mobile) redirect(path(lang, withTo('/sign-in', to)));
    const jar = await cookies();
    const replaced = await readSessionToken('worker', jar.get(sessionCookieName('worker'))?.value);
    const ctx = await publicContext(lang);
    const signedIn = await signInWorker(ctx, { mobile, code: String(values.code ?? ''), replaced });
    if (!signedIn.ok) {
      switch (signedIn.refusal.code) {
        case 'WRONG_CODE':
          return invalid([{ field: 'code', message: t.wrongCode }]);
        case 'NO_CODE':
          return refused(t.noCode);
        case 'TOO_MANY_TRIES':
          return refused(t.tooManyTries);
        case 'TOO_MANY':
          return refused(t.tooManySignIns(signedIn.refusal.retryAfterSeconds));
      }
    }
    const { sessionId, workerId } = signedIn.value;
    jar.set(sessionCookieName('worker'), await mintSessionToken('worker', sessionId), sessionCookieOptions('worker'));
    jar.delete({ name: halfWayCookieName('code-sent'), path: halfWayCookieOptions('code-sent').path });
    const wanted = localPath(to);
    if (wanted) redirect(inLanguage(lang, wanted));
    const { registration } = await findProfile({ ...ctx, actor: { kind: 'worker', workerId, sessionId } });
    redirect(path(lang, registration === 'started' ? '/register' : '/account'));
  });
}
