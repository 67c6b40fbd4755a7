import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { rowsOfFiles } from '@/domain/parameters/rows-of-files';
import { placeLevels } from '@/domain/parameters/standing';
import type { Context } from '@/server/kernel/context';
import { openApiDocument } from '@/server/api/openapi';
import { answerHistory, answerParameters, historyAddress, parametersAddress } from '@/server/rules/http';
import { historyView, parametersView } from '@/server/rules/parameter-views';
import { readCsv } from '@/server/rules/read-csv';
import { newLimits, notice } from '../../fixtures/parameters';
import { testDatabase, type TestDatabase } from '../../support/db';
import { published, publishing, someEditors } from './editors';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
  const editors = await someEditors(t);
  await published(t, editors, { rows: [newLimits()], sources: [notice()] });
  const [row] = await t.owner<{ id: string }[]>`
    select id from anyi.parameters where version = 2 and effective_from = '2027-01-01'`;
  const corrected = newLimits({ supersedes: row!.id, fields: { floorFen: 461_000 } });
  const later = (ctx: (typeof editors)['proposer']) => ({ ...ctx, now: new Date(publishing.getTime() + 86_400_000) });
  const nextDay = { ...editors, proposer: later(editors.proposer), publisher: later(editors.publisher) };
  await published(t, nextDay, { rows: [corrected], sources: [] });
});
afterAll(() => t.close());

const now = new Date('2026-11-27T02:00:00Z');
const ctxOf = (lang: 'zh' | 'en' = 'en'): Context => ({
  ...{ db: t.db, actor: { kind: 'public' }, now, requestId: 'test', lang },
});
const requestOf = (query: string, ifNoneMatch?: string) => ({
  ...({ query: new URLSearchParams(query), ifNoneMatch, address: '192.0.2.1', lang: 'en', requestId: 'test' } as const),
});
const ask = (query: string, ifNoneMatch?: string) => answerParameters(ctxOf(), requestOf(query, ifNoneMatch));
const list = async (query: string): Promise<z.output<typeof parametersView>> => {
  const { status, body } = await ask(query);
  expect(status, body).toBe(200);
  return parametersView.parse(JSON.parse(body));
};
const refusal = async (query: string, lang: 'zh' | 'en' = 'en') => {
  const { status, body } = await answerParameters(ctxOf(lang), requestOf(query));
  const details = JSON.parse(body) as { code: string; field: string; reason: string; detail: string };
  return { ...details, status };
};
const floorsOf = ({ parameters }: Awaited<ReturnType<typeof list>>) =>
  parameters.map(({ value }) => (value as { floorFen: number }).floorFen);

describe('GET /api/v1/parameters', () => {
  it('answers in force today in Shanghai as known today, with the place and source of each row', async () => {
    const { parameters, ...head } = await list('region=310000&scheme=pension&key=limits');
    expect(head).toEqual({ region: '310000', on: '2026-11-27', knownOn: '2026-11-27', version: 3 });
    expect(parameters).toHaveLength(1);
    expect(parameters[0]).toMatchObject({
      place: { level: 'province', nameZh: '上海市', nameEn: 'Shanghai' },
      value: { floorFen: 754_600 },
      unit: 'fen/month',
      standing: 'applies',
      version: 1,
    });
    expect(parameters[0]!.source.title).not.toBe('');
    expect(parameters[0]!.from! <= '2026-11-27').toBe(true);
  });

  it('has the city before the province before the nation, and says which of them a nearer one replaces', async () => {
    const { parameters } = await list('region=440300');
    const levels = parameters.map(({ place }) => place.level);
    expect(levels).toEqual(levels.toSorted((a, b) => placeLevels.indexOf(a) - placeLevels.indexOf(b)));
    expect(new Set(levels)).toEqual(new Set(['city', 'province', 'nation']));
    const wages = parameters.filter(({ scheme, key }) => scheme === 'minimum_wage' && key === 'rates');
    expect(wages.map(({ region, standing }) => [region, standing])).toEqual([
      ['440300', 'applies'],
      ['440000', 'nearer_row'],
    ]);
  });

  it('tells the row for a group of cities from those for other cities', async () => {
    const limits = await list('region=440300&scheme=pension&key=limits&on=2025-01-01');
    expect(limits.parameters.map(({ variant, standing }) => [variant.slice(0, 4), standing])).toEqual([
      ['only', 'other_cities'],
      ['exce', 'applies'],
    ]);
  });

  it('asked for a province says which rows hold for some of its cities only', async () => {
    const { parameters } = await list('region=440000&scheme=unemployment&key=enrolment');
    expect(parameters.map(({ standing }) => standing)).toEqual(['some_cities']);
  });

  it('answers for any day as known on any day', async () => {
    const known = async (day: string) =>
      floorsOf(await list(`region=420000&scheme=pension&key=limits&on=2027-02-01&knownOn=${day}`));
    expect(await known('2026-11-24')).toEqual([455_200]);
    expect(await known('2026-11-25')).toEqual([460_000]);
    expect(await known('2026-11-26')).toEqual([461_000]);
  });

  it('without a place gives the rows of all places, without standing', async () => {
    const { parameters, region } = await list('scheme=pension&key=limits');
    expect(region).toBeNull();
    expect(new Set(parameters.map(({ region: place }) => place)).size).toBeGreaterThan(25);
    expect(new Set(parameters.map(({ standing }) => standing))).toEqual(new Set([null]));
  });

  it('is an empty list where nothing is on file', async () => {
    expect((await list('region=530000&scheme=pension&key=limits')).parameters).toEqual([]);
  });

  it('as CSV can be read back by the policy editors’ own reader, row by row', async () => {
    const { status, headers, body } = await ask('region=420000&on=2027-02-01&format=csv');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="anyi-parameters-420000-2027-02-01.csv"',
    });
    const read = readCsv(body);
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.problems).toEqual([]);
    const { parameters } = await list('region=420000&on=2027-02-01');
    expect(read.value.rows.map(({ scheme, key, effectiveFrom }) => [scheme, key, effectiveFrom])).toEqual(
      parameters.map(({ scheme, key, from }) => [scheme, key, from]),
    );
  });

  it('is not sent again to somebody who holds it, until something is published or another question is asked', async () => {
    const { ETag } = (await ask('region=310000')).headers!;
    expect(await ask('region=310000', ETag)).toMatchObject({ status: 304, body: '', headers: { ETag } });
    expect((await ask('region=310000', `"other", ${ETag!.slice(2)}`)).status).toBe(304);
    expect((await ask('region=310000', '"other"')).status).toBe(200);
    expect((await ask('region=110000', ETag)).status).toBe(200);
    expect((await ask('region=310000&on=2026-11-26', ETag)).status).toBe(200);
    expect((await ask('region=310000&format=csv', ETag)).status).toBe(200);
    const earlier = (await ask('region=310000&on=2026-11-27&knownOn=2026-11-24')).headers!.ETag;
    expect(earlier).not.toBe(ETag);
  });

  it.each([
    ['region=31', 'region', 'INVALID_REGION'],
    ['region=990000', 'region', 'INVALID_REGION'],
    ['on=2026-02-30', 'on', 'INVALID_DATE'],
    ['knownOn=yesterday', 'knownOn', 'INVALID_DATE'],
    ['knownOn=2026-11-28', 'knownOn', 'DAY_TO_COME'],
    ['scheme=constructor', 'scheme', 'INVALID_VALUE'],
    ['format=xml', 'format', 'INVALID_VALUE'],
    ['knownon=2026-11-24', 'knownon', 'UNKNOWN_FIELD'],
    ['on=2026-11-24&on=2026-11-25', 'on', 'GIVEN_TWICE'],
  ])('%s is a problem of %s: %s', async (query, field, reason) => {
    expect(await refusal(query)).toMatchObject({ status: 400, code: 'invalid-query', field, reason });
  });

  it('says in the language asked for how it is written', async () => {
    expect((await refusal('on=x', 'zh')).detail).toContain('日期要写成');
    expect((await refusal('on=x')).detail).toContain('2026-09-01');
  });

  it('takes an empty part for none, as forms send it', async () => {
    expect((await list('region=&on=&scheme=calendar')).on).toBe('2026-11-27');
  });
});

describe('GET /api/v1/parameters/history', () => {
  const history = async (query: string) => {
    const { status, body } = await answerHistory(ctxOf(), requestOf(query));
    expect(status, body).toBe(200);
    return historyView.parse(JSON.parse(body));
  };

  it('holds every row with what replaced it, since when and why', async () => {
    const { rows } = await history('scheme=pension&key=limits&region=420000');
    const of2027 = rows.filter(({ from }) => from === '2027-01-01');
    expect(of2027.map(({ value, version }) => [version, (value as { floorFen: number }).floorFen])).toEqual([
      [3, 461_000],
      [2, 460_000],
    ]);
    expect(of2027[1]).toMatchObject({ supersededBy: of2027[0]!.id, supersededOn: '2026-11-26', note: 'a new base' });
    expect(of2027[0]).toMatchObject({ supersedes: of2027[1]!.id, supersededBy: null, knownOn: '2026-11-26' });
    const shipped = rowsOfFiles().rows.filter(
      (row) => row.scheme === 'pension' && row.key === 'limits' && row.region === '420000',
    );
    expect(rows.length).toBe(shipped.length + 3); // two publications, and the end that the first one gave the row before
  });

  it('is of the nation without a place, and empty where nothing was ever on file', async () => {
    expect((await history('scheme=pension&key=rates')).rows).not.toEqual([]);
    expect(await history('scheme=pension&key=rates&region=310000')).toMatchObject({ region: '310000', rows: [] });
  });

  it.each([
    ['key=rates', 'scheme', 'MISSING_FIELD'],
    ['scheme=pension', 'key', 'MISSING_FIELD'],
    ['scheme=tax&key=limits', 'key', 'INVALID_VALUE'],
    ['scheme=pension&key=rates&region=1', 'region', 'INVALID_REGION'],
  ])('%s is a problem of %s', async (query, field, reason) => {
    const { status, body } = await answerHistory(ctxOf(), requestOf(query));
    expect({ status, ...(JSON.parse(body) as object) }).toMatchObject({ status: 400, field, reason });
  });

  it('is not sent again to somebody who holds it', async () => {
    const { headers } = await answerHistory(ctxOf(), requestOf('scheme=pension&key=rates'));
    const again = await answerHistory(ctxOf(), requestOf('scheme=pension&key=rates', headers!.ETag));
    expect(again).toMatchObject({ status: 304, body: '' });
  });
});

it('both addresses are described with the parts of their queries', () => {
  type Described = { get: { parameters: { name: string; in: string; required?: boolean; schema: object }[] } };
  const { paths } = openApiDocument() as unknown as { paths: Record<string, Described> };
  const partsOf = (address: string) =>
    paths[address]!.get.parameters.filter((part) => part.in === 'query').map(({ name, required }) => [name, required]);
  expect(partsOf(parametersAddress)).toEqual(
    ['region', 'scheme', 'key', 'on', 'knownOn', 'format'].map((name) => [name, false]),
  );
  expect(partsOf(historyAddress)).toEqual([
    ['scheme', true],
    ['key', true],
    ['region', false],
    ['variant', false],
  ]);
});
