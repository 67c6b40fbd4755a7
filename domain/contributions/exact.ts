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

/** Sum of integers that together may lie beyond what a double can count. */
export const exactSum = (amounts: readonly (number | bigint)[]): number =>
  Number(amounts.reduce<bigint>((total, each) => total + BigInt(each), 0n));
