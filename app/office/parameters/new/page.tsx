import type { Metadata } from 'next';
import { GroupedSelect } from '@/components/form/grouped-select';
import { startForm } from '@/components/form/form-state';
import { PlainForm } from '@/components/form/plain-form';
import { SubmitButton } from '@/components/form/submit-button';
import { kindGroups, kindNames, kindOf, sectionOfKind } from '@/components/office/parameters/kind-names';
import { periodWords, placeWords, sourceWords } from '@/components/office/parameters/row-words';
import { SourceLine } from '@/components/office/parameters/row-comparison';
import { valueForms } from '@/components/office/parameters/value-fields';
import { valueSummary } from '@/components/office/parameters/value-lines';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Table } from '@/components/ui/table';
import { may } from '@/domain/claims/permissions';
import { shanghaiDay, type Day } from '@/domain/kernel/days';
import { nation, type ParameterRow, type ParameterSource } from '@/domain/parameters/parameter-row';
import { isRegional } from '@/domain/parameters/sections';
import { cityChoices, isRegion } from '@/domain/regions/regions';
import { figuresOnFile } from '@/server/rules/figures-on-file';
import { notFound } from 'next/navigation';
import { editorContext } from '../editors-only';
import { rowToBegin, type FormSubject } from '../row-on-form';
import { RowForm } from '../row-form';

export const metadata: Metadata = { title: '提出修订' };

type Search = Promise<Record<string, string | string[] | undefined>>;
type Asked = { kind: string; region: string; row?: string; way?: string };

/** Which kind and place, then which row, then its form: each an address, so that going back loses nothing. */
export default async function NewChangePage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const asked = (name: string): string => [search[name]].flat()[0]?.trim() ?? '';
  const ctx = await editorContext('/office/parameters/new');
  if (!may(ctx.actor.roles, 'parameter.propose')) notFound();
  const [kind, place] = [asked('kind'), asked('region')];
  const section = sectionOfKind(kind);
  const region = section && !isRegional(section) ? nation : place;
  const needsPlace = section !== undefined && isRegional(section) && !isRegion(place);
  if (!section || needsPlace)
    return <ChooseKind kind={kind} region={place} isPlaceMissing={needsPlace && kind !== ''} />;

  const { rows, sources } = await figuresOnFile(ctx.db);
  const way = asked('way');
  if (way !== 'follow' && way !== 'correct' && way !== 'first')
    return <ChooseRow {...{ kind, region, rows, sources, today: shanghaiDay(ctx.now) }} />;
  const row = rows.find((each) => each.id === asked('row') && kindOf(each) === kind);
  if (way !== 'first' && (!row || row.region !== region)) notFound();
  const subject: FormSubject = {
    ...{ kind, region, rowId: way === 'first' ? null : row!.id, corrects: way === 'correct', proposalId: null },
  };
  const begun = rowToBegin(subject, rows);
  // A first row that is typed as JSON begins with how another place's looks.
  if (way === 'first' && !valueForms[kind]) begun.value = rows.find((each) => kindOf(each) === kind)?.value ?? null;
  const source = sources.find(({ id }) => id === row?.source);
  return (
    <>
      <BackLink href={addressOf({ kind, region })}>换一行</BackLink>
      <PageHeading title={`${kindNames[kind]}，${placeWords(region)}`}>
        <p>{way === 'correct' ? '改正已有的一行。原来的还留着。' : '写新的一行。'}</p>
      </PageHeading>
      <div className="max-w-column text-body">
        {row && (
          <>
            <p>
              {way === 'correct' ? '要改正的：' : '照着填的：'}
              {periodWords(row)}
            </p>
            {source && <SourceLine source={source} />}
          </>
        )}
        <RowForm subject={subject} begun={begun} sources={sources} />
      </div>
    </>
  );
}

const addressOf = ({ kind, region, row, way }: Asked): string =>
  `/office/parameters/new?${new URLSearchParams({ kind, region, ...(row ? { row } : {}), ...(way ? { way } : {}) })}`;

// A municipality (直辖市) has its figures under the code of the province; its one city of the same name would be an empty place.
const placeGroups = cityChoices.map(({ province, name, cities }) => {
  const others = cities.filter((city) => city.code !== province && city.name !== name);
  const whole = others.length === 0 ? name : `${name}（${name.endsWith('自治区') ? '全区' : '全省'}）`;
  return {
    label: name,
    choices: [[province, whole] as const, ...others.map((city) => [city.code, city.name] as const)],
  };
});

function ChooseKind({ kind, region, isPlaceMissing }: { kind: string; region: string; isPlaceMissing: boolean }) {
  const state = startForm({ kind, region });
  if (isPlaceMissing) {
    state.status = 'invalid';
    state.errors = [{ field: 'region', message: '这一种参数按地方定，请选地方' }];
  } else if (kind !== '' && !(kind in kindNames)) {
    state.status = 'invalid';
    state.errors = [{ field: 'kind', message: '请从列表里选一种' }];
  }
  return (
    <>
      <BackLink href="/office/parameters">回到参数修订</BackLink>
      <PageHeading title="改哪一种参数">
        <p>先选种类和地方，再看现在的数字。一次改很多行，用 CSV 文件。</p>
      </PageHeading>
      <div className="max-w-column text-body">
        <PlainForm lang="zh" action="/office/parameters/new" method="get" state={state}>
          <GroupedSelect name="kind" label="种类" groups={kindGroups} />
          <GroupedSelect name="region" label="地方" hint="全国统一的不用选。" optional groups={placeGroups} />
          <SubmitButton>看现在的数字</SubmitButton>
        </PlainForm>
        <p className="mt-4">
          <a href="/office/parameters/csv">用 CSV 文件一次改很多行</a>
        </p>
      </div>
    </>
  );
}

type RowChoice = {
  kind: string;
  region: string;
  rows: readonly ParameterRow[];
  sources: readonly ParameterSource[];
  today: Day;
};

const stateOf = ({ effectiveFrom: from, effectiveTo: to }: ParameterRow, today: Day): string => {
  if (from !== null && today < from) return '还没到';
  return to !== null && to < today ? '已过' : '现在有效';
};

function ChooseRow({ kind, region, rows, sources, today }: RowChoice) {
  const newest = ({ effectiveFrom }: ParameterRow) => effectiveFrom ?? '';
  const found = rows
    .filter((row) => kindOf(row) === kind && row.region === region)
    .toSorted((a, b) => (newest(a) < newest(b) ? 1 : -1));
  const first = <LinkButton href={addressOf({ kind, region, way: 'first' })}>写第一行</LinkButton>;
  return (
    <>
      <BackLink href="/office/parameters/new">换种类或者地方</BackLink>
      <PageHeading title={`${kindNames[kind]}，${placeWords(region)}`}>
        <p>“接着写”是新的一期，“改正”是这一行本来就写错了。</p>
      </PageHeading>
      {found.length === 0 ? (
        <EmptyState title="这里还没有这一种参数。">{first}</EmptyState>
      ) : (
        <Table
          caption={`有 ${found.length} 行，最新的在前`}
          columns={[
            { key: 'period', label: '日子' },
            { key: 'state', label: '状态' },
            { key: 'value', label: '数字' },
            { key: 'source', label: '文件' },
            { key: 'act', label: '要做的' },
          ]}
          rows={found.map((row) => ({
            key: row.id,
            cells: [
              <span key="period" className="block min-w-32">
                {periodWords(row)}
                {row.variant && <span className="muted block">{row.variant}</span>}
              </span>,
              stateOf(row, today),
              <span key="value" className="block min-w-40 break-words">
                {valueSummary(kind, row.value)}
              </span>,
              <span key="source" className="block min-w-40">
                {sourceWords(
                  sources.find(({ id }) => id === row.source),
                  row.source,
                )}
              </span>,
              <span key="act" className="block min-w-24">
                <Way name="接着写" href={addressOf({ kind, region, row: row.id, way: 'follow' })} row={row} />
                <Way name="改正" href={addressOf({ kind, region, row: row.id, way: 'correct' })} row={row} />
              </span>,
            ],
          }))}
        />
      )}
    </>
  );
}

const Way = ({ name, href, row }: { name: string; href: string; row: ParameterRow }) => (
  <a href={href} className="relative block py-2">
    {name}
    <span className="visually-hidden"> {periodWords(row)}</span>
  </a>
);
