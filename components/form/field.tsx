'use client';
import type { ReactNode } from 'react';
import { useForm } from './form-context';

/** What every field has: a label, and perhaps a hint and the reason why it is asked. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  why?: string;
  optional?: boolean;
  /** On a page with one question the label is the heading of the page. */
  heading?: boolean;
};

type FrameProps = Omit<FieldProps, 'name'> & { id: string; error: string | undefined; children: ReactNode };

/** One control with its label. */
export function Field({ id, error, children, ...words }: FrameProps) {
  const label = (
    <label htmlFor={id} className="label">
      <LabelText {...words} />
    </label>
  );
  return (
    <div className="field" data-invalid={error ? '' : undefined}>
      {words.heading ? <h1>{label}</h1> : label}
      <Around id={id} error={error} {...words} />
      {children}
    </div>
  );
}

/** Several controls that answer one question: parts of a date, radio buttons, checkboxes. */
export function FieldGroup({ id, error, children, ...words }: FrameProps) {
  const described = [words.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className="field" data-invalid={error ? '' : undefined} aria-describedby={described}>
      <legend className="label">
        {words.heading ? (
          <h1>
            <LabelText {...words} />
          </h1>
        ) : (
          <LabelText {...words} />
        )}
      </legend>
      <Around id={id} error={error} {...words} />
      {children}
    </fieldset>
  );
}

function LabelText({ label, optional }: { label: string; optional?: boolean }) {
  const { texts } = useForm();
  return (
    <>
      {label}
      {optional && <span className="muted">{texts.optional}</span>}
    </>
  );
}

function Around({ id, hint, why, error }: { id: string; hint?: string; why?: string; error: string | undefined }) {
  const { texts } = useForm();
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="muted">
          {hint}
        </p>
      )}
      {why && (
        <details className="why">
          <summary>{texts.why}</summary>
          <p>{why}</p>
        </details>
      )}
      {error && (
        <p id={`${id}-error`} className="error">
          <span className="visually-hidden">{texts.error}</span>
          {error}
        </p>
      )}
    </>
  );
}
