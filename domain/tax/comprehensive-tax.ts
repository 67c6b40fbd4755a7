import { divHalfUp } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import type { TaxBracket } from '@/domain/parameters/parameter-set';

/** Taxable income in 1/10000 fen, so that 80 % of an income keeps its fraction of a fen until the tax is rounded. */
export type TaxableShare = bigint;
const perFen = 10_000n;

/** Share of an income less deductions in whole fen, never below 0. */
export function taxableShare(incomeFen: bigint, shareBps: number, deductionsFen: bigint): TaxableShare {
  const taxable = incomeFen * BigInt(shareBps) - deductionsFen * perFen;
  return taxable > 0n ? taxable : 0n;
}

/** The band that holds a taxable income; undefined when nothing is taxable. */
export const bandOf = (taxable: TaxableShare, brackets: readonly TaxBracket[]): TaxBracket | undefined =>
  taxable === 0n ? undefined : brackets.find((each) => each.toFen === null || taxable <= BigInt(each.toFen) * perFen);

/** 综合所得 tax by the bands in fen, half up once (个人所得税法 annex 1; contributions 8). In BigInt, so that what is taken
 *  from it stays exact. */
export function exactTax(taxable: TaxableShare, brackets: readonly TaxBracket[]): bigint {
  const band = bandOf(taxable, brackets);
  if (!band) return 0n;
  return divHalfUp(taxable * BigInt(band.rateBps) - BigInt(band.quickFen) * perFen * perFen, perFen * perFen);
}

export const comprehensiveTax = (taxable: TaxableShare, brackets: readonly TaxBracket[]): Fen =>
  Number(exactTax(taxable, brackets));
