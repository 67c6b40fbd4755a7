import chineseDays from 'chinese-days';
import { addWorkingDays, kindOfDay } from '@/domain/calendar/working-days';
import { addDays, type Day } from '@/domain/kernel/days';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { rateOf } from './rate';
import { inTurn, median, rounded, say, type Result } from './result';

const { calendar } = shippedRuleBook;
const [first, last]: [Day, Day] = ['2025-01-01', '2026-12-31'];

/** From a supplement in three days to a decision in sixty. */
const periods = [1, 3, 5, 15, 30, 60];

/** One question of both, as they are asked: a day as text. */
type Asked = { day: Day; period: number };
type Compared = {
  name: string;
  of: string;
  asked: readonly Asked[];
  ours: (asked: Asked) => string | boolean;
  reference: (asked: Asked) => string | boolean;
};

function daysOfBothYears(): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function comparisons(): Compared[] {
  const days = daysOfBothYears();
  const due = ({ day, period }: Asked): Day => addWorkingDays(day, period, calendar).due;
  return [
    {
      name: 'calendar is-working-day',
      of: 'isWorkday',
      asked: days.map((day) => ({ day, period: 0 })),
      ours: ({ day }) => kindOfDay(day, calendar).workingDay,
      reference: ({ day }) => chineseDays.isWorkday(day),
    },
    {
      name: 'calendar add-working-days',
      of: 'findWorkday',
      // Beyond 2026 there is no notice yet.
      asked: days.flatMap((day) => periods.map((period) => ({ day, period }))).filter((each) => due(each) <= last),
      ours: due,
      reference: ({ day, period }) => chineseDays.findWorkday(period, day),
    },
  ];
}

/** Working days of 2025 and 2026 against chinese-days, one answer after the other through all of them. A difference is told
 *  in the result: then one of the two does not have the notice right. */
export async function benchCalendar(seconds: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, of, asked, ours, reference } of comparisons()) {
    say(name);
    const different = asked.filter((each) => ours(each) !== reference(each));
    let kept: unknown; // so that no work is left out as unused
    const through = (answer: Compared['ours']) => () => {
      for (const each of asked) kept = answer(each);
      return asked.length;
    };
    const [oursOnce, referenceOnce] = [through(ours), through(reference)];
    await rateOf(oursOnce, 0.5);
    await rateOf(referenceOnce, 0.5);
    const measured = await inTurn(
      () => rateOf(oursOnce, seconds),
      () => rateOf(referenceOnce, seconds),
    );
    if (kept === undefined) throw new Error('nothing was worked out');
    results.push({
      bench: name,
      ours: rounded(median(measured.map((pair) => pair.ours))),
      reference: rounded(median(measured.map((pair) => pair.reference))),
      referenceIs: `chinese-days 1.5.7, ${of}`,
      unit: 'answers/s of one core',
      ratio: rounded(median(measured.map((pair) => pair.ours / pair.reference)), 1),
      wanted: 'ratio at least 50',
      ...{ compared: asked.length, different: different.length },
      ...(different.length > 0 ? { firstDifferent: different[0] } : {}),
    });
  }
  return results;
}
