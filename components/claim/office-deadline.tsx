import { Tag } from '@/components/ui/tag';
import { formatDay } from '@/components/wording/lang';
import { dueWords, type AsOf } from '@/components/office/due-words';
import { clockSpecs } from '@/domain/claims/clocks';
import type { ClockSpec, ProcedureId } from '@/domain/claims/procedure';
import { actorWording, clockLabel } from '@/domain/claims/wording';
import type { Day } from '@/domain/kernel/days';

type Clock = { clock: string; state: string; dueOn: Day | null; provisional: boolean };

const isOpen = ({ state }: Clock) => state === 'running' || state === 'paused' || state === 'missed';

/** The next last day, larger than anything else on the page, with who has to act before it; then the other open clocks. */
export function OfficeDeadline({
  procedure,
  clocks,
  asOf,
}: {
  procedure: ProcedureId;
  clocks: readonly Clock[];
  asOf: AsOf;
}) {
  const [first, ...others] = clocks
    .filter(isOpen)
    .toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
  if (!first) return <p className="text-large">没有在走的期限。</p>;
  return (
    <div>
      <p className="text-large">
        {clockLabel(procedure, first.clock).zh}
        <span className="muted"> {actorOf(procedure, first.clock)}</span>
      </p>
      <p className="flex flex-wrap items-baseline gap-x-4 text-title font-strong">
        <span>{first.dueOn ? formatDay(first.dueOn, 'zh') : noDay(first)}</span>
        {first.dueOn && <Due procedure={procedure} clock={first} asOf={asOf} />}
      </p>
      {first.dueOn && first.provisional && <p className="muted">那一年的放假安排还没公布，日期可能变。</p>}
      {others.length > 0 && (
        <ul className="mt-2 list-none p-0">
          {others.map((clock) => (
            <li key={clock.clock}>
              {clockLabel(procedure, clock.clock).zh}：
              {clock.dueOn ? `${formatDay(clock.dueOn, 'zh')}，` : noDay(clock)}
              {clock.dueOn && dueWords(procedure, clock.clock, clock.dueOn, asOf).text}
              <span className="muted"> {actorOf(procedure, clock.clock)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const noDay = ({ state }: Clock): string => (state === 'paused' ? '暂停中，日子不往下算' : '没有规定的日期');

function Due({ procedure, clock, asOf }: { procedure: ProcedureId; clock: Clock; asOf: AsOf }) {
  const { text, tone } = dueWords(procedure, clock.clock, clock.dueOn, asOf);
  return <Tag tone={tone}>{text}</Tag>;
}

function actorOf(procedure: ProcedureId, clock: string): string {
  const spec = (clockSpecs[procedure] as Readonly<Record<string, ClockSpec>>)[clock];
  return spec ? `由${actorWording[spec.actor].zh}办` : '';
}
