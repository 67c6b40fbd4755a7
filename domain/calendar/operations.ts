import { bool, day, int, oneOf, record } from '@/domain/kernel/input';
import { operation, type Operation } from '@/domain/operation';
import { startDay } from './start-day';
import { addPeriod, addWorkingDays, countWorkingDays, kindOfDay, periodUnits } from './working-days';

const isWorkingDayInput = record({ date: day });
const addWorkingDaysInput = record({ start: startDay, days: int(1, 1000) });
const countWorkingDaysInput = record({ from: day, to: day });
const addPeriodInput = record({ start: startDay, amount: int(1, 1000), unit: oneOf(periodUnits), rollOver: bool });

/** operations.md section 2, on the calendar of a rule book. */
export const calendarOperations: Record<string, Operation> = {
  'calendar.isWorkingDay': operation(isWorkingDayInput, ({ date }, { calendar }) => kindOfDay(date, calendar)),
  'calendar.addWorkingDays': operation(addWorkingDaysInput, ({ start, days }, { calendar }) =>
    addWorkingDays(start, days, calendar),
  ),
  'calendar.countWorkingDays': operation(countWorkingDaysInput, ({ from, to }, { calendar }) =>
    countWorkingDays(from, to, calendar),
  ),
  'calendar.addPeriod': operation(addPeriodInput, ({ start, amount, unit, rollOver }, { calendar }) =>
    addPeriod(start, amount, unit, rollOver, calendar),
  ),
};
