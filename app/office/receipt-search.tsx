import { SubmitButton } from '@/components/form/submit-button';
import { PlainForm } from '@/components/form/plain-form';
import { TextField } from '@/components/form/text-field';

/** 按受理编号查找. The number is a reference and may stand in an address of the office; nothing else of a claim does. */
export const ReceiptSearch = ({ typed }: { typed?: string }) => (
  <PlainForm lang="zh" action="/office/search" method="get" role="search">
    <div className="flex flex-wrap items-end gap-x-3 [&_.field]:m-0">
      <TextField name="receipt" label="受理编号" width={20} autoComplete="off" defaultValue={typed} />
      <SubmitButton tone="quiet">查找</SubmitButton>
    </div>
  </PlainForm>
);
