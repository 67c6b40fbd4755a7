'use client';
import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react';
import { FormContext } from '@/components/form/form-context';
import { FormOutcome } from '@/components/form/form-outcome';
import { type FormState, startForm } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import type { Letter } from './decision-letter';
import { LetterView } from './letter-view';

/** A step's form beside what every form answers. `letter` is the decision as the person will read it, `seen` a digest of
 *  what it was made from: only what was seen can be proposed. `changed`: somebody else was faster. */
export type StepFormState = FormState & { letter?: Letter; seen?: string; changed?: true };
export type StepFormAction = (previous: StepFormState, data: FormData) => Promise<StepFormState>;

/** One step of an office: the facts that only a person can assert, and for a decision of two persons reason and letter. */
export function StepForm({
  action,
  expectedSeq,
  claimHref,
  decision,
  submit,
  children,
}: {
  action: StepFormAction;
  /** The claim as it was when the page was opened; kept over retries. */
  expectedSeq: number;
  claimHref: string;
  decision: boolean;
  submit: string;
  children: ReactNode;
}) {
  const [state, dispatch, pending] = useActionState<StepFormState, FormData>(action, startForm());
  const letter = useRef<HTMLElement>(null);
  useEffect(() => {
    if (state.letter) letter.current?.focus();
  }, [state]);

  // Our own submit instead of React's, which would empty the form after each answer.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget);
    if (pressed instanceof HTMLButtonElement && pressed.name) data.append(pressed.name, pressed.value);
    startTransition(() => dispatch(data));
  }

  return (
    <FormContext value={{ lang: 'zh', state, pending }}>
      <form action={dispatch} onSubmit={send} noValidate aria-busy={pending || undefined}>
        <FormOutcome />
        {state.changed && (
          <p>
            <a href={claimHref}>重新打开案件，看现在的情况</a>
          </p>
        )}
        <input type="hidden" name="expectedSeq" value={[state.values.expectedSeq].flat()[0] ?? expectedSeq} />
        {children}
        {decision ? (
          <SubmitButton tone={state.letter ? 'quiet' : 'action'} name="act" value="preview">
            {state.letter ? '改好了，再看一遍信' : '看劳动者会收到的信'}
          </SubmitButton>
        ) : (
          <SubmitButton>{submit}</SubmitButton>
        )}
        {state.letter && (
          <section ref={letter} tabIndex={-1} autoFocus aria-labelledby="letter-title" className="pt-6">
            <h2 id="letter-title">这是劳动者会看到的信</h2>
            <LetterView letter={state.letter} />
            <p>拟办以后，由另一个人审批；审批通过才生效，信才发给劳动者。</p>
            <input type="hidden" name="seen" value={state.seen} />
            <SubmitButton name="act" value="propose">
              提请审批
            </SubmitButton>
          </section>
        )}
      </form>
    </FormContext>
  );
}
