import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { inputError, list1, record, str, type OperationError } from '@/domain/kernel/input';

export const groupCasesInput = record({ reports: list1(record({ id: str, employer: str, cause: str })) });
type Report = z.output<typeof groupCasesInput>['reports'][number];

export type CaseCluster = {
  employer: string;
  cause: string;
  /** Ids, sorted. */
  reports: string[];
  group: boolean;
  representatives: { min: number; max: number } | null;
};

/** Reports by the same cause against the same employer that make a group case (群体性案件). */
export const groupSize = 10;

/** Clusters open reports by employer and cause; ten or more are one group with 3 to 5 representatives (wages 7.6).
 *  INVALID_VALUE on a repeated id. */
export function groupCases({
  reports,
}: z.output<typeof groupCasesInput>): ({ clusters: CaseCluster[] } & Explaining) | OperationError {
  const repeated = firstRepeatedId(reports);
  if (repeated !== undefined) return inputError('INVALID_VALUE', `reports[${repeated}].id`);

  const byPair = new Map<string, Report[]>();
  for (const report of reports) {
    const key = JSON.stringify([report.employer, report.cause]);
    const cluster = byPair.get(key);
    if (cluster) cluster.push(report);
    else byPair.set(key, [report]);
  }
  const clusters = [...byPair.values()]
    .map(asCluster)
    .sort((a, b) => byCodePoint(a.employer, b.employer) || byCodePoint(a.cause, b.cause));
  return { clusters, steps: clusters.map(clusterStep), assumptions: ['house_rule'] };
}

const clusterStep = ({ employer, cause, reports, group }: CaseCluster): Step => ({
  rule: 'wages.groupCases',
  term: '群体性案件',
  termEn: 'Group case',
  inputs: { employer, cause, reports: reports.length, groupSize },
  output: group ? 'group' : 'not_a_group',
  unit: 'text',
  sources: [],
});

function asCluster(reports: readonly Report[]): CaseCluster {
  const { employer, cause } = reports[0]!;
  const group = reports.length >= groupSize;
  return {
    employer,
    cause,
    reports: reports.map(({ id }) => id).sort(byCodePoint),
    group,
    representatives: group ? { min: 3, max: 5 } : null,
  };
}

function firstRepeatedId(reports: readonly Report[]): number | undefined {
  const seen = new Set<string>();
  for (const [index, { id }] of reports.entries()) {
    if (seen.has(id)) return index;
    seen.add(id);
  }
  return undefined;
}

/** Rare characters of names lie beyond the first 65,536, where `<` on strings goes by halves of a character. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (character !== other) return character.codePointAt(0)! - other.codePointAt(0)!;
  }
  return left.length - right.length;
}
