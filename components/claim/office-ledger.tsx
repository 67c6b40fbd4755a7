import { eventText } from '@/components/office/office-wording';
import { Table } from '@/components/ui/table';
import { formatPlainDay } from '@/components/wording/lang';
import type { ProcedureId } from '@/domain/claims/procedure';
import { clockLabel } from '@/domain/claims/wording';
import type { Day } from '@/domain/kernel/days';

type Entry = {
  clockId: string;
  number: number;
  entry: 'start' | 'pause' | 'resume' | 'extend' | 'met' | 'missed' | 'cancelled';
  on: Day;
  dueOn: Day | null;
  provisional: boolean;
  rule: string;
  reason: string;
};

const entryWords: Record<Entry['entry'], string> = {
  start: '开始',
  pause: '暂停',
  resume: '接着算',
  extend: '重新定日期',
  met: '按要求办了',
  missed: '过期',
  cancelled: '不再需要',
};

const systemReasons: Readonly<Record<string, string>> = {
  clock_ran_out: '期限过了',
  calendar_announced: '放假安排公布',
  calendar_corrected: '放假安排更正',
};

/** 期限台账: every start, pause and end of every clock, with the event that caused it. `clockNames` finds the name of a clock
 *  by its row's id. */
export function OfficeLedger({
  procedure,
  entries,
  clockNames,
}: {
  procedure: ProcedureId;
  entries: readonly Entry[];
  clockNames: ReadonlyMap<string, string>;
}) {
  return (
    <Table
      caption={`期限台账，${entries.length} 条`}
      columns={[
        { key: 'clock', label: '期限' },
        { key: 'on', label: '日期' },
        { key: 'entry', label: '变动' },
        { key: 'due', label: '最后一天' },
        { key: 'reason', label: '因为' },
      ]}
      rows={entries.map(({ clockId, number, entry, on, dueOn, provisional, reason }) => ({
        key: `${clockId} ${number}`,
        cells: [
          clockLabel(procedure, clockNames.get(clockId) ?? '').zh,
          formatPlainDay(on, 'zh'),
          entryWords[entry],
          dueOn ? `${formatPlainDay(dueOn, 'zh')}${provisional ? '（可能变动）' : ''}` : '没有日期',
          systemReasons[reason] ?? eventText(procedure, reason),
        ],
      }))}
    />
  );
}
