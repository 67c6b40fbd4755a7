'use client';
import { Field, type FieldProps } from './field';
import { useField } from './form-context';

/** A long list in groups. Choices are pairs of value and label, because they travel to the browser. */
export function GroupedSelect({
  name,
  groups,
  defaultValue,
  hint,
  ...words
}: FieldProps & {
  groups: readonly { label: string; choices: readonly (readonly [string, string])[] }[];
  defaultValue?: string;
}) {
  const { id, error, valueOf, aria, texts } = useField(name, { hint: Boolean(hint) });
  return (
    <Field {...{ id, error, hint, ...words }}>
      <select id={id} name={name} className="control" defaultValue={valueOf() ?? defaultValue ?? ''} {...aria}>
        <option value="">{texts.choose}</option>
        {groups.map(({ label, choices }) => (
          <optgroup key={label} label={label}>
            {choices.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
