'use client';
import type { ReactNode } from 'react';
import { useForm } from '@/components/form/form-context';

/** Fields of a form that are seldom needed, folded away. Open once the form has an answer, which without a script would
 *  otherwise come back hidden. */
export function Folded({ summary, children }: { summary: string; children: ReactNode }) {
  const { state } = useForm();
  return (
    <details open={state.status !== 'idle'}>
      <summary className="w-fit py-2.5 text-small text-action">{summary}</summary>
      <div className="border-l-4 border-line py-1 pl-4">{children}</div>
    </details>
  );
}
