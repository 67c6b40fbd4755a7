'use client';
import { useState } from 'react';
import { Field, type FieldProps } from './field';
import { useField } from './form-context';

/** Several lines. Typing past the limit is allowed and said: a hard stop would cut a pasted text without a word. */
export function TextArea({
  name,
  limit,
  rows = 5,
  defaultValue,
  hint,
  ...words
}: FieldProps & { limit: number; rows?: number; defaultValue?: string }) {
  const { id, error, valueOf, aria, texts } = useField(name, { hint: Boolean(hint) });
  const [length, setLength] = useState<number>();
  const describedBy = [aria['aria-describedby'], `${id}-limit`].filter(Boolean).join(' ');
  return (
    <Field {...{ id, error, hint, ...words }}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        className="control"
        defaultValue={valueOf() ?? defaultValue}
        onInput={(event) => setLength(event.currentTarget.value.length)}
        {...aria}
        aria-describedby={describedBy}
      />
      <p id={`${id}-limit`} className="muted">
        {length === undefined ? texts.limit(limit) : texts.left(limit - length)}
      </p>
    </Field>
  );
}
