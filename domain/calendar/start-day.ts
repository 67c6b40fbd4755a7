import { day } from '@/domain/kernel/input';

/** A day from which a period is counted: the longest period of the contract is 1000 years, and a last day after
 *  9999-12-31 could not be written down. */
export const startDay = day.refine((start) => start < '9000-01-01', 'INVALID_DATE');
