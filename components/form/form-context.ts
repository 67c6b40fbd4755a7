'use client';
import { createContext, useContext } from 'react';
import type { Lang } from '@/components/wording/lang';
import { type FormState, startForm } from './form-state';
import { formTexts } from './form-texts';
import { listOf } from './typed-values';

type FormContextValue = { lang: Lang; state: FormState; pending: boolean };

export const FormContext = createContext<FormContextValue>({ lang: 'zh', state: startForm(), pending: false });

export function useForm() {
  const form = useContext(FormContext);
  return { ...form, texts: formTexts[form.lang] };
}

/** Id of the first control of a field; the error summary links to it. */
export const fieldId = (name: string): string => `field-${name.replace(/[^\w]+/g, '-')}`;

/** What a control needs to know: the value to show again, the error, and the ids that tie label, hint and error to it. */
export function useField(name: string, described: { hint: boolean }) {
  const { state, texts } = useForm();
  const id = fieldId(name);
  const error = state.errors.find((each) => each.field === name)?.message;
  const describedBy = [described.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return {
    id,
    error,
    texts,
    /** Undefined when nothing is known; an emptied box stays empty. */
    valueOf: (control: string = name) => [state.values[control]].flat()[0],
    valuesOf: () => listOf(state.values[name]),
    answered: state.status !== 'idle',
    aria: { 'aria-describedby': describedBy, 'aria-invalid': error ? (true as const) : undefined },
  };
}
