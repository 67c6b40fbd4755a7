import type { Day } from '@/domain/kernel/days';
import type { ClockEntry } from './clocks';
import type { Recipient } from './codes';
import type { NoticeTemplate } from './notice-templates';
import type { Procedure } from './procedure';
import type { StepOutcome } from './step';

/** One notice (告知) owed because of an event. Its facts are codes, days, amounts and references: the text is made from
 *  them when it is shown or sent (notice-texts.ts). */
export type Notice = { to: Recipient; template: NoticeTemplate; facts: Record<string, unknown> };

type Recorded = {
  event: string;
  on: Day;
  facts: Readonly<Record<string, unknown>>;
  outcome: StepOutcome;
  entries: readonly ClockEntry[];
  /** What only the claim knows: receiptNumber, lookupCode, items, channel, newReceiptNumber. */
  references: Readonly<Record<string, unknown>>;
};

/** Notices owed when an event is recorded, in the order of its table (unpaid-wages 7.3). A value nobody has is left
 *  out, and the text then says that it is not known. */
export function noticesFor(
  procedure: Procedure,
  { event, on, facts, outcome, entries, references }: Recorded,
): Notice[] {
  const rule = Object.hasOwn(procedure.events, event) ? procedure.events[event] : undefined;
  const lastDays = Object.fromEntries(entries.map(({ clock, dueOn }) => [clock, dueOn]));
  const { due, noticeItems } = outcome;
  const values: Record<string, unknown> = { ...lastDays, ...facts, due, noticeItems, ...references };
  // Which of the days may still move; a notice with two dates says it of the one it is true of.
  const provisional = [
    ...(outcome.provisional ? ['due'] : []),
    ...entries.filter((entry) => entry.provisional).map(({ clock }) => clock),
  ];
  return (rule?.notices ?? []).map(({ to, template, facts: names }) => ({
    to,
    template,
    facts: { on, provisional: provisional.filter((name) => names.includes(name)), ...pick(values, names) },
  }));
}

const pick = (values: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    names.flatMap((name) => (values[name] === undefined || values[name] === null ? [] : [[name, values[name]]])),
  );
