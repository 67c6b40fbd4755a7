import { formatBps, formatDay, formatFen } from '@/components/wording/lang';
import { factQuestions, paperName, wordName } from '@/domain/claims/fact-wording';
import type { FactSpec } from '@/domain/claims/facts';
import { procedures } from '@/domain/claims/procedures';
import type { ProcedureId } from '@/domain/claims/procedure';
import { regionName } from '@/domain/regions/regions';

export type FactLine = { term: string; text: string };

/** What a person asserted at a step, as question and answer. Facts of the system stand in the ledger of deadlines. */
export function factLines(procedure: ProcedureId, event: string, facts: Readonly<Record<string, unknown>>): FactLine[] {
  const specs: Readonly<Record<string, FactSpec>> = procedures[procedure].events[event]?.facts ?? {};
  return Object.entries(specs).flatMap(([name, spec]) => {
    const value = facts[name];
    const question = factQuestions[name];
    return spec.from === 'form' && question && value !== undefined && value !== null
      ? [{ term: question.zh, text: factText(spec, value) }]
      : [];
  });
}

function factText(spec: FactSpec, value: unknown): string {
  switch (spec.type) {
    case 'bool':
      return value === true ? '是' : '不是';
    case 'date':
      return formatDay(String(value), 'zh');
    case 'fen':
      return formatFen(Number(value));
    case 'int':
      return formatBps(Number(value)); // the only int of the tables is a rate
    case 'word':
      return wordName(String(value)).zh;
    case 'words':
      return Array.isArray(value) ? value.map((code) => paperName(String(code)).zh).join('、') : String(value);
    case 'region':
      return regionName(String(value)) ?? String(value);
  }
}
