import { expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '@/domain/kernel/days';

const first = Date.parse('1900-01-01T00:00:00Z') / 86_400_000;
const last = Date.parse('9999-12-31T00:00:00Z') / 86_400_000;

it('numbers every day from 1900 to 2400 as Date does, and one in 37 from there to 9999', () => {
  let number = first;
  while (number <= last) {
    const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
    if (dayNumber(day) !== number || dayOfNumber(number) !== day) expect.fail(`${day} is not ${dayOfNumber(number)}`);
    number += day < '2400' ? 1 : 37;
  }
  expect(dayOfNumber(last)).toBe('9999-12-31');
});
