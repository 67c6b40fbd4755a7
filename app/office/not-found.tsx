import { LinkButton } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';

/** Also for a claim of another office: whether there is one is not told. */
export default function OfficeNotFound() {
  return (
    <>
      <PageHeading title="没有这个页面">
        <p>地址可能抄错了，也可能不归您的机构或者岗位管。</p>
      </PageHeading>
      <p className="flex flex-wrap gap-3">
        <LinkButton href="/office">回到待办</LinkButton>
        <LinkButton href="/office/search" tone="quiet">
          按受理编号查找
        </LinkButton>
      </p>
    </>
  );
}
