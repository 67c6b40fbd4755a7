'use client';
import { Field, type FieldProps } from './field';
import { useField } from './form-context';

/** Photos and papers. The limits are said before choosing; the server checks them again. */
export function FileField({
  name,
  accept = 'image/jpeg,image/png,application/pdf',
  files = 10,
  megabytes = 10,
  hint,
  ...words
}: FieldProps & { accept?: string; files?: number; megabytes?: number }) {
  const { id, error, aria, texts } = useField(name, { hint: true });
  const limits = texts.files(files, megabytes);
  return (
    <Field {...{ id, error, hint: hint ? `${hint} ${limits}` : limits, ...words }}>
      <input id={id} name={name} type="file" className="control" accept={accept} multiple={files > 1} {...aria} />
    </Field>
  );
}
