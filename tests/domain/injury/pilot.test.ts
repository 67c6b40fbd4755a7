import { expect, it } from 'vitest';
import {
  industriesOn,
  industryOn,
  platformIndustry,
  platformsOn,
  provincesOn,
  shippedPilot,
} from '@/domain/injury/pilot';

// Counts of occupational-injury 1.3 and 1.4, on both sides of every start.
it.each([
  ['2022-06-30', 0, 0],
  ['2022-07-01', 7, 7],
  ['2025-06-30', 7, 7],
  ['2025-07-01', 17, 11],
  ['2026-06-30', 17, 11],
  ['2026-07-01', 31, 25],
])('on %s the pilot has %d provinces and %d platforms', (on, provinces, platforms) => {
  expect(provincesOn(on, shippedPilot)).toHaveLength(provinces);
  expect(platformsOn(on, shippedPilot)).toHaveLength(platforms);
});

it('merges food delivery into instant delivery on 2025-07-01', () => {
  const names = (on: string) => industriesOn(on, shippedPilot).map((row) => row.industry);
  expect(names('2025-06-30')).toEqual(['ride_hailing', 'food_delivery', 'instant_delivery', 'city_freight']);
  expect(names('2025-07-01')).toEqual(['ride_hailing', 'instant_delivery', 'city_freight']);
  expect(industryOn('food_delivery', '2025-06-30', shippedPilot)).toBe('food_delivery');
  expect(industryOn('food_delivery', '2025-07-01', shippedPilot)).toBe('instant_delivery');
  expect(platformIndustry('food_delivery', shippedPilot)).toBe('instant_delivery');
  expect(platformIndustry('city_freight', shippedPilot)).toBe('city_freight');
});
