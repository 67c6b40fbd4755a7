'use client';
import { useForm } from './form-context';

/** Sends the form. More than one may stand in a form; `name` and `value` say which was pressed.
 *  While sending it stays focusable and says so: a disabled button would drop the focus. */
export function SubmitButton({
  children,
  tone = 'action',
  ...button
}: {
  children: string;
  tone?: 'action' | 'quiet' | 'amber';
  name?: string;
  value?: string;
}) {
  const { pending, texts } = useForm();
  return (
    <button type="submit" className="button" data-tone={tone} aria-disabled={pending || undefined} {...button}>
      {pending ? texts.sending : children}
    </button>
  );
}
