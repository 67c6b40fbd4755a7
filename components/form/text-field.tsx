'use client';
import { Field, type FieldProps } from './field';
import { useField } from './form-context';

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'password' | 'email' | 'tel' | 'search';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email';
  autoComplete?: string;
  autoCapitalize?: 'none' | 'characters';
  /** Characters that the answer usually has; makes the box as wide as the answer. */
  width?: number;
  /** A unit behind the box, read after the label. */
  unit?: string;
  defaultValue?: string;
};

/** One line of text. A password is never filled in again. */
export function TextField({ name, type = 'text', width, unit, defaultValue, hint, ...rest }: TextFieldProps) {
  const { label, why, optional, heading, ...control } = rest;
  const { id, error, valueOf, aria } = useField(name, { hint: Boolean(hint) });
  const describedBy = [aria['aria-describedby'], unit && `${id}-unit`].filter(Boolean).join(' ') || undefined;
  return (
    <Field {...{ id, error, label, hint, why, optional, heading }}>
      <span className="control-line">
        <input
          id={id}
          name={name}
          type={type}
          className="control"
          style={width ? { maxWidth: `${width + 3}ch` } : undefined}
          defaultValue={type === 'password' ? undefined : (valueOf() ?? defaultValue)}
          spellCheck={false}
          {...control}
          {...aria}
          aria-describedby={describedBy}
        />
        {unit && <span id={`${id}-unit`}>{unit}</span>}
      </span>
    </Field>
  );
}
