import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { staffContext } from '@/app/context';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { checkReceiptNumber } from '@/domain/claims/receipt';
import { findReceipt } from '@/server/office/find-receipt';
import { ReceiptSearch } from '../receipt-search';

export const metadata: Metadata = { title: '查找' };

type Search = Promise<{ receipt?: string | string[] }>;

/** 查找: one number leads to one claim, of this person's desks alone. */
export default async function SearchPage({ searchParams }: { searchParams: Search }) {
  const ctx = await staffContext('/office/search');
  const typed = [(await searchParams).receipt].flat()[0]?.trim().slice(0, 60) ?? '';
  const found = typed ? await findReceipt(ctx, typed) : undefined;
  if (found) redirect(`/office/claims/${found}`);
  return (
    <>
      <PageHeading title="查找">
        <p>按受理编号查找，AY 开头。办完的案件也能找到。</p>
      </PageHeading>
      {typed && (
        <Notice kind="act" title="没有查到" live>
          <p>
            {checkReceiptNumber(typed) ? '' : '编号好像抄错或者漏了一个字。'}
            这里只查本机构管的地方，别的机构的案件不会显示。
          </p>
        </Notice>
      )}
      <ReceiptSearch typed={typed || undefined} />
    </>
  );
}
