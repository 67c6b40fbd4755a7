import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { anyi, bytes, id, instant } from './columns';
import { staff } from './people';

export const proposalStates = ['draft', 'proposed', 'published', 'withdrawn'] as const;

/** 参数修订. What a policy editor proposes, until a second one publishes it. Rows and sources as proposed (domain/parameters);
 *  `plan` holds the rows that publishing will write, as they were when the preview was made. */
export const parameterProposals = anyi.table(
  'parameter_proposals',
  {
    id: id(),
    state: text('state', { enum: proposalStates }).notNull(),
    note: text('note').notNull(),
    rows: jsonb('rows').$type<unknown[]>().notNull(),
    sources: jsonb('sources').$type<unknown[]>().notNull(),
    /** SHA-256 of rows and sources, set by a trigger: a preview of other content does not count. */
    contentHash: bytes('content_hash').notNull(),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    /** What publishing would do: counts and amounts, no person. */
    preview: jsonb('preview').$type<Record<string, unknown>>(),
    previewHash: bytes('preview_hash'),
    /** Publication on which the preview was made: after another one it no longer counts. */
    previewVersion: integer('preview_version'),
    previewAt: instant('preview_at'),
    plan: jsonb('plan').$type<Record<string, unknown>>(),
    /** What it did, and how far the job after publishing has come. */
    outcome: jsonb('outcome').$type<Record<string, unknown>>(),
  },
  (t) => [index('parameter_proposals_recent').on(t.createdAt)],
);

/** 参数版本. One row for each publication; 1 = the files that came with the program. Running processes ask for the newest. */
export const parameterVersions = anyi.table(
  'parameter_versions',
  {
    version: integer('version').primaryKey(),
    /** Day in Shanghai from which its rows are known; never before that of an earlier version. */
    knownOn: date('known_on').notNull(),
    publishedAt: instant('published_at').notNull(),
    proposalId: uuid('proposal_id').references(() => parameterProposals.id),
    proposedBy: uuid('proposed_by').references(() => staff.id),
    publishedBy: uuid('published_by').references(() => staff.id),
    note: text('note').notNull(),
    /** SHA-256 over this publication and the digest before it: the same digest tells of the same figures. */
    digest: text('digest').notNull(),
  },
  (t) => [
    unique('parameter_versions_of_proposal').on(t.proposalId),
    check(
      'published_by_a_second_person',
      sql`${t.version} = 1 or (${t.proposalId} is not null and ${t.proposedBy} is not null and ${t.publishedBy} is not null and ${t.proposedBy} <> ${t.publishedBy})`,
    ),
  ],
);

/** 依据. The document behind a row. */
export const parameterSources = anyi.table(
  'parameter_sources',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    url: text('url'),
    documentNumber: text('document_number'),
    /** A day; of the files that came with the program perhaps a month or a year alone. */
    published: text('published'),
    kind: text('kind').notNull(),
    readVia: text('read_via'),
    version: integer('version')
      .notNull()
      .references(() => parameterVersions.version),
  },
  (t) => [
    check('a_source_has_a_title', sql`length(btrim(${t.title})) > 0`),
    check('a_source_has_a_day', sql`${t.version} = 1 or coalesce(${t.published}, '') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`),
  ],
);

/** 参数. Append-only: a correction is a new row that supersedes; overlaps and limits are checked by triggers (db/sql/97). What is known on a day Y of a day X: rows known by Y whose
 *  superseding row is not, in force on X (domain/parameters/parameter-row.ts has the fields). */
export const parameters = anyi.table(
  'parameters',
  {
    id: id(),
    version: integer('version')
      .notNull()
      .references(() => parameterVersions.version),
    scheme: text('scheme').notNull(),
    key: text('key').notNull(),
    region: text('region').notNull(),
    variant: text('variant').notNull(),
    ordinal: integer('ordinal').notNull(),
    effectiveFrom: date('effective_from'),
    effectiveTo: date('effective_to'),
    value: jsonb('value').$type<unknown>().notNull(),
    unit: text('unit').notNull(),
    source: text('source')
      .notNull()
      .references(() => parameterSources.id),
    confidence: text('confidence', { enum: ['primary', 'secondary', 'uncertain'] }),
    knownOn: date('known_on').notNull(),
    supersedes: uuid('supersedes'),
    gapReason: text('gap_reason'),
  },
  (t) => [
    foreignKey({ name: 'parameters_supersedes', columns: [t.supersedes], foreignColumns: [t.id] }),
    // Two corrections of one row would leave open which of them holds.
    unique('parameters_superseded_once').on(t.supersedes),
    // The check for overlaps, and a page of one figure's history.
    index('parameters_matter').on(t.scheme, t.key, t.region, t.variant),
    index('parameters_region').on(t.region),
    check('a_region_has_six_digits', sql`${t.region} ~ '^[0-9]{6}$'`),
    check('no_period_ends_before_it_begins', sql`${t.effectiveFrom} <= ${t.effectiveTo}`),
    // What the files that came with the program leave open, a publication must say; a row that only ends an undated one
    // has no start either.
    check(
      'a_row_has_day_and_mark',
      sql`${t.version} = 1 or ((${t.effectiveFrom} is not null or ${t.supersedes} is not null) and (${t.confidence} is not null or ${t.supersedes} is not null))`,
    ),
  ],
);

/** 预估变动. What a publication changed in a kept estimate. The estimate itself stays as it was given. No foreign keys: to
 *  check one locks, and so rewrites, each estimate of a province; rows are written from estimates that were just read, and
 *  estimates are never deleted. */
export const estimateRevisions = anyi.table(
  'estimate_revisions',
  {
    estimateId: text('estimate_id').notNull(),
    version: integer('version').notNull(),
    /** Headline figures before and after, fen; null = no part is sure enough, or no figure is on file. */
    oldFen: bigint('old_fen', { mode: 'number' }),
    newFen: bigint('new_fen', { mode: 'number' }),
    /** null when there is a figure neither before nor after. */
    per: text('per', { enum: ['month', 'year', 'once'] }),
    /** How it comes out now: with figures, with one missing, or refused (a base outside of the new limits). */
    outcome: text('outcome', { enum: ['value', 'unknown', 'refused'] }).notNull(),
    /** Ids of the rows that changed. */
    why: uuid('why').array().notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at'),
  },
  (t) => [primaryKey({ columns: [t.estimateId, t.version] })],
);
