import { Details } from '@/components/ui/details';
import { SummaryList } from '@/components/ui/summary-list';
import { Table } from '@/components/ui/table';
import { formatPlainDay } from '@/components/wording/lang';
import { addDays } from '@/domain/kernel/days';
import type { ParameterSource } from '@/domain/parameters/parameter-row';
import type { ComparedRow } from './compare-rows';
import { matterWords, periodWords } from './row-words';

const columns = [
  { key: 'label', label: '项目' },
  { key: 'before', label: '现在' },
  { key: 'after', label: '改成' },
  { key: 'change', label: '不同' },
];

/** One proposed row, old against new; what stays is folded away. */
export function RowComparison({
  number,
  compared,
  source,
}: {
  number: number;
  compared: ComparedRow;
  source: ParameterSource | undefined;
}) {
  const { row, before, changed, same } = compared;
  const title = `第 ${number} 行：${matterWords(row)}`;
  return (
    <section aria-labelledby={`row-${number}`} className="mt-6">
      <h3 id={`row-${number}`}>{title}</h3>
      <p>{whatItDoes(compared)}</p>
      <Table
        caption={before ? `${matterWords(row)}，有 ${changed.length} 项不同` : `${matterWords(row)}，都是新的`}
        columns={columns}
        rows={changed.map(({ path, label, before: was, after, change }) => ({
          key: path,
          cells: [
            label,
            <Text key="before">{was}</Text>,
            <Text key="after">{after}</Text>,
            <span key="change" className="block min-w-24 font-strong">
              {change}
            </span>,
          ],
        }))}
      />
      {same.length > 0 && (
        <Details summary={`另外 ${same.length} 项没变`} about={title}>
          <SummaryList rows={same.map(({ label, after }) => ({ term: label, value: <Text>{after}</Text> }))} />
        </Details>
      )}
      {row.gapReason && <p>空档的原因：{row.gapReason}</p>}
      {source && <SourceLine source={source} />}
    </section>
  );
}

const Text = ({ children }: { children: string }) => (
  <span className="block min-w-32 max-w-prose break-words whitespace-pre-wrap">{children}</span>
);

function whatItDoes({ row, before, corrects, ends }: ComparedRow): string {
  if (!before) return '这个地方这一种参数还没有更早的行，这是第一行。';
  if (corrects) return `改正现在的一行（${periodWords(before)}）。原来的还留着，能查到。`;
  if (!ends) return `接在现在的一行后面（${periodWords(before)}）。`;
  const last = formatPlainDay(addDays(row.effectiveFrom!, -1), 'zh');
  return `接在现在的一行后面。现在的一行没有写结束的日子，发布时由系统写上到${last}止。`;
}

export const SourceLine = ({
  source: { title, url, documentNumber, published, readVia },
}: {
  source: ParameterSource;
}) => (
  <p className="muted break-words">
    出处：
    {url ? (
      <a href={url} rel="noreferrer">
        {title}
      </a>
    ) : (
      title
    )}
    {[documentNumber, published && `${published} 发布`, readVia && `读自 ${readVia}`]
      .filter(Boolean)
      .map((text) => ` · ${text}`)
      .join('')}
  </p>
);
