import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { anyi, bytes, id, instant, sealed } from './columns';

/** 劳动者. A row begins at the first sign-in with a mobile number; name and identity number follow with registration. */
export const workers = anyi.table(
  'workers',
  {
    id: id(),
    mobileSealed: sealed('mobile_sealed').notNull(),
    /** Keyed HMAC of the number, the only way to find a worker by it; with the id of the key that made it. */
    mobileIndex: bytes('mobile_index').notNull(),
    nameSealed: sealed('name_sealed'),
    identityKind: text('identity_kind', { enum: ['resident', 'residence_permit', 'none'] }),
    identitySealed: sealed('identity_sealed'),
    identityIndex: bytes('identity_index'),
    indexKeyId: text('index_key_id').notNull(),
    /** Region of work, GB/T 2260. */
    region: text('region'),
    platforms: text('platforms')
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Registered people outside the plain case are never refused by rule: a caseworker looks. */
    registration: text('registration', { enum: ['started', 'registered', 'caseworker'] })
      .notNull()
      .default('started'),
    /** Why a caseworker looks: under_16, over_60, no_identity_number, identity_in_use. */
    checks: text('checks')
      .array()
      .notNull()
      .default(sql`'{}'`),
    createdAt: instant('created_at').notNull(),
    registeredAt: instant('registered_at'),
  },
  (t) => [
    uniqueIndex('workers_mobile').on(t.mobileIndex),
    // Not unique: the same identity number under two mobiles is a caseworker's matter, not a refusal.
    index('workers_identity').on(t.identityIndex),
  ],
);

/** 同意记录. Append-only: a withdrawal is a row of its own. */
export const consents = anyi.table(
  'consents',
  {
    id: id(),
    workerId: uuid('worker_id')
      .notNull()
      .references(() => workers.id),
    purpose: text('purpose').notNull(),
    given: boolean('given').notNull(),
    textVersion: text('text_version').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('consents_worker').on(t.workerId, t.purpose, t.at)],
);

/** 办事机构. Sees the regions of `officeRegions`. */
export const offices = anyi.table('offices', {
  id: id(),
  name: text('name').notNull(),
  phone: text('phone').notNull(),
  address: text('address').notNull(),
});

/** Which regions' claims an office works; 000000 is the desk for claims of regions without an office. */
export const officeRegions = anyi.table(
  'office_regions',
  {
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    region: text('region').notNull(),
  },
  (t) => [primaryKey({ columns: [t.officeId, t.region] }), index('office_regions_region').on(t.region)],
);

/** 工作人员. Names of staff are shown to colleagues and on letters, so they are not sealed. */
export const staff = anyi.table(
  'staff',
  {
    id: id(),
    login: text('login').notNull(),
    name: text('name').notNull(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    /** argon2id; null until the invitation is taken up. */
    passwordHash: text('password_hash'),
    totpSealed: sealed('totp_sealed'),
    /** Last 30-second step used, so that one code signs in once. */
    totpLastStep: integer('totp_last_step').notNull().default(0),
    active: boolean('active').notNull().default(true),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('staff_login').on(sql`lower(${t.login})`)],
);

export const staffRoles = anyi.table(
  'staff_roles',
  {
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    role: text('role').notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.role] })],
);

/** One-time links for new staff; only a hash of the token is kept. */
export const staffInvitations = anyi.table('staff_invitations', {
  tokenHash: bytes('token_hash').primaryKey(),
  staffId: uuid('staff_id')
    .notNull()
    .references(() => staff.id),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

/** 会话. A session row can be revoked at once; the token in the cookie only names it. */
export const sessions = anyi.table(
  'sessions',
  {
    id: id(),
    kind: text('kind', { enum: ['worker', 'staff'] }).notNull(),
    workerId: uuid('worker_id').references(() => workers.id),
    staffId: uuid('staff_id').references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    index('sessions_worker').on(t.workerId),
    index('sessions_staff').on(t.staffId),
    check(
      'session_of_one_person',
      sql`case ${t.kind} when 'worker' then ${t.workerId} is not null and ${t.staffId} is null else ${t.staffId} is not null and ${t.workerId} is null end`,
    ),
  ],
);

/** One-time sign-in codes: hashed, 5 minutes, 5 tries. Reached only through named functions. */
export const signInCodes = anyi.table(
  'sign_in_codes',
  {
    id: id(),
    mobileIndex: bytes('mobile_index').notNull(),
    codeHash: bytes('code_hash').notNull(),
    triesLeft: smallint('tries_left').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('sign_in_codes_mobile').on(t.mobileIndex, t.createdAt)],
);

/** Counters that hold over several processes: one row per key and window. Keys are keyed HMACs, never an address. */
export const rateLimits = anyi.table(
  'rate_limits',
  {
    key: bytes('key').notNull(),
    windowStart: integer('window_start').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] }), index('rate_limits_window').on(t.windowStart)],
);

/** 审计. Who did or read what; append-only; refused attempts go here, never to the events. */
export const audit = anyi.table(
  'audit',
  {
    id: id(),
    at: instant('at').notNull(),
    actorKind: text('actor_kind', { enum: ['worker', 'staff', 'public', 'system'] }).notNull(),
    actorId: uuid('actor_id'),
    action: text('action').notNull(),
    subjectKind: text('subject_kind'),
    subjectId: uuid('subject_id'),
    outcome: text('outcome').notNull(),
    requestId: text('request_id'),
    /** Codes and references only, never a personal or sealed value. */
    detail: jsonb('detail').$type<Record<string, unknown>>(),
  },
  (t) => [index('audit_subject').on(t.subjectId, t.at), index('audit_actor').on(t.actorId, t.at)],
);
