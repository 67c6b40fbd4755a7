'use client';
import type { FieldProps } from './field';
import { useForm } from './form-context';
import { TextField } from './text-field';

/** 元, read with `fenOfYuan`. A text box, because number boxes drop "1,234.5" and full-width digits without a word. */
export function MoneyField(props: FieldProps & { defaultValue?: string }) {
  const { texts } = useForm();
  return <TextField inputMode="decimal" autoComplete="off" width={14} unit={texts.yuan} {...props} />;
}

/** Mobile number, read with `mobileDigits`. */
export function MobileField(props: FieldProps & { defaultValue?: string }) {
  return <TextField type="tel" autoComplete="tel" width={16} {...props} />;
}

/** A code sent by message; phones offer it above the keyboard. */
export function CodeField({ digits = 6, ...props }: FieldProps & { digits?: number }) {
  return <TextField inputMode="numeric" autoComplete="one-time-code" width={digits} {...props} />;
}
