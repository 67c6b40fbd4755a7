import { factLines } from '@/components/office/fact-lines';
import { eventText } from '@/components/office/office-wording';
import { formatInstant } from '@/components/wording/lang';
import type { Actor, Flag } from '@/domain/claims/codes';
import type { ProcedureId } from '@/domain/claims/procedure';
import { actorWording, flagWording } from '@/domain/claims/wording';

type Event = {
  seq: number;
  event: string;
  actor: string;
  actorKind: 'worker' | 'staff' | 'system';
  actorId: string | null;
  recordedAt: Date;
  facts: Readonly<Record<string, unknown>>;
  flags: readonly string[];
  proposalId: string | null;
};
type Decided = { id: string; proposedBy: string; approvedBy: string | null; reason: string };
type Names = Readonly<Record<string, string>>;

/** Flags that somebody should look into; the others only record what was chosen. */
const warnings: readonly string[] = [
  'PLATFORM_DEADLINE_MISSED',
  'FILED_LATE',
  'NEW_ITEM_AFTER_ONE_TIME_NOTICE',
  'DECISION_LATE',
] satisfies Flag[];

/** What happened, in sentences, with who did it; newest first. Staff by name, the worker never. */
export function OfficeHistory({
  procedure,
  events,
  proposals,
  names,
}: {
  procedure: ProcedureId;
  events: readonly Event[];
  proposals: readonly Decided[];
  names: Names;
}) {
  return (
    <ol reversed className="list-none border-t border-line p-0">
      {events.toReversed().map((event) => {
        const decided = proposals.find(({ id }) => id === event.proposalId);
        return (
          <li key={event.seq} className="border-b border-line py-2">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span>{eventText(procedure, event.event)}</span>
              <span className="muted">{formatInstant(event.recordedAt, 'zh')}</span>
            </p>
            <p className="muted">{whoOf(event, decided, names)}</p>
            {factLines(procedure, event.event, event.facts).map(({ term, text }) => (
              <p key={term} className="muted">
                {term}：{text}
              </p>
            ))}
            {event.flags.map((flag) => (
              <p key={flag} className={warnings.includes(flag) ? 'text-amber' : 'muted'}>
                {warnings.includes(flag) ? '注意' : '记录'}：{flagWording[flag as Flag]?.zh ?? flag}
              </p>
            ))}
            {decided && <p className="whitespace-pre-wrap break-words">理由：{decided.reason}</p>}
          </li>
        );
      })}
    </ol>
  );
}

function whoOf({ actor, actorKind, actorId }: Event, decided: Decided | undefined, names: Names): string {
  const role = actorWording[actor as Actor]?.zh ?? actor;
  if (decided)
    return `${role} · 拟办 ${names[decided.proposedBy] ?? '同事'}，审批 ${names[decided.approvedBy ?? ''] ?? '同事'}`;
  if (actorKind === 'staff') return `${role} · ${names[actorId ?? ''] ?? '同事'}`;
  return actorKind === 'worker' ? '劳动者' : `${role}（系统记录）`;
}
