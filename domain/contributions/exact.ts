import { divHalfUp } from '@/domain/kernel/money';

const product = (factors: readonly (number | bigint)[]): bigint =>
  factors.reduce<bigint>((total, factor) => total * BigInt(factor), 1n);

/** Sum of products of non-negative integers over a product, half up to an integer: keeps a formula of many factors exact
 *  however large the amounts (operations.md section 1, Arithmetic). */
export const exactHalfUp = (
  terms: readonly (readonly (number | bigint)[])[],
  denominator: readonly (number | bigint)[],
): number =>
  Number(
    divHalfUp(
      terms.reduce((total, factors) => total + product(factors), 0n),
      product(denominator),
    ),
  );
