'use client';
import type { ReactNode } from 'react';
import type { Lang } from '@/components/wording/lang';
import { FormContext } from './form-context';
import { FormOutcome } from './form-outcome';
import { type FormState, startForm } from './form-state';

/** A form that only asks (its answer has an address of its own), or that posts to a route such as the uploads.
 *  The page gives the state it made from the search parameters. */
export function PlainForm({
  lang,
  state = startForm(),
  children,
  ...form
}: {
  lang: Lang;
  state?: FormState;
  action: string;
  method?: 'get' | 'post';
  encType?: 'multipart/form-data';
  role?: 'search';
  children: ReactNode;
}) {
  return (
    <FormContext value={{ lang, state, pending: false }}>
      <form noValidate {...form}>
        <FormOutcome />
        {children}
      </form>
    </FormContext>
  );
}
