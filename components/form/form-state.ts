/** What a person typed, by the name of the control; a name that occurs more than once holds a list. */
export type FormValues = Record<string, string | string[]>;

export type FieldError = {
  /** Name of the field, without the part: `occurredOn`, not `occurredOn.year`. */
  field: string;
  /** A sentence that says what to do, in the language of the page. */
  message: string;
};

/** What a server action answers and what a form shows.
 *  - `invalid`: something typed cannot be taken; `errors` say what, beside the fields and at the top
 *  - `refused`: a rule says no; `message` says why and what would change it
 *  - `done`: it happened; `message` says what comes next (most actions redirect instead)
 *  - `failed`: our fault; nothing was recorded or the same client key may be sent again */
export type FormState = {
  status: 'idle' | 'invalid' | 'refused' | 'done' | 'failed';
  values: FormValues;
  errors: FieldError[];
  message?: string;
};

/** Shape of every server action behind an `ActionForm`; works without JavaScript because the state is re-rendered. */
export type FormActionFunction = (previous: FormState, data: FormData) => Promise<FormState>;

/** A form before anything was sent, filled with what we already know. */
export const startForm = (values: FormValues = {}): FormState => ({ status: 'idle', values, errors: [] });

/** The hidden field that makes a retry land once: the same key gives the same receipt. */
export const clientKeyName = 'clientKey';
