import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatInstant, formatPlainDay } from '@/components/wording/lang';
import type { ProcedureId } from '@/domain/claims/procedure';
import { formatReceiptNumber } from '@/domain/claims/receipt';
import { clockLabel, procedureWording } from '@/domain/claims/wording';
import type { Day } from '@/domain/kernel/days';
import { regionName } from '@/domain/regions/regions';
import { dueWords, type AsOf } from './due-words';
import { stateText } from './office-wording';

export type WorklistLine = {
  id: string;
  procedure: ProcedureId;
  state: string;
  receiptNumber: string;
  region: string;
  submittedAt: Date;
  nextDue: Day | null;
  clock: { name: string; state: string; provisional: boolean } | null;
  assignee: string | null;
  proposed: boolean;
};

const columns = [
  { key: 'number', label: '受理编号' },
  { key: 'due', label: '期限' },
  { key: 'procedure', label: '事项' },
  { key: 'state', label: '状态' },
  { key: 'place', label: '地点' },
  { key: 'assignee', label: '承办人' },
  { key: 'submitted', label: '提交' },
];

/** Open claims, one a line. The link of a line is where the keyboard goes. */
export function WorklistTable({
  caption,
  lines,
  asOf,
}: {
  caption: string;
  lines: readonly WorklistLine[];
  asOf: AsOf;
}) {
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <a key="number" data-row href={`/office/claims/${line.id}`} className="inline-block py-1">
            {formatReceiptNumber(line.receiptNumber)}
          </a>,
          <Due key="due" line={line} asOf={asOf} />,
          <span key="procedure" className="block min-w-24">
            {procedureWording[line.procedure].name.zh}
          </span>,
          <span key="state" className="block min-w-28">
            {stateText(line.procedure, line.state)}
            {line.proposed && <span className="block text-amber">拟办意见待审批</span>}
          </span>,
          <span key="place" className="block min-w-20">
            {regionName(line.region) ?? line.region}
          </span>,
          <span key="assignee" className="whitespace-nowrap">
            {line.assignee ?? '还没有人'}
          </span>,
          <span key="submitted" className="whitespace-nowrap">
            {formatInstant(line.submittedAt, 'zh')}
          </span>,
        ],
      }))}
    />
  );
}

function Due({ line: { procedure, clock, nextDue }, asOf }: { line: WorklistLine; asOf: AsOf }) {
  const { text, tone } = dueWords(procedure, clock?.name ?? null, nextDue, asOf);
  const words =
    clock && !nextDue && clock.state === 'paused' ? '暂停中，日子不往下算' : clock ? text : '没有在走的期限';
  return (
    <span className="block min-w-48">
      <Tag tone={clock ? tone : 'plain'}>{words}</Tag>
      {clock && (
        <span className="muted block">
          {clockLabel(procedure, clock.name).zh}
          {nextDue && ` ${formatPlainDay(nextDue, 'zh')}`}
          {nextDue && clock.provisional && '（可能变动）'}
        </span>
      )}
    </span>
  );
}
