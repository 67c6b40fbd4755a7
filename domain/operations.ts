import { calendarOperations } from '@/domain/calendar/operations';
import { claimOperations } from '@/domain/claims/operations';
import { insuranceOperations } from '@/domain/contributions/operations';
import { injuryOperations } from '@/domain/injury/operations';
import type { Operation } from '@/domain/operation';
import { taxOperations } from '@/domain/tax/operations';
import { wagesOperations } from '@/domain/wages/operations';

/** Every operation of the contract by its name. */
export const operations: Record<string, Operation> = {
  ...calendarOperations,
  ...insuranceOperations,
  ...taxOperations,
  ...injuryOperations,
  ...wagesOperations,
  ...claimOperations,
};
