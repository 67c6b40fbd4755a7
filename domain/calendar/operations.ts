import { bool, day, int, oneOf, record } from '@/domain/kernel/input';
import { operation, type Operation } from '@/domain/operation';
import { startDay } from './start-day';
import { addPeriod, addWorkingDays, countWorkingDays, kindOfDay, periodUnits } from './working-days';

const isWorkingDayInput = record({ date: day });
const addWorkingDaysInput = record({ start: startDay, days: int(1, 1000) });
const countWorkingDaysInput = record({ from: day, to: day });
const addPeriodInput = record({ start: startDay, amount: int(1, 1000), unit: oneOf(periodUnits), rollOver: bool });

/** operations.md section 2, bound to the shipped calendar. */
export const calendarOperations: Record<string, Operation> = {
  'calendar.isWorkingDay': operation(isWorkingDayInput, ({ date }) => kindOfDay(date)),
  'calendar.addWorkingDays': operation(addWorkingDaysInput, ({ start, days }) => addWorkingDays(start, days)),
  'calendar.countWorkingDays': operation(countWorkingDaysInput, ({ from, to }) => countWorkingDays(from, to)),
  'calendar.addPeriod': operation(addPeriodInput, ({ start, amount, unit, rollOver }) =>
    addPeriod(start, amount, unit, rollOver),
  ),
};
