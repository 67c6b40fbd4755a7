import type { Metadata } from 'next';
import { staffContext } from '@/app/context';
import { ActionForm } from '@/components/form/action-form';
import { WorklistTable } from '@/components/office/worklist-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { may } from '@/domain/claims/permissions';
import { roleWording } from '@/domain/claims/wording';
import { shanghaiDay } from '@/domain/kernel/days';
import { countedTo, listWorklist, type Worklist } from '@/server/office/list-worklist';
import {
  placeText,
  type WorklistPlace,
  type WorklistQuery,
  worklistQuery,
  worklistViews,
} from '@/server/office/worklist-view';
import { giveMeNext } from './actions';
import { ReceiptSearch } from './receipt-search';
import { procedureChoices, viewNames } from './worklist-texts';

export const metadata: Metadata = { title: '待办' };

type Search = Promise<Record<string, string | string[] | undefined>>;

/** 待办: what waits at the desks of this person, the nearest last day first. */
export default async function WorklistPage({ searchParams }: { searchParams: Search }) {
  const ctx = await staffContext();
  const query = worklistQuery.parse(await searchParams);
  const found = await listWorklist(ctx, query);
  if (!found.ok) return <NoClaims roles={ctx.actor.roles.map((role) => roleWording[role].zh).join('、')} />;
  const worklist = found.value;
  const asOf = { today: shanghaiDay(ctx.now), calendar: worklist.calendar };
  const [dated, undated] = [
    worklist.rows.filter(({ nextDue }) => nextDue !== null),
    worklist.rows.filter(({ nextDue }) => nextDue === null),
  ];
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <PageHeading title="待办">
          <p>{totalsText(worklist)}</p>
        </PageHeading>
        <div className="no-print flex flex-wrap items-end gap-4">
          <ReceiptSearch />
          {may(ctx.actor.roles, 'claim.assign') && (
            <ActionForm lang="zh" action={giveMeNext} submit="给我下一件">
              {null}
            </ActionForm>
          )}
        </div>
      </div>
      <Filters query={query} totals={worklist.totals} canApprove={may(ctx.actor.roles, 'decision.approve')} />
      {worklist.rows.length === 0 && <Empty query={query} />}
      {dated.length > 0 && (
        <WorklistTable caption={`有最后日期的 ${dated.length} 件，最近的在前`} lines={dated} asOf={asOf} />
      )}
      {undated.length > 0 && (
        <WorklistTable caption={`没有最后日期的 ${undated.length} 件，另成一组`} lines={undated} asOf={asOf} />
      )}
      <Pages query={query} worklist={worklist} />
    </>
  );
}

const countText = (count: number): string => (count > countedTo ? `${countedTo} 件以上` : `${count} 件`);

function totalsText({ totals }: Worklist): string {
  const part = (count: number, text: string) => (count > 0 ? [`${text} ${countText(count)}`] : []);
  if (totals.all === 0) return '没有正在办的案件。';
  return `正在办的一共 ${countText(totals.all)}。${[
    ...part(totals.overdue, '已经过期'),
    ...part(totals.mine, '您承办'),
    ...part(totals.unassigned, '还没有人办'),
    ...part(totals.approval, '等您审批'),
  ].join('，')}`;
}

function hrefOf({ view, procedure }: Pick<WorklistQuery, 'view' | 'procedure'>, place: Record<string, string> = {}) {
  const asked = new URLSearchParams({
    ...(view === 'all' ? {} : { view }),
    ...(procedure ? { procedure } : {}),
    ...place,
  }).toString();
  return asked ? `/office?${asked}` : '/office';
}

type FilterProps = { query: WorklistQuery; totals: Worklist['totals']; canApprove: boolean };

function Filters({ query, totals, canApprove }: FilterProps) {
  const views = worklistViews.filter((view) => view !== 'approval' || canApprove);
  return (
    <nav aria-label="筛选" className="no-print border-y border-line">
      <ul className="flex list-none flex-wrap gap-x-6 p-0">
        {views.map((view) => (
          <li key={view}>
            <FilterLink href={hrefOf({ ...query, view })} now={query.view === view}>
              {`${viewNames[view]} ${totals[view] > countedTo ? `${countedTo}+` : totals[view]}`}
            </FilterLink>
          </li>
        ))}
      </ul>
      <ul className="flex list-none flex-wrap gap-x-6 p-0">
        {procedureChoices.map(({ id, name }) => (
          <li key={name}>
            <FilterLink href={hrefOf({ ...query, procedure: id })} now={query.procedure === id}>
              {name}
            </FilterLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const FilterLink = ({ href, now, children }: { href: string; now: boolean; children: string }) => (
  <a
    href={href}
    aria-current={now ? 'true' : undefined}
    className={`inline-block py-2 ${now ? 'font-strong text-ink decoration-2' : ''}`}
  >
    {children}
  </a>
);

const Empty = ({ query }: { query: WorklistQuery }) => (
  <EmptyState title="这里没有案件。">
    {hrefOf(query) !== '/office' && (
      <p>
        <a href="/office">看全部待办</a>
      </p>
    )}
  </EmptyState>
);

function Pages({ query, worklist: { previous, next, rows } }: { query: WorklistQuery; worklist: Worklist }) {
  const to = (name: 'before' | 'after', place: WorklistPlace | null, label: string) =>
    place ? { href: hrefOf(query, { [name]: placeText(place) }), label } : undefined;
  if (!previous && !next) return null;
  return (
    <Pagination
      label="分页"
      text={`这一页 ${rows.length} 件`}
      previous={to('before', previous, '上一页')}
      next={to('after', next, '下一页')}
    />
  );
}

const NoClaims = ({ roles }: { roles: string }) => (
  <>
    <PageHeading title="待办">
      <p>您的岗位（{roles || '没有岗位'}）不办案件。要办的事在上面的菜单里。</p>
    </PageHeading>
  </>
);
