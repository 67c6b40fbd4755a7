import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { injuryOperations as injuryOperationsOf } from '@/domain/injury/operations';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const injuryOperations = onShipped(injuryOperationsOf);

const baseAmount = (input: object) => outputsOf(injuryOperations['injury.baseAmount']!(input));
const contribution = (input: object) => outputsOf(injuryOperations['injury.contribution']!(input));

describe('base amount per order', () => {
  it.each([
    ['food_delivery', '2025-06-30', undefined, 'food_delivery', '6'],
    ['food_delivery', '2025-07-01', 'low', 'instant_delivery', '7'],
    ['instant_delivery', '2025-07-01', 'high', 'instant_delivery', '25'],
    ['ride_hailing', '2025-07-01', 'high', 'ride_hailing', '1'], // has no classes: the class is not looked at
    ['city_freight', '2026-11-24', undefined, 'city_freight', '18'],
  ])('%s on %s, class %s, is %s at %s fen', (industry, on, payoutClass, industryUsed, rateFenPerOrder) => {
    expect(baseAmount({ industry, on, payoutClass })).toMatchObject({ industryUsed, rateFenPerOrder });
  });

  it.each([
    ['instant_delivery', '2025-06-30', 'low', 'baseAmount'],
    ['food_delivery', '2022-06-30', undefined, 'baseAmount'],
    ['food_delivery', '2025-07-01', undefined, 'payoutClass'],
  ])('%s on %s, class %s, lacks %4$s', (industry, on, payoutClass, parameter) => {
    expect(baseAmount({ industry, on, payoutClass })).toEqual({ unknown: { parameter, industry, on } });
  });
});

describe('contribution of a declaration', () => {
  const line = (rateFenPerOrder: string, floatFactor: string, orders: number) => ({
    industry: 'ride_hailing',
    orders,
    rateFenPerOrder,
    floatFactor,
  });

  it('keeps fractions of a fen to the end and rounds the total once, half up', () => {
    expect(contribution({ lines: [line('7', '1.15', 1), line('7', '1.15', 9)] })).toEqual({
      lines: [
        { unitRateFen: '8.05', exactFen: '8.05' },
        { unitRateFen: '8.05', exactFen: '72.45' },
      ],
      totalFen: 81, // 80.50; line by line it would be 8 + 72
    });
    expect(contribution({ lines: [line('0.1', '4.999', 1)] })).toMatchObject({ totalFen: 0 });
    expect(contribution({ lines: [line('0.1', '5.0', 1)] })).toMatchObject({
      totalFen: 1,
      lines: [{ unitRateFen: '0.5', exactFen: '0.5' }],
    });
  });

  it('is exact where floating point is not', () => {
    expect(contribution({ lines: [line('0.1', '3', 10_000_000_005)] })).toMatchObject({ totalFen: 3_000_000_002 });
  });

  it('looks a rate up by its day', () => {
    const lines = [{ industry: 'food_delivery', orders: 10, on: '2026-01-01', payoutClass: 'high', floatFactor: '1' }];
    expect(contribution({ lines })).toMatchObject({ totalFen: 250 });
  });

  it('reports an input error of a later line before a figure not on file', () => {
    const notOnFile = { industry: 'city_freight', orders: 1, on: '2025-06-30', floatFactor: '1' };
    const withoutRate = { industry: 'city_freight', orders: 1, floatFactor: '1' };
    expect(contribution({ lines: [notOnFile, withoutRate] })).toEqual({
      error: { code: 'MISSING_FIELD', field: 'lines[1].rateFenPerOrder' },
    });
    expect(contribution({ lines: [notOnFile] })).toEqual({
      unknown: { parameter: 'baseAmount', industry: 'city_freight', on: '2025-06-30' },
    });
  });

  it.each([
    [{ lines: [] }, 'EMPTY_LIST', 'lines'],
    [{ lines: [{ ...line('1', '1', 1), orders: -1 }] }, 'INVALID_NUMBER', 'lines[0].orders'],
    [{ lines: [line('1', '1', 1), line('1', '-1', 1)] }, 'INVALID_NUMBER', 'lines[1].floatFactor'],
    [{ lines: [{ ...line('1', '1', 1), floatFactor: null }] }, 'MISSING_FIELD', 'lines[0].floatFactor'],
    [{ lines: [{ ...line('x', '1', 1), industry: 'parcel' }] }, 'INVALID_VALUE', 'lines[0].industry'],
  ])('%j is refused with %s on %s', (input, code, field) => {
    expect(contribution(input)).toEqual({ error: { code, field } });
  });

  it('does not depend on the order of the lines, nor on how orders of one rate are split', () => {
    const decimal = fc.tuple(fc.nat(9999), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${b}`);
    const lines = fc.array(fc.tuple(decimal, decimal, fc.nat(1_000_000)), { minLength: 1, maxLength: 6 });
    const totalOf = (input: object[]) => (contribution({ lines: input }) as { totalFen: number }).totalFen;
    fc.assert(
      fc.property(lines, fc.nat(1_000_000), (rows, more) => {
        const input = rows.map((row) => line(...row));
        expect(totalOf(input.toReversed())).toBe(totalOf(input));
        const [[rate, factor, orders]] = rows as [[string, string, number]];
        const joined = [line(rate, factor, orders + more), ...input.slice(1)];
        expect(totalOf([...input, line(rate, factor, more)])).toBe(totalOf(joined));
      }),
    );
  });
});
