'use client';
import { type FocusEvent, type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { FormContext } from '@/components/form/form-context';
import { startForm } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { Notice } from '@/components/ui/notice';
import { type Lang, path } from '@/components/wording/lang';
import { checkReceiptNumber } from '@/domain/claims/receipt';
import type { LookUpAction, LookUpState } from './public-look-up-state';
import { lookUpTexts } from './public-look-up-texts';
import { PublicStatusView } from './public-status-view';

/** The look-up form (查进度) and, in its place, the answer: number and code never stand in an address, and the page itself
 *  is prerendered. Without JavaScript the browser posts to the same action and the page comes back with the answer. */
export function PublicLookUp({ lang, action }: { lang: Lang; action: LookUpAction }) {
  const [state, dispatch, pending] = useActionState<LookUpState, FormData>(action, startForm());
  const answer = useRef<HTMLElement>(null);
  useEffect(() => {
    if (state.status !== 'idle') answer.current?.focus();
  }, [state]);

  // Our own submit instead of React's, which would empty the form after a miss.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => dispatch(data));
  }

  return (
    <>
      {state.status !== 'idle' && (
        <section ref={answer} tabIndex={-1} autoFocus aria-label={lookUpTexts[lang].answer}>
          {state.found ? (
            <PublicStatusView found={state.found} receiptNumber={state.receiptNumber} lang={lang} />
          ) : (
            <Refusal state={state} lang={lang} />
          )}
        </section>
      )}
      {state.found ? (
        <Leave lang={lang} />
      ) : (
        <FormContext value={{ lang, state, pending }}>
          <form action={dispatch} onSubmit={send} noValidate autoComplete="off" aria-busy={pending || undefined}>
            <NumberField lang={lang} />
            <TextField
              name="lookupCode"
              label={lookUpTexts[lang].code}
              hint={lookUpTexts[lang].codeHint}
              width={12}
              autoComplete="off"
              autoCapitalize="characters"
            />
            <SubmitButton>{lookUpTexts[lang].submit}</SubmitButton>
          </form>
        </FormContext>
      )}
    </>
  );
}

function Refusal({ state, lang }: { state: LookUpState; lang: Lang }) {
  const t = lookUpTexts[lang];
  const title = state.status === 'refused' ? t.tooMany : state.status === 'failed' ? t.failed : t.missed;
  return (
    <div role="alert">
      <Notice kind="act" title={title}>
        <p>{state.message}</p>
      </Notice>
    </div>
  );
}

/** Says before sending when the check character does not fit; whether such a claim exists is not known here. */
function NumberField({ lang }: { lang: Lang }) {
  const t = lookUpTexts[lang];
  const [slip, setSlip] = useState(false);
  const look = ({ target }: FocusEvent<HTMLElement>) => {
    if (target instanceof HTMLInputElement) setSlip(target.value.trim() !== '' && !checkReceiptNumber(target.value));
  };
  return (
    <div onBlur={look}>
      <TextField
        name="receiptNumber"
        label={t.number}
        hint={t.numberHint}
        width={22}
        autoComplete="off"
        autoCapitalize="characters"
      />
      <p role="status" className="-mt-4 mb-6 text-amber empty:hidden">
        {slip && t.slip}
      </p>
    </div>
  );
}

function Leave({ lang }: { lang: Lang }) {
  const t = lookUpTexts[lang];
  return (
    <div className="no-print border-t border-line pt-4">
      {/* A whole new page, so that nothing of this one is left in it. */}
      <a href={path(lang, '/status')} className="inline-block py-2">
        {t.another}
      </a>
      <p className="muted">{t.leave}</p>
    </div>
  );
}
