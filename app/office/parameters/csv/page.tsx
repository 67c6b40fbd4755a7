import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { startForm } from '@/components/form/form-state';
import { GroupedSelect } from '@/components/form/grouped-select';
import { PlainForm } from '@/components/form/plain-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { TextFileField } from '@/components/form/text-file-field';
import { kindGroups } from '@/components/office/parameters/kind-names';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { may } from '@/domain/claims/permissions';
import { csvOfRows } from '@/domain/parameters/csv';
import { isUuid } from '@/server/kernel/uuid';
import { figuresOnFile } from '@/server/rules/figures-on-file';
import { findProposal } from '@/server/rules/find-proposal';
import { editorContext } from '../editors-only';
import { readFile } from './actions';

export const metadata: Metadata = { title: '用 CSV 文件修订' };

type Search = Promise<Record<string, string | string[] | undefined>>;

/** Many rows at once, by file or pasted; also the rows of a proposal that has several. */
export default async function CsvPage({ searchParams }: { searchParams: Search }) {
  const id = [(await searchParams).proposal].flat()[0];
  const ctx = await editorContext('/office/parameters/csv');
  if (!may(ctx.actor.roles, 'parameter.propose')) notFound();
  const proposal = id && isUuid(id) ? await findProposal(ctx, id) : undefined;
  const isOwn = proposal?.proposedBy.id === ctx.actor.staffId;
  if (id && (!isOwn || !['draft', 'proposed'].includes(proposal.state))) notFound();
  const begun = proposal && isOwn ? proposal : undefined;
  const initial = begun
    ? startForm({ note: begun.note, csv: csvOfRows(begun.rows, await sourcesFor(ctx, begun.sources)) })
    : startForm();
  return (
    <>
      <BackLink href={begun ? `/office/parameters/${begun.id}` : '/office/parameters'}>
        {begun ? '回到这份修订' : '回到参数修订'}
      </BackLink>
      <PageHeading title="用 CSV 文件一次改很多行">
        <p>先下载模板，里面是现在的数字。改好再交上来，有错会说是哪一行哪一列；没有错就存成草稿，看过再提出。</p>
      </PageHeading>
      <div className="max-w-column text-body">
        <section aria-labelledby="template-title">
          <h2 id="template-title">下载模板</h2>
          <PlainForm lang="zh" action="/office/parameters/csv/template" method="get">
            <GroupedSelect name="kind" label="哪一种参数" groups={kindGroups} />
            <SubmitButton tone="quiet">下载</SubmitButton>
          </PlainForm>
          <p className="mt-4">
            没有改的行要删掉。新的一期：改日子和数字，supersedes 空着。改正已有的一行：supersedes
            写那一行的代号，模板里每一行都写好了它自己的。金额是分，比例是万分之一。新的文件写 source.title
            等几列，已有的只写 source。
          </p>
        </section>
        <section aria-labelledby="send-title" className="mt-6">
          <h2 id="send-title">交上来</h2>
          <ActionForm lang="zh" action={readFile.bind(null, begun?.id ?? null)} initial={initial}>
            <TextFileField name="file" label="CSV 文件" hint="不超过 180 KB，UTF-8。" optional accept=".csv,text/csv" />
            <TextArea name="csv" label="或者把内容贴在这里" hint="选了文件就不看这里。" limit={60_000} rows={12} />
            <TextArea name="note" label="为什么改" hint="发布以后，谁都看得到。" limit={2000} rows={3} />
            <SubmitButton>检查，存成草稿</SubmitButton>
          </ActionForm>
        </section>
      </div>
    </>
  );
}

/** A row says of a new source all that the proposal does; of one on file its id alone. */
const sourcesFor = async (
  { db }: Awaited<ReturnType<typeof editorContext>>,
  own: Parameters<typeof csvOfRows>[1],
): Promise<Parameters<typeof csvOfRows>[1]> => {
  const { sources } = await figuresOnFile(db);
  return own.filter(({ id }) => !sources.some((each) => each.id === id));
};
