import type { Fen } from '@/domain/kernel/money';
import { gradeFor } from './grade';

/** What the rules say about a base for an income: a grade where the place has grades; elsewhere the worker chooses, and
 *  the nearest allowed base is only offered, never used without being chosen (contributions 1.2). */
export type BaseFromIncome =
  | { kind: 'grade'; gradeIndex: number; pensionBaseFen: Fen }
  | {
      kind: 'suggestion';
      pensionBaseFen: Fen;
      because: 'income_within_limits' | 'income_below_floor' | 'income_above_ceiling';
    };

/** Base for an income, fen a month, within the limits of a place and day. */
export function baseFromIncome(
  incomeFen: Fen,
  { floorFen, ceilingFen, gradesFen }: { floorFen: Fen; ceilingFen: Fen; gradesFen: Fen[] | null },
): BaseFromIncome {
  const index = gradeFor(incomeFen, gradesFen ?? []);
  const grade = gradesFen?.[index];
  if (grade !== undefined) return { kind: 'grade', gradeIndex: index + 1, pensionBaseFen: grade };
  if (incomeFen < floorFen) return { kind: 'suggestion', pensionBaseFen: floorFen, because: 'income_below_floor' };
  if (incomeFen > ceilingFen)
    return { kind: 'suggestion', pensionBaseFen: ceilingFen, because: 'income_above_ceiling' };
  return { kind: 'suggestion', pensionBaseFen: incomeFen, because: 'income_within_limits' };
}
