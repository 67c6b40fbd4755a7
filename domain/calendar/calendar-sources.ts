import type { Day } from '@/domain/kernel/days';
import type { Source } from '@/domain/kernel/explained';
import type { Calendar, CalendarYear } from './calendar';

/** The yearly notices (节假日安排) behind the days `from` to `to`, both included; none when no day lies between. A year without
 *  a notice is a source too, one that nobody may rely on: its blocks and swaps are still to come. */
export function calendarSources(from: Day, to: Day, { years }: Calendar): Source[] {
  if (from > to) return [];
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return sourceOfYear(
      year,
      years.find((each) => each.year === year),
    );
  });
}

function sourceOfYear(year: number, notice: CalendarYear | undefined): Source {
  const id = `calendar-${year}`;
  if (notice?.status !== 'announced') {
    return { id, title: `${year}年节假日安排（没有查到通知，按周一到周五算）`, confidence: 'uncertain' };
  }
  return {
    id,
    title: `国务院办公厅关于${year}年部分节假日安排的通知`,
    documentNumber: /[^\s,，]+〔\d{4}〕\d+号/.exec(notice.notice ?? '')?.[0] ?? null,
    confidence: notice.confidence?.startsWith('primary') ? 'primary' : 'secondary',
  };
}

/** What a reader must know of a date that rests on a year without a notice. */
export const calendarAssumptions = (...parts: readonly { provisional: boolean }[]): string[] =>
  parts.some(({ provisional }) => provisional) ? ['calendar_not_announced'] : [];
