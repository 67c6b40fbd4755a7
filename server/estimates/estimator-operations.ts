import { insuranceOperations } from '@/domain/contributions/operations';
import type { Operation } from '@/domain/operation';
import { taxOperations } from '@/domain/tax/operations';

/** The operations of the estimator, as the interface offers them: by the names of the contract. */
export const estimatorOperations: ReadonlyMap<string, Operation> = new Map(
  Object.entries({ ...insuranceOperations, ...taxOperations }),
);

/** Address of one operation. */
export const addressOfOperation = (name: string): string => `/api/v1/estimates/${name}`;
export const batchAddress = '/api/v1/estimates';
