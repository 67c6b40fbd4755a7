/** 分: an integer number of 1/100 yuan, always a safe integer. */
export type Fen = number;
/** 基点: integer, 10000 = 100 %. */
export type Bps = number;

const largestSafe = Number.MAX_SAFE_INTEGER;

/** a × b ÷ d, half up to an integer, exact for non-negative integers (operations.md section 1, Arithmetic).
 *  Takes the quick path while the doubled product is a safe integer, else BigInt. */
export function mulDivHalfUp(a: number, b: number, d: number): number {
  const product = a * b;
  if (product * 2 + d <= largestSafe) {
    const doubled = product * 2 + d;
    return (doubled - (doubled % (2 * d))) / (2 * d);
  }
  return Number(divHalfUp(BigInt(a) * BigInt(b), BigInt(d)));
}

/** n ÷ d, half up, for n >= 0 and d > 0. */
export const divHalfUp = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

/** Share of an amount at a rate in basis points, half up to the fen. */
export const shareOf = (amount: Fen, rate: Bps): Fen => mulDivHalfUp(amount, rate, 10_000);

export const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, each) => total + each, 0);
