'use client';
import { Field, FieldGroup, type FieldProps } from './field';
import { useField } from './form-context';

export type Choice = { value: string; label: string; hint?: string };
type ChoiceProps = FieldProps & { choices: readonly Choice[] };

/** A long list of places, platforms, banks. For up to seven choices use Radios: all are seen at once. */
export function Select({ name, choices, defaultValue, hint, ...words }: ChoiceProps & { defaultValue?: string }) {
  const { id, error, valueOf, aria, texts } = useField(name, { hint: Boolean(hint) });
  return (
    <Field {...{ id, error, hint, ...words }}>
      <select id={id} name={name} className="control" defaultValue={valueOf() ?? defaultValue ?? ''} {...aria}>
        <option value="">{texts.choose}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One of a few. */
export function Radios({ name, choices, defaultValue, hint, ...words }: ChoiceProps & { defaultValue?: string }) {
  const { id, error, valueOf } = useField(name, { hint: Boolean(hint) });
  const chosen = valueOf() ?? defaultValue;
  return (
    <FieldGroup {...{ id, error, hint, ...words }}>
      {choices.map((choice, index) => (
        <ChoiceLine
          key={choice.value}
          type="radio"
          id={index === 0 ? id : `${id}-${choice.value}`}
          name={name}
          checked={choice.value === chosen}
          choice={choice}
        />
      ))}
    </FieldGroup>
  );
}

/** Any number of a few; read with `listOf`. */
export function Checkboxes({
  name,
  choices,
  defaultValues = [],
  hint,
  ...words
}: ChoiceProps & { defaultValues?: readonly string[] }) {
  const { id, error, valuesOf, answered } = useField(name, { hint: Boolean(hint) });
  // After an answer from the server an empty group means "all were unticked", not "use the defaults".
  const chosen = answered ? valuesOf() : [...valuesOf(), ...defaultValues];
  return (
    <FieldGroup {...{ id, error, hint, ...words }}>
      {choices.map((choice, index) => (
        <ChoiceLine
          key={choice.value}
          type="checkbox"
          id={index === 0 ? id : `${id}-${choice.value}`}
          name={name}
          checked={chosen.includes(choice.value)}
          choice={choice}
        />
      ))}
    </FieldGroup>
  );
}

/** A single statement to agree to: value `yes` when ticked, absent when not. */
export function Checkbox({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const { id, error, valueOf, aria } = useField(name, { hint: false });
  return (
    <div className="field" data-invalid={error ? '' : undefined}>
      {error && (
        <p id={`${id}-error`} className="error">
          {error}
        </p>
      )}
      <ChoiceLine
        type="checkbox"
        id={id}
        name={name}
        checked={valueOf() === 'yes'}
        choice={{ value: 'yes', label, hint }}
        describedBy={aria['aria-describedby']}
      />
    </div>
  );
}

function ChoiceLine({
  choice,
  checked,
  describedBy,
  ...control
}: {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  checked: boolean;
  choice: Choice;
  describedBy?: string;
}) {
  const hintId = choice.hint && `${control.id}-about`;
  return (
    <div className="choice">
      <input
        {...control}
        value={choice.value}
        defaultChecked={checked}
        aria-describedby={[describedBy, hintId].filter(Boolean).join(' ') || undefined}
      />
      <label htmlFor={control.id}>{choice.label}</label>
      {hintId && (
        <p id={hintId} className="muted">
          {choice.hint}
        </p>
      )}
    </div>
  );
}
