'use client';
import { Field, type FieldProps } from './field';
import { useField } from './form-context';

/** One small file of text that travels with its form; photos and papers have `FileField` and the uploads. */
export function TextFileField({ name, accept, hint, ...words }: FieldProps & { accept: string }) {
  const { id, error, aria } = useField(name, { hint: Boolean(hint) });
  return (
    <Field {...{ id, error, hint, ...words }}>
      <input id={id} name={name} type="file" className="control" accept={accept} {...aria} />
    </Field>
  );
}
