import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { kindOf, kindNames, sectionOfKind } from '@/components/office/parameters/kind-names';
import { placeWords } from '@/components/office/parameters/row-words';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { completed } from '@/domain/parameters/change';
import { isUuid } from '@/server/kernel/uuid';
import { figuresOnFile } from '@/server/rules/figures-on-file';
import { findProposal } from '@/server/rules/find-proposal';
import { editorContext } from '../../editors-only';
import { RowForm } from '../../row-form';
import { newSourceOf, rowToBegin, type FormSubject } from '../../row-on-form';

export const metadata: Metadata = { title: '改修订' };

/** 改内容 of one's own open proposal: one row by its form, several as CSV. */
export default async function EditPage({ params }: { params: Promise<{ proposalId: string }> }) {
  const { proposalId: id } = await params;
  const here = `/office/parameters/${encodeURIComponent(id)}`;
  const ctx = await editorContext(`${here}/edit`);
  const proposal = isUuid(id) ? await findProposal(ctx, id) : undefined;
  const isOpen = proposal?.state === 'draft' || proposal?.state === 'proposed';
  if (!proposal || !isOpen || proposal.proposedBy.id !== ctx.actor.staffId) notFound();
  const [first] = proposal.rows;
  if (!first || proposal.rows.length > 1 || !sectionOfKind(kindOf(first)))
    redirect(`/office/parameters/csv?proposal=${id}`);
  const { region } = completed(first);
  const subject: FormSubject = {
    ...{ kind: kindOf(first), region, rowId: null, corrects: first.supersedes !== null, proposalId: id },
  };
  const { sources } = await figuresOnFile(ctx.db);
  return (
    <>
      <BackLink href={here}>回到这份修订</BackLink>
      <PageHeading title={`改：${kindNames[subject.kind]}，${placeWords(region)}`}>
        <p>改了以后要重新预演。</p>
      </PageHeading>
      <div className="max-w-column text-body">
        <RowForm
          subject={subject}
          begun={rowToBegin(subject, [], proposal)}
          note={proposal.note}
          ownSource={newSourceOf(proposal)}
          sources={sources}
        />
      </div>
    </>
  );
}
