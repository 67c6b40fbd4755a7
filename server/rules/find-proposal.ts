import { desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { parameterProposals, parameterVersions } from '@/db/schema/parameters';
import { staff } from '@/db/schema/people';
import { may } from '@/domain/claims/permissions';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import type { Plan, ProposedRow } from '@/domain/parameters/change';
import type { ParameterSource } from '@/domain/parameters/parameter-row';
import type { Preview } from './make-preview';
import type { Outcome } from './recompute-job';

/** A proposed change as editors see it. */
export type Proposal = {
  id: string;
  state: 'draft' | 'proposed' | 'published' | 'withdrawn';
  note: string;
  rows: ProposedRow[];
  sources: ParameterSource[];
  proposedBy: { id: string; name: string };
  createdAt: Date;
  changedAt: Date;
  /** Of the content as it is now and the figures as they are now; null while there is none. */
  preview: Preview | null;
  previewAt: Date | null;
  /** A preview is there, but of other content, or of the figures before another publication. */
  previewIsOutdated: boolean;
  plan: Plan | null;
  publishedVersion: number | null;
  outcome: Outcome | null;
};

export type ProposalLine = Pick<Proposal, 'id' | 'state' | 'note' | 'proposedBy' | 'createdAt' | 'publishedVersion'> & {
  rowCount: number;
};

const mayRead = ({ actor }: Context<StaffActor>): boolean =>
  may(actor.roles, 'parameter.propose') || may(actor.roles, 'parameter.publish');

const newest = sql<number>`(select max(v.version) from anyi.parameter_versions v)`;

/** Undefined when there is none, or the reader is no policy editor. */
export async function findProposal(ctx: Context<StaffActor>, id: string): Promise<Proposal | undefined> {
  if (!mayRead(ctx)) return undefined;
  const [row] = await asActor(ctx, (tx) =>
    tx
      .select({
        ...getTableColumns(parameterProposals),
        name: staff.name,
        publishedVersion: parameterVersions.version,
        newest: newest.mapWith(Number),
      })
      .from(parameterProposals)
      .innerJoin(staff, eq(staff.id, parameterProposals.proposedBy))
      .leftJoin(parameterVersions, eq(parameterVersions.proposalId, parameterProposals.id))
      .where(eq(parameterProposals.id, id)),
  );
  if (!row) return undefined;
  const isCurrent =
    row.publishedVersion !== null ||
    (row.previewVersion === row.newest && row.previewHash !== null && row.previewHash.equals(row.contentHash));
  // Refusals carry no hash: they are of the content that the job read last.
  const preview = row.preview as Preview | null;
  const isRefusal = preview !== null && preview.refusals.length > 0 && row.previewAt! >= row.changedAt;
  return {
    ...{ id, state: row.state, note: row.note, createdAt: row.createdAt, changedAt: row.changedAt },
    // Written by proposeChange and the preview's job alone; the columns are typed as plain json.
    ...{ rows: row.rows as ProposedRow[], sources: row.sources as ParameterSource[] },
    ...{ plan: isCurrent ? (row.plan as Plan | null) : null, outcome: row.outcome as Outcome | null },
    proposedBy: { id: row.proposedBy, name: row.name },
    preview: isCurrent || isRefusal ? preview : null,
    previewAt: row.previewAt,
    previewIsOutdated: preview !== null && !isCurrent && !isRefusal,
    publishedVersion: row.publishedVersion,
  };
}

/** Newest first. */
export async function listProposals(ctx: Context<StaffActor>, limit = 50): Promise<ProposalLine[]> {
  if (!mayRead(ctx)) return [];
  const rows = await asActor(ctx, (tx) =>
    tx
      .select({
        id: parameterProposals.id,
        state: parameterProposals.state,
        note: parameterProposals.note,
        createdAt: parameterProposals.createdAt,
        by: parameterProposals.proposedBy,
        name: staff.name,
        publishedVersion: parameterVersions.version,
        rowCount: sql<number>`jsonb_array_length(${parameterProposals.rows})`,
      })
      .from(parameterProposals)
      .innerJoin(staff, eq(staff.id, parameterProposals.proposedBy))
      .leftJoin(parameterVersions, eq(parameterVersions.proposalId, parameterProposals.id))
      .orderBy(desc(parameterProposals.createdAt))
      .limit(limit),
  );
  return rows.map(({ by, name, ...line }) => ({ ...line, proposedBy: { id: by, name } }));
}
