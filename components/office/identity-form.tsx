'use client';
import { type FormEvent, startTransition, useActionState } from 'react';
import { Radios } from '@/components/form/choice-fields';
import { FormContext } from '@/components/form/form-context';
import { FormOutcome } from '@/components/form/form-outcome';
import { type FormState, startForm } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { SummaryList } from '@/components/ui/summary-list';
import { Folded } from './folded';

/** Identity in clear stands only in this answer, never in the page's address or in a later page. */
export type IdentityState = FormState & {
  identity?: { name: string | null; identityNumber: string | null; mobile: string };
};
export type IdentityAction = (previous: IdentityState, data: FormData) => Promise<IdentityState>;

const reasons = [
  { value: 'contact', label: '联系劳动者' },
  { value: 'check-identity', label: '核对身份' },
  { value: 'write-document', label: '制作文书' },
  { value: 'pay-benefit', label: '发放待遇' },
];

/** 显示身份信息: asks why, says that the look is written down, then shows. */
export function IdentityForm({ action }: { action: IdentityAction }) {
  const [state, dispatch, pending] = useActionState<IdentityState, FormData>(action, startForm());
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!pending) startTransition(() => dispatch(data));
  }
  if (state.identity) {
    const { name, identityNumber, mobile } = state.identity;
    return (
      <div role="status">
        <SummaryList
          rows={[
            { term: '姓名', value: name ?? '还没有登记' },
            { term: '证件号', value: identityNumber ?? '还没有登记' },
            { term: '手机号', value: mobile },
          ]}
        />
        <p className="muted">已记下您看过。离开这一页就不再显示。</p>
      </div>
    );
  }
  return (
    <FormContext value={{ lang: 'zh', state, pending }}>
      <form action={dispatch} onSubmit={send} noValidate aria-busy={pending || undefined}>
        <FormOutcome />
        <Folded summary="显示身份信息">
          <Radios name="reason" label="为什么要看" hint="每看一次都会记下，劳动者看得到谁看过。" choices={reasons} />
          <SubmitButton tone="quiet">显示身份信息</SubmitButton>
        </Folded>
      </form>
    </FormContext>
  );
}
