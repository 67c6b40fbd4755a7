import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { OperatorError } from './operator-error';

type Variables = Record<string, string | undefined>;

/** A key for sealed fields: 32 bytes, found again by its id. */
export type FieldKey = { id: string; key: Buffer };

export type S3Settings = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

export type Settings = {
  port: number;
  host: string;
  /** Absolute path. Holds the embedded database and, without S3, the uploaded files. */
  dataDir: string;
  /** True when the database is the embedded one, which makes this instance a demonstration. */
  embedded: boolean;
  mode: 'demo' | 'production';
  /** The application's role; may go through PgBouncer. */
  databaseUrl: string;
  /** The owner's role, only for migrate, seed and backup. */
  databaseOwnerUrl: string | undefined;
  /** Direct connection of the jobs role. */
  databaseJobsUrl: string | undefined;
  /** False behind a PgBouncer that does not keep prepared statements. */
  databasePrepare: boolean;
  /** Origin without a trailing slash, such as `https://anyi.example.cn`. */
  appUrl: string;
  /** Addresses or CIDR ranges whose X-Forwarded-* headers are believed. */
  trustedProxies: string[];
  authSecret: string;
  /** Newest first; the first one seals, all of them open. Never empty. */
  fieldKeys: [FieldKey, ...FieldKey[]];
  lookupSecret: string;
  smsUrl: string | undefined;
  smtpUrl: string | undefined;
  s3: S3Settings | undefined;
  clamdUrl: string | undefined;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** ANYI_NOW: the instant the demonstration data is dated by, so that tests repeat; only on the embedded database. */
  demoAsOf: Date | undefined;
};

const s3Names = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
const productionNames = ['AUTH_SECRET', 'FIELD_KEYS', 'LOOKUP_SECRET', 'SMS_URL'] as const;
const secretNames = ['AUTH_SECRET', 'FIELD_KEYS', 'LOOKUP_SECRET'] as const;

const urlOf = (protocols: string[], example: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address such as ${example}`,
  });
const databaseAddress = urlOf(['postgres:', 'postgresql:'], 'postgres://role:password@host:5432/anyi');
const webAddress = urlOf(['http:', 'https:'], 'https://example.cn');
const secret = z.string().min(32, 'must have at least 32 characters');

function parseFieldKeys(text: string, context: z.RefinementCtx): FieldKey[] {
  const keys = text.split(',').map((part) => {
    const [id = '', encoded = ''] = part.trim().split(/:(.*)/s);
    return { id, key: Buffer.from(encoded, 'base64') };
  });
  const wellFormed = keys.every(({ id, key }) => /^[A-Za-z0-9_-]{1,32}$/.test(id) && key.length === 32);
  if (!wellFormed || new Set(keys.map(({ id }) => id)).size < keys.length)
    context.addIssue('must be id:base64 of 32 bytes, comma separated, newest first, each id once');
  return keys;
}

function isAddressRange(text: string): boolean {
  const [address = '', prefix, more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more !== undefined) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

const environment = z.object({
  PORT: z.coerce.number('must be a port number').int('must be a port number').min(1).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./.data'),
  DATABASE_URL: databaseAddress.optional(),
  DATABASE_OWNER_URL: databaseAddress.optional(),
  DATABASE_JOBS_URL: databaseAddress.optional(),
  DATABASE_PREPARE: z.enum(['true', 'false'], 'must be true or false').default('true'),
  APP_URL: webAddress.optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .refine((ranges) => ranges.every(isAddressRange), 'must be addresses or CIDR ranges, comma separated'),
  AUTH_SECRET: secret.optional(),
  FIELD_KEYS: z.string().transform(parseFieldKeys).optional(),
  LOOKUP_SECRET: secret.optional(),
  SMS_URL: webAddress.optional(),
  SMTP_URL: urlOf(['smtp:', 'smtps:'], 'smtps://user:password@host:465').optional(),
  S3_ENDPOINT: webAddress.optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  CLAMD_URL: urlOf(['tcp:'], 'tcp://127.0.0.1:3310').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ANYI_EMBEDDED: z.literal('1').optional(),
  ANYI_NOW: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)), 'must be an ISO 8601 instant')
    .optional(),
});
type Environment = z.infer<typeof environment>;

const missingFrom = (values: Environment, names: readonly (keyof Environment)[]) =>
  names.filter((name) => values[name] === undefined);

/** What a set of settings, each well-formed, lacks as a whole. */
function gaps(values: Environment): string[] {
  const problems: string[] = [];
  const missing = (names: readonly (keyof Environment)[], why: string) => {
    const absent = missingFrom(values, names);
    if (absent.length > 0) problems.push(`${absent.join(', ')} missing: ${why}`);
  };
  missing(['DATABASE_URL'], '`npm start` without it runs an embedded PostgreSQL; a part on its own needs it');
  if (values.ANYI_EMBEDDED) missing(secretNames, 'the launcher makes them for the embedded PostgreSQL');
  else missing(productionNames, 'an instance with DATABASE_URL never runs on made-up secrets or shows codes on screen');
  const absentS3 = missingFrom(values, s3Names);
  if (absentS3.length > 0 && absentS3.length < s3Names.length)
    missing(s3Names, 'S3_* are set all together or not at all');
  return problems;
}

/** One problem a line; values are never repeated, they may be secrets. */
const refusal = (problems: string[]) => new OperatorError(`The settings are not usable.\n  ${problems.join('\n  ')}`);

function checked(env: Variables): Environment {
  // An empty variable means the same as none: compose files and CI forms cannot leave one out.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (parsed.success) return parsed.data;
  throw refusal(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

function s3Of(values: Environment): S3Settings | undefined {
  if (missingFrom(values, s3Names).length > 0) return undefined;
  return {
    endpoint: values.S3_ENDPOINT!,
    bucket: values.S3_BUCKET!,
    region: values.S3_REGION!,
    accessKeyId: values.S3_ACCESS_KEY_ID!,
    secretAccessKey: values.S3_SECRET_ACCESS_KEY!,
  };
}

/** Where a browser finds a server that listens on `host`. */
function localOrigin(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : isIP(host) === 6 ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Where to listen. Checks that every setting is well-formed, before the embedded database has made its secrets. */
export function readListenAddress(env: Variables): { host: string; port: number } {
  const { HOST, PORT } = checked(env);
  return { host: HOST, port: PORT };
}

/** Settings of the contract (环境变量), checked; throws an OperatorError that names everything wrong or missing. */
export function readSettings(env: Variables): Settings {
  const values = checked(env);
  const problems = gaps(values);
  if (problems.length > 0) throw refusal(problems);
  const embedded = values.ANYI_EMBEDDED === '1';
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    embedded,
    mode: embedded ? 'demo' : 'production',
    databaseUrl: values.DATABASE_URL!,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    databaseJobsUrl: values.DATABASE_JOBS_URL,
    databasePrepare: values.DATABASE_PREPARE === 'true',
    appUrl: values.APP_URL ? new URL(values.APP_URL).origin : localOrigin(values.HOST, values.PORT),
    trustedProxies: values.TRUSTED_PROXIES,
    authSecret: values.AUTH_SECRET!,
    fieldKeys: values.FIELD_KEYS as [FieldKey, ...FieldKey[]],
    lookupSecret: values.LOOKUP_SECRET!,
    smsUrl: values.SMS_URL,
    smtpUrl: values.SMTP_URL,
    s3: s3Of(values),
    clamdUrl: values.CLAMD_URL,
    logLevel: values.LOG_LEVEL,
    demoAsOf: embedded && values.ANYI_NOW ? new Date(values.ANYI_NOW) : undefined,
  };
}

const shared = globalThis as { anyiSettings?: Settings };

/** The settings of this process. On globalThis because Next's bundle and our programs load this module twice. */
export const settings = (): Settings => (shared.anyiSettings ??= readSettings(process.env));
