import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { startDay } from '@/domain/calendar/start-day';
import { addPeriod, addWorkingDays, periodUnits } from '@/domain/calendar/working-days';
import type { Day } from '@/domain/kernel/days';
import { int, oneOf, opt, record, unknown, type Unknown } from '@/domain/kernel/input';

const limitUnits = ['working_day', ...periodUnits] as const;
type Limit = { amount: number; unit: (typeof limitUnits)[number] };
/** P wording seen, S report or summary, U recalled. */
export type Mark = 'P' | 'S' | 'U';

/** Master table of deadlines (wages 4.1). Where the length was not confirmed, or the order itself sets it, there is none:
 *  a date that looks official must never come from memory. */
export const procedureDeadlines = {
  accept_complaint: { limit: { amount: 5, unit: 'working_day' }, mark: 'P' },
  investigate: { limit: { amount: 60, unit: 'working_day' }, mark: 'P' },
  investigate_extended: { limit: { amount: 90, unit: 'working_day' }, mark: 'P' },
  decide: { mark: 'U' },
  pay_under_order: { mark: 'P' },
  apply_review: { mark: 'U' },
  sue_authority: { mark: 'U' },
  demand_before_enforcement: { mark: 'U' },
  apply_court_enforcement: { mark: 'U' },
  mediate: { limit: { amount: 15, unit: 'day' }, mark: 'S' },
  mediate_extended: { limit: { amount: 30, unit: 'day' }, mark: 'S' },
  review_mediation_agreement: { mark: 'U' },
  confirm_mediation_agreement: { mark: 'U' },
  accept_arbitration: { mark: 'U' },
  answer_arbitration: { mark: 'U' },
  award: { limit: { amount: 45, unit: 'day' }, mark: 'P' },
  award_extended: { limit: { amount: 60, unit: 'day' }, mark: 'P' },
  sue_after_award: { limit: { amount: 15, unit: 'day' }, mark: 'P' },
  set_aside_final_award: { limit: { amount: 30, unit: 'day' }, mark: 'S' },
  execute_award: { limit: { amount: 2, unit: 'year' }, mark: 'S' },
  payment_order_reply: { limit: { amount: 5, unit: 'day' }, mark: 'P' },
  payment_order_issue: { limit: { amount: 15, unit: 'day' }, mark: 'P' },
  payment_order_objection: { limit: { amount: 15, unit: 'day' }, mark: 'P' },
  legal_aid_decision: { mark: 'U' },
} as const satisfies Record<string, { limit?: Limit; mark: Mark }>;

export type ProcedureAct = keyof typeof procedureDeadlines;
const acts = Object.keys(procedureDeadlines) as [ProcedureAct, ...ProcedureAct[]];

export const procedureDeadlineInput = record({
  act: oneOf(acts),
  from: startDay,
  limit: opt(record({ amount: int(1, 1000), unit: oneOf(limitUnits) })),
});

export type ProcedureDeadline = Limit & { due: Day; rawDue: Day; mark: Mark; provisional: boolean };

/** Last day of one procedural act; `from` is not counted (wages 3.3, 4.1). A given limit replaces the table's.
 *  Unknown `limit` when neither is there. */
export function procedureDeadline(
  input: z.output<typeof procedureDeadlineInput>,
  calendar: Calendar,
): ProcedureDeadline | Unknown {
  const { mark, limit: published }: { mark: Mark; limit?: Limit } = procedureDeadlines[input.act];
  const limit = input.limit ?? published;
  if (!limit) return unknown('limit', { act: input.act });
  return { ...lastDayOf(input.from, limit, calendar), amount: limit.amount, unit: limit.unit, mark };
}

function lastDayOf(from: Day, { amount, unit }: Limit, calendar: Calendar) {
  if (unit !== 'working_day') return addPeriod(from, amount, unit, true, calendar);
  const last = addWorkingDays(from, amount, calendar);
  return { ...last, rawDue: last.due };
}
