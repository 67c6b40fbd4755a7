'use client';
import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react';
import type { Lang } from '@/components/wording/lang';
import { FormContext } from './form-context';
import { FormOutcome } from './form-outcome';
import { type FormActionFunction, type FormState, clientKeyName, startForm } from './form-state';
import { SubmitButton } from './submit-button';

/** The one form that changes something. Without JavaScript the browser posts to the server action and the page comes back
 *  with the state; with it the same action runs in place. Fields inside read their value and error from the context. */
export function ActionForm({
  lang,
  action,
  initial,
  clientKey,
  submit,
  tone,
  done,
  children,
}: {
  lang: Lang;
  action: FormActionFunction;
  /** Values to begin with, made by `startForm`. */
  initial?: FormState;
  /** A fresh UUID made when the page is rendered, for actions that must land once. Not for prerendered pages. */
  clientKey?: string;
  /** Words of the button, a verb first. Leave out when the children hold their own SubmitButtons. */
  submit?: string;
  tone?: 'action' | 'quiet' | 'amber';
  /** Shown instead of the fields once the state is `done`. */
  done?: ReactNode;
  children: ReactNode;
}) {
  const [state, dispatch, pending] = useActionState(action, initial ?? startForm());

  const form = useRef<HTMLFormElement>(null);
  // Once done the form shows what `values` of the answer say, which an empty record clears.
  useEffect(() => {
    if (state.status === 'done') form.current?.reset();
  }, [state]);

  // Our own submit instead of React's, which would empty the form after each answer and lose chosen files.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return; // the second click of a double click
    const data = new FormData(event.currentTarget);
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    if (pressed instanceof HTMLButtonElement && pressed.name) data.append(pressed.name, pressed.value);
    startTransition(() => dispatch(data));
  }

  const typedKey = state.values[clientKeyName];
  const retrying = state.status !== 'done' && typeof typedKey === 'string';
  const key = retrying ? typedKey : clientKey;
  return (
    <FormContext value={{ lang, state, pending }}>
      <form ref={form} action={dispatch} onSubmit={send} noValidate aria-busy={pending || undefined}>
        <FormOutcome />
        {key && <input type="hidden" name={clientKeyName} value={key} />}
        {state.status === 'done' && done ? (
          done
        ) : (
          <>
            {children}
            {submit && <SubmitButton tone={tone}>{submit}</SubmitButton>}
          </>
        )}
      </form>
    </FormContext>
  );
}
