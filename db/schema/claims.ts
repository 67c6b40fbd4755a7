import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { anyi, bytes, id, instant, sealed } from './columns';
import { staff, workers } from './people';

export const procedureIds = ['injury', 'wages', 'enrolment'] as const;

/** Every legal move, written by migrate from domain/claims/transition-rows.ts; never deleted, so that a claim keeps the
 *  version it began under. `initial` moves start a claim; `returnsFrom` names the event whose start state is returned to. */
export const transitions = anyi.table(
  'transitions',
  {
    procedure: text('procedure', { enum: procedureIds }).notNull(),
    version: integer('version').notNull(),
    initial: boolean('initial').notNull(),
    fromState: text('from_state').notNull(),
    event: text('event').notNull(),
    actor: text('actor').notNull(),
    toState: text('to_state').notNull(),
    needsApproval: boolean('needs_approval').notNull(),
    returnsFrom: text('returns_from'),
  },
  (t) => [
    // The key that events refer to: it carries `initial` and `needsApproval`, so that an event cannot lie about either.
    primaryKey({
      name: 'transitions_move',
      columns: [t.procedure, t.version, t.initial, t.fromState, t.event, t.actor, t.toState, t.needsApproval],
    }),
  ],
);

/** States in which nobody owes a step any more (办结); written by migrate, read by the trigger that keeps `claims.open`. */
export const terminalStates = anyi.table(
  'terminal_states',
  {
    procedure: text('procedure', { enum: procedureIds }).notNull(),
    version: integer('version').notNull(),
    state: text('state').notNull(),
  },
  (t) => [primaryKey({ columns: [t.procedure, t.version, t.state] })],
);

/** As whom a role of staff, a worker or the system itself may take a step; written by migrate from domain/claims/roles.ts. */
export const roleActors = anyi.table(
  'role_actors',
  { role: text('role').notNull(), actor: text('actor').notNull() },
  (t) => [primaryKey({ columns: [t.role, t.actor] })],
);

/** 案件. State, sequence and head hash are set by the owner's trigger when an event is recorded, never by the application. */
export const claims = anyi.table(
  'claims',
  {
    id: id(),
    procedure: text('procedure', { enum: procedureIds }).notNull(),
    version: integer('version').notNull(),
    /** 回执号, the only id a claimant ever sees. */
    receiptNumber: text('receipt_number').notNull(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => workers.id),
    /** Where it happened or where the work is, GB/T 2260. */
    region: text('region').notNull(),
    /** The region under which an office works it; 000000 when no office has the region. */
    desk: text('desk').notNull(),
    state: text('state').notNull(),
    seq: integer('seq').notNull().default(0),
    headHash: bytes('head_hash'),
    /** Facts that name nobody: industry, platform, days, amounts in fen, codes. */
    facts: jsonb('facts').$type<Record<string, unknown>>().notNull(),
    /** What the person wrote: narrative, employer, account; sealed JSON. */
    answersSealed: sealed('answers_sealed').notNull(),
    submittedAt: instant('submitted_at').notNull(),
    assigneeId: uuid('assignee_id').references(() => staff.id),
    /** Earliest open due date, kept by the clock trigger: the worklist's order. Null when no open clock has a date. */
    nextDue: date('next_due'),
    open: boolean('open').notNull().default(true),
  },
  (t) => [
    uniqueIndex('claims_receipt').on(t.receiptNumber),
    unique('claims_identity').on(t.id, t.procedure, t.version),
    index('claims_owner').on(t.ownerId, t.submittedAt),
    // The worklist: open claims of a desk by due date, undated last.
    index('claims_worklist')
      .on(t.desk, t.nextDue, t.id)
      .where(sql`${t.open}`),
  ],
);

/** What the look-up reads: one row, one index. Kept by a trigger of the owner at commit. The code is a keyed HMAC whose
 *  secret is apart from the database; sealed for its submitter until "saved" is pressed, at most 24 hours. */
export const claimPublic = anyi.table(
  'claim_public',
  {
    receiptNumber: text('receipt_number').primaryKey(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    lookupHmac: bytes('lookup_hmac').notNull(),
    lookupSealed: sealed('lookup_sealed'),
    lookupSealedUntil: instant('lookup_sealed_until'),
    /** {procedure, state, office, events: [{event, on}], clocks: [{clock, state, dueOn, provisional}]}: codes and days only. */
    view: jsonb('view').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    uniqueIndex('claim_public_claim').on(t.claimId),
    // The sweep finds the few codes that are still kept for their submitter.
    index('claim_public_sealed')
      .on(t.lookupSealedUntil)
      .where(sql`${t.lookupSealedUntil} is not null`),
  ],
);

/** 拟办意见. Immutable once made; changing it means withdrawing it and making another, which voids any approval. */
export const proposals = anyi.table(
  'proposals',
  {
    id: id(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    /** The claim's sequence the proposal was made on: a later event makes it void. */
    baseSeq: integer('base_seq').notNull(),
    event: text('event').notNull(),
    actor: text('actor').notNull(),
    facts: jsonb('facts').$type<Record<string, unknown>>().notNull(),
    /** The reason as the person will read it; sealed. */
    reasonSealed: sealed('reason_sealed').notNull(),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => staff.id),
    proposedAt: instant('proposed_at').notNull(),
    status: text('status', { enum: ['open', 'withdrawn', 'returned', 'recorded'] })
      .notNull()
      .default('open'),
    closedAt: instant('closed_at'),
    /** Why the second person sent it back; sealed. */
    returnSealed: sealed('return_sealed'),
  },
  (t) => [
    unique('proposals_identity').on(t.id, t.claimId, t.event, t.actor, t.proposedBy),
    // One open proposal a claim.
    uniqueIndex('proposals_open')
      .on(t.claimId)
      .where(sql`${t.status} = 'open'`),
  ],
);

/** 审批. Approver and proposer are never the same person: a check, not a habit. */
export const approvals = anyi.table(
  'approvals',
  {
    proposalId: uuid('proposal_id').primaryKey(),
    claimId: uuid('claim_id').notNull(),
    event: text('event').notNull(),
    actor: text('actor').notNull(),
    proposedBy: uuid('proposed_by').notNull(),
    approvedBy: uuid('approved_by')
      .notNull()
      .references(() => staff.id),
    approvedAt: instant('approved_at').notNull(),
  },
  (t) => [
    foreignKey({
      name: 'approvals_proposal',
      columns: [t.proposalId, t.claimId, t.event, t.actor, t.proposedBy],
      foreignColumns: [proposals.id, proposals.claimId, proposals.event, proposals.actor, proposals.proposedBy],
    }),
    unique('approvals_identity').on(t.proposalId, t.claimId, t.event, t.actor),
    check('approver_is_another', sql`${t.approvedBy} <> ${t.proposedBy}`),
  ],
);

/** 办理记录. Append-only and chained by hash; holds codes, dates, amounts and references, no personal or sealed value. */
export const claimEvents = anyi.table(
  'claim_events',
  {
    claimId: uuid('claim_id').notNull(),
    seq: integer('seq').notNull(),
    /** seq - 1; null for the first event. */
    prevSeq: integer('prev_seq'),
    procedure: text('procedure', { enum: procedureIds }).notNull(),
    version: integer('version').notNull(),
    initial: boolean('initial').notNull(),
    fromState: text('from_state').notNull(),
    event: text('event').notNull(),
    actor: text('actor').notNull(),
    toState: text('to_state').notNull(),
    needsApproval: boolean('needs_approval').notNull(),
    proposalId: uuid('proposal_id'),
    /** Worker or staff id, by `actorKind`; null for the clock. */
    actorKind: text('actor_kind', { enum: ['worker', 'staff', 'system'] }).notNull(),
    actorId: uuid('actor_id'),
    occurredOn: date('occurred_on').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    facts: jsonb('facts').$type<Record<string, unknown>>().notNull(),
    flags: text('flags')
      .array()
      .notNull()
      .default(sql`'{}'`),
    prevHash: bytes('prev_hash'),
    /** Made by the database over a written canonical form (db/sql/20-events.sql); whatever is given is overwritten. */
    hash: bytes('hash')
      .notNull()
      .default(sql`''::bytea`),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.seq] }),
    unique('claim_events_reached').on(t.claimId, t.seq, t.toState),
    foreignKey({
      name: 'claim_events_claim',
      columns: [t.claimId, t.procedure, t.version],
      foreignColumns: [claims.id, claims.procedure, claims.version],
    }),
    foreignKey({
      name: 'claim_events_move',
      columns: [t.procedure, t.version, t.initial, t.fromState, t.event, t.actor, t.toState, t.needsApproval],
      foreignColumns: [
        transitions.procedure,
        transitions.version,
        transitions.initial,
        transitions.fromState,
        transitions.event,
        transitions.actor,
        transitions.toState,
        transitions.needsApproval,
      ],
    }),
    foreignKey({
      name: 'claim_events_previous',
      columns: [t.claimId, t.prevSeq, t.fromState],
      foreignColumns: [t.claimId, t.seq, t.toState],
    }),
    foreignKey({
      name: 'claim_events_approval',
      columns: [t.proposalId, t.claimId, t.event, t.actor],
      foreignColumns: [approvals.proposalId, approvals.claimId, approvals.event, approvals.actor],
    }),
    // One decision is recorded once.
    uniqueIndex('claim_events_proposal').on(t.proposalId),
    check('first_event_starts', sql`(${t.seq} = 1) = ${t.initial} and (${t.seq} = 1) = (${t.prevSeq} is null)`),
    check('follows_previous', sql`${t.seq} = 1 or ${t.prevSeq} = ${t.seq} - 1`),
    check('decided_by_two', sql`${t.needsApproval} = (${t.proposalId} is not null)`),
  ],
);

/** 期限. One row per running or ended clock; its history is `clockEntries`. */
export const clocks = anyi.table(
  'clocks',
  {
    id: id(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    /** Name in domain/claims/clocks.ts. */
    clock: text('clock').notNull(),
    state: text('state', { enum: ['running', 'paused', 'met', 'missed', 'cancelled'] }).notNull(),
    startedOn: date('started_on').notNull(),
    /** Null when no length is on file: the clock says so and sorts in a group of its own. */
    dueOn: date('due_on'),
    provisional: boolean('provisional').notNull(),
    /** What is needed to resume with no day lost. */
    memo: jsonb('memo').$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    index('clocks_claim').on(t.claimId),
    // A clock starts again only after it was met or cancelled.
    uniqueIndex('clocks_open')
      .on(t.claimId, t.clock)
      .where(sql`${t.state} in ('running', 'paused', 'missed')`),
    // The job that marks missed dates reads what is still owed, by due date; and reminds of what has none.
    index('clocks_due')
      .on(t.dueOn, t.id)
      .where(sql`${t.state} in ('running', 'missed')`),
    index('clocks_undated')
      .on(t.clock, t.id)
      .where(sql`${t.state} = 'running' and ${t.dueOn} is null`),
  ],
);

/** 期限台账. Append-only: start, pause, resume, extend, met, missed, cancelled; each with rule, reason and actor. */
export const clockEntries = anyi.table(
  'clock_entries',
  {
    clockId: uuid('clock_id')
      .notNull()
      .references(() => clocks.id),
    number: integer('number').notNull(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    eventSeq: integer('event_seq'),
    entry: text('entry', { enum: ['start', 'pause', 'resume', 'extend', 'met', 'missed', 'cancelled'] }).notNull(),
    on: date('on').notNull(),
    dueOn: date('due_on'),
    provisional: boolean('provisional').notNull(),
    rule: text('rule').notNull(),
    reason: text('reason').notNull(),
    actor: text('actor').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.clockId, t.number] }), index('clock_entries_claim').on(t.claimId, t.recordedAt)],
);

/** 告知. What is owed to whom at an event; the text is made from template and facts when it is shown or sent. */
export const notices = anyi.table(
  'notices',
  {
    id: id(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    eventSeq: integer('event_seq'),
    recipient: text('recipient', {
      enum: ['worker', 'platform', 'office', 'unit_head', 'superior_authority', 'receiving_office'],
    }).notNull(),
    template: text('template').notNull(),
    facts: jsonb('facts').$type<Record<string, unknown>>().notNull(),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [index('notices_claim').on(t.claimId, t.createdAt)],
);

/** 待发消息. A text message in the making: written in the business transaction, sent by a job. Number and text are sealed. */
export const messages = anyi.table(
  'messages',
  {
    id: id(),
    workerId: uuid('worker_id').references(() => workers.id),
    /** sign_in_code, notice, receipt */
    kind: text('kind').notNull(),
    toSealed: sealed('to_sealed').notNull(),
    bodySealed: sealed('body_sealed').notNull(),
    state: text('state', { enum: ['waiting', 'sent', 'failed'] })
      .notNull()
      .default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    index('messages_recent').on(t.createdAt),
    // The sending job reads only what still waits, oldest first.
    index('messages_waiting')
      .on(t.createdAt)
      .where(sql`${t.state} = 'waiting'`),
  ],
);

/** 草稿. An unsent report lives outside the events; one draft per worker and kind, found again on any device. */
export const drafts = anyi.table(
  'drafts',
  {
    id: id(),
    workerId: uuid('worker_id')
      .notNull()
      .references(() => workers.id),
    kind: text('kind', { enum: procedureIds }).notNull(),
    /** Of the form it began on. */
    formVersion: integer('form_version').notNull(),
    answersSealed: sealed('answers_sealed').notNull(),
    /** Raised by each save, so that a second tab does not overwrite unseen. */
    revision: integer('revision').notNull().default(0),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('drafts_one').on(t.workerId, t.kind)],
);

/** 防重复提交. A client key submits once: a retry finds the receipt, other content under the same key is refused. */
export const submissions = anyi.table(
  'submissions',
  {
    workerId: uuid('worker_id')
      .notNull()
      .references(() => workers.id),
    clientKey: uuid('client_key').notNull(),
    contentHash: bytes('content_hash').notNull(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workerId, t.clientKey] })],
);

/** 证据. The file is there before its row says so; name sealed, bytes sealed in the store. */
export const evidence = anyi.table(
  'evidence',
  {
    id: id(),
    workerId: uuid('worker_id')
      .notNull()
      .references(() => workers.id),
    draftId: uuid('draft_id').references(() => drafts.id, { onDelete: 'set null' }),
    claimId: uuid('claim_id').references(() => claims.id),
    storeKey: text('store_key').notNull(),
    mediaType: text('media_type', { enum: ['image/jpeg', 'image/png', 'application/pdf'] }).notNull(),
    byteLength: bigint('byte_length', { mode: 'number' }).notNull(),
    /** Code of the requested paper (一次性告知) that it answers; null for evidence handed in unasked. */
    item: text('item'),
    /** Of the stored (re-encoded) content before sealing. */
    sha256: bytes('sha256').notNull(),
    nameSealed: sealed('name_sealed').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('evidence_worker').on(t.workerId),
    index('evidence_draft').on(t.draftId),
    index('evidence_claim').on(t.claimId),
    uniqueIndex('evidence_store').on(t.storeKey),
  ],
);

/** 预估结果. Kept under a random id that tells nothing of the person; holds the answer as it was given. */
export const estimates = anyi.table(
  'estimates',
  {
    id: text('id').primaryKey(),
    workerId: uuid('worker_id').references(() => workers.id),
    /** domain/estimates/kinds.ts */
    kind: text('kind').notNull().default('month'),
    /** GB/T 2260 code of the place asked about; null when the kind asks for none. */
    region: text('region'),
    input: jsonb('input').$type<Record<string, unknown>>().notNull(),
    result: jsonb('result').$type<Record<string, unknown>>().notNull(),
    /** Publication of the figures it was made with (parameter versions); 0 = the files that came with the program. */
    ruleVersion: integer('rule_version').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  // A second index, on place and id, is built concurrently: db/sql/concurrent/estimates-of-place.sql.
  (t) => [index('estimates_worker').on(t.workerId, t.createdAt)],
);

/** 查询记录. One row for every look-up, found or not; keyed hashes, so that neither number nor address stands in it. */
export const lookupAudit = anyi.table(
  'lookup_audit',
  {
    at: instant('at').notNull(),
    receiptKey: bytes('receipt_key').notNull(),
    addressKey: bytes('address_key').notNull(),
    outcome: text('outcome', { enum: ['found', 'missed', 'limited'] }).notNull(),
    requestId: text('request_id').notNull(),
  },
  // Rows arrive in the order of time: a block range index costs the look-up next to nothing.
  (t) => [index('lookup_audit_at').using('brin', t.at)],
);

/** What migrate last wrote of the repeatable SQL: a digest of its text and of the role names in it. */
export const appliedSql = anyi.table('applied_sql', {
  name: text('name').primaryKey(),
  digest: text('digest').notNull(),
});

/** One row: what this database is for (demo or production, written by the first migration), and its schema's number. */
export const instance = anyi.table('instance', {
  only: boolean('only').primaryKey().default(true),
  mode: text('mode', { enum: ['demo', 'production'] }).notNull(),
  schemaVersion: integer('schema_version').notNull(),
  jobsSeenAt: instant('jobs_seen_at'),
});
