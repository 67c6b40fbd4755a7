'use client';
import { FieldGroup, type FieldProps } from './field';
import { useField } from './form-context';

type DateProps = FieldProps & {
  /** `YYYY-MM-DD` or `YYYY-MM` to begin with. */
  defaultValue?: string;
  /** Lets a phone fill in a birthday. */
  birthday?: boolean;
};

/** A day as three boxes. A native date box cannot show a wrong date again and scrolls through decades for a birthday;
 *  three boxes keep what was typed on every phone. Read with `withDatesJoined`. */
export function DateField(props: DateProps) {
  return <DateParts {...props} parts={['year', 'month', 'day']} />;
}

/** A month as two boxes. */
export function MonthField(props: DateProps) {
  return <DateParts {...props} parts={['year', 'month']} />;
}

type Part = 'year' | 'month' | 'day';

function DateParts({ name, defaultValue = '', birthday, hint, parts, ...words }: DateProps & { parts: Part[] }) {
  const { id, error, valueOf, texts, aria } = useField(name, { hint: true });
  const before = defaultValue.split('-').map((part, index) => (index === 0 ? part : part.replace(/^0/, '')));
  const example = parts.length === 3 ? texts.dateHint : texts.monthHint;
  return (
    <FieldGroup {...{ id, error, hint: hint ? `${hint} ${example}` : example, ...words }}>
      <span className="control-line">
        {parts.map((part, index) => {
          const partId = index === 0 ? id : `${id}-${part}`;
          return (
            <span key={part} className="date-part">
              <label htmlFor={partId}>{texts[part]}</label>
              <input
                id={partId}
                name={`${name}.${part}`}
                className="control"
                style={{ width: part === 'year' ? '8.5ch' : '5.5ch' }}
                inputMode="numeric"
                autoComplete={birthday ? `bday-${part}` : 'off'}
                defaultValue={valueOf(`${name}.${part}`) ?? before[index]}
                aria-invalid={aria['aria-invalid']}
              />
            </span>
          );
        })}
      </span>
    </FieldGroup>
  );
}
