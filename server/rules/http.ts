import { createHash } from 'node:crypto';
import { shanghaiDay, type Day } from '@/domain/kernel/days';
import { csvOfRows } from '@/domain/parameters/csv';
import { currentTime } from '@/server/kernel/clock';
import type { Context } from '@/server/kernel/context';
import { database } from '@/server/kernel/database';
import { countLimit } from '@/server/kernel/limits';
import { problem, type Lang } from '@/server/kernel/problem';
import { readQuery, refuseQuery } from '@/server/kernel/query';
import { askOf } from './ask';
import { listParameters, parameterHistory } from './list-parameters';
import { historyQuery, parametersQuery } from './parameter-query';
import { viewsOfHistory, viewsOfRows } from './parameter-views';

export type ReadRequest = {
  query: URLSearchParams;
  ifNoneMatch: string | undefined;
  address: string;
  lang: Lang;
  requestId: string;
};
type ReadAnswer = { status: number; headers?: Record<string, string>; body: string };
export type ReadHandler = (request: ReadRequest) => Promise<ReadAnswer>;

export const parametersAddress = '/api/v1/parameters';
export const historyAddress = '/api/v1/parameters/history';
export const parameterLimits = { allowed: 3_000, seconds: 600 };

/** Changes with every new form of the answers, so that no client keeps one of an older release. */
const form = 1;

type Publication = { version: number; digest: string };

/** The newest publication known on a day: with the question it decides the whole answer. */
async function publicationOn({ db }: Context, day: Day): Promise<Publication> {
  const [publication] = await askOf(db)<Publication>`
    select version, digest from anyi.parameter_versions
    where version = 1 or known_on <= ${day}::date order by version desc limit 1`;
  if (!publication) throw new Error('There are no figures on file: run `npm run migrate`.');
  return publication;
}

/** Weak, because the bytes differ by compression. */
const tagOf = ({ digest }: Publication, question: object): string =>
  `W/"${createHash('sha256')
    .update(JSON.stringify([form, digest, question]))
    .digest('base64url')
    .slice(0, 22)}"`;

const isHeld = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag.slice(2));

/** The answer, or 304 when the asker holds it: then no row is read. */
async function tagged(tag: string, { ifNoneMatch }: ReadRequest, answer: () => Promise<ReadAnswer>) {
  const headers = { ETag: tag };
  if (isHeld(ifNoneMatch, tag)) return { status: 304, headers, body: '' };
  const made = await answer();
  return { ...made, headers: { ...made.headers, ...headers } };
}

const limited =
  (answer: (ctx: Context, request: ReadRequest) => Promise<ReadAnswer>): ReadHandler =>
  async (request) => {
    const { lang, requestId, address } = request;
    const ctx: Context = { db: database(), actor: { kind: 'public' }, now: currentTime(), requestId, lang };
    if (await countLimit(ctx, 'parameters', address, parameterLimits)) return answer(ctx, request);
    return { ...problem('too-many-requests', lang), headers: { 'Retry-After': String(parameterLimits.seconds) } };
  };

/** GET /api/v1/parameters */
export async function answerParameters(ctx: Context, request: ReadRequest): Promise<ReadAnswer> {
  const read = readQuery(parametersQuery, request.query, ctx.lang);
  if (!read.ok) return read.answer;
  const today = shanghaiDay(ctx.now);
  const { on = today, knownOn = today, region, scheme, key, format } = read.value;
  if (knownOn > today) return refuseQuery('knownOn', 'DAY_TO_COME', ctx.lang).answer;

  const publication = await publicationOn(ctx, knownOn);
  const question = { ...read.value, on, knownOn };
  return tagged(tagOf(publication, question), request, async () => {
    const { rows, sources } = await listParameters(ctx.db, { on, knownOn, ...(region && { region }) });
    const wanted = rows.filter((row) => (!scheme || row.scheme === scheme) && (!key || row.key === key));
    if (format === 'csv') return asCsv(csvOfRows(wanted, sources), ['anyi-parameters', region, scheme, key, on]);
    const parameters = viewsOfRows(wanted, sources, region);
    const { version } = publication;
    return { status: 200, body: JSON.stringify({ region: region ?? null, on, knownOn, version, parameters }) };
  });
}

/** A file of its own; the mark at its begin tells spreadsheets that it is UTF-8. */
const asCsv = (text: string, name: readonly (string | undefined)[]): ReadAnswer => ({
  status: 200,
  headers: {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name.filter(Boolean).join('-')}.csv"`,
  },
  body: `\uFEFF${text}`,
});

/** GET /api/v1/parameters/history */
export async function answerHistory(ctx: Context, request: ReadRequest): Promise<ReadAnswer> {
  const read = readQuery(historyQuery, request.query, ctx.lang);
  if (!read.ok) return read.answer;
  const matter = read.value;
  // Of publications of today and later ones too: a history has no end.
  const publication = await publicationOn(ctx, '9999-12-31');
  return tagged(tagOf(publication, matter), request, async () => {
    const { rows, sources } = await parameterHistory(ctx.db, matter);
    return { status: 200, body: JSON.stringify({ ...matter, rows: viewsOfHistory(rows, sources) }) };
  });
}

/** Every address that figures are read at with what answers it. */
export const parameterHandlers = (): ReadonlyMap<string, ReadHandler> =>
  new Map([
    [parametersAddress, limited(answerParameters)],
    [historyAddress, limited(answerHistory)],
  ]);
