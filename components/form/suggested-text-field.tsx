'use client';
import { Field, type FieldProps } from './field';
import { useField } from './form-context';

/** One line of text with suggestions; anything else may be typed. */
export function SuggestedTextField({
  name,
  suggestions,
  defaultValue,
  hint,
  ...words
}: FieldProps & { suggestions: readonly string[]; defaultValue?: string }) {
  const { id, error, valueOf, aria } = useField(name, { hint: Boolean(hint) });
  return (
    <Field {...{ id, error, hint, ...words }}>
      <input
        id={id}
        name={name}
        className="control"
        list={`${id}-list`}
        autoComplete="off"
        defaultValue={valueOf() ?? defaultValue}
        {...aria}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </Field>
  );
}
