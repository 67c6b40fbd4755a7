'use client';
import { useEffect, useRef } from 'react';
import { fieldId, useForm } from './form-context';

/** What came of sending, above the fields: errors with links to them, a refusal, a failure, or that it is done.
 *  Gets the focus, with a script by an effect and without one by `autofocus`. */
export function FormOutcome() {
  const { state, texts } = useForm();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== 'idle') box.current?.focus();
  }, [state]);
  if (state.status === 'idle') return null;
  const done = state.status === 'done';
  return (
    <div
      ref={box}
      className="outcome"
      data-status={state.status}
      role={done ? 'status' : 'alert'}
      tabIndex={-1}
      autoFocus
      aria-labelledby="outcome-title"
    >
      <h2 id="outcome-title">{texts[state.status]}</h2>
      {(state.message || state.status === 'failed') && <p>{state.message ?? texts.failedHelp}</p>}
      {state.errors.length > 0 && (
        <ul>
          {state.errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
