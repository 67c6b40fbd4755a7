import type { Fen } from '@/domain/kernel/money';
import { divHalfUp } from '@/domain/kernel/money';
import type { TaxBracket } from '@/domain/parameters/parameter-set';

/** Taxable income in 1/10000 fen, so that 80 % of an income keeps its fraction of a fen until the tax is rounded. */
export type TaxableShare = bigint;
const perFen = 10_000n;

/** Share of an income less deductions in whole fen, never below 0. */
export function taxableShare(incomeFen: bigint, shareBps: number, deductionsFen: bigint): TaxableShare {
  const taxable = incomeFen * BigInt(shareBps) - deductionsFen * perFen;
  return taxable > 0n ? taxable : 0n;
}

/** 综合所得 tax by the bands, fen, half up once (个人所得税法 annex 1; contributions 8). */
export function comprehensiveTax(taxable: TaxableShare, brackets: readonly TaxBracket[]): Fen {
  const band = brackets.find((each) => each.toFen === null || taxable <= BigInt(each.toFen) * perFen);
  if (!band || taxable === 0n) return 0;
  return Number(divHalfUp(taxable * BigInt(band.rateBps) - BigInt(band.quickFen) * perFen * perFen, perFen * perFen));
}
