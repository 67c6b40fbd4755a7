import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { answerEstimate } from '@/domain/estimates/kinds';
import type { BaseChoice } from '@/domain/estimates/month';
import { addDays, startOfDay, type Day } from '@/domain/kernel/days';
import { isError, isUnknown } from '@/domain/kernel/input';
import { firstOf } from '@/domain/parameters/look-up';
import type { LimitsRow } from '@/domain/parameters/parameter-set';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { line } from './bulk';
import { bytesOf, pick } from './derive';
import { personId } from './person';
import type { LargePlan } from './plan';
import type { LargeData } from './rows';

export const estimateColumns = 'id, worker_id, kind, region, input, result, rule_version, created_at';

const daysBack = 300;
const minute = 60_000;

/** Half take the lowest base, as people who pay all of it themselves do; most others name one not far above it. */
const choices: readonly BaseChoice[] = ['floor', 'floor', 'floor', 'floor', 'floor', 'income', 'income', 'amount'];
const stepFen = 10_000;
const steps = 60;

function baseOf(choice: BaseChoice, step: number, { floorFen, ceilingFen, gradesFen }: LimitsRow): number {
  if (choice === 'floor') return floorFen;
  if (gradesFen) return gradesFen[step % gradesFen.length]!;
  return Math.min(floorFen + step * stepFen, ceilingFen);
}

type Answer = { region: string; input: string; result: string };

/** What the site would keep; undefined where it has no answer to keep. */
function answerAt(region: string, month: string, choice: BaseChoice, step: number, book: RuleBook): Answer | undefined {
  const limits = pensionLimitsOn(region, firstOf(month), book.insurance);
  if (isError(limits) || isUnknown(limits)) return undefined;
  const pensionBaseFen = baseOf(choice, step, limits);
  for (const schemes of [['pension', 'medical'], ['pension']]) {
    const answer = answerEstimate.month({ region, month, pensionBaseFen, schemes, baseChoice: choice }, book);
    if (isError(answer) || isUnknown(answer)) continue;
    return { region, input: JSON.stringify(answer.input), result: JSON.stringify(answer.result) };
  }
  return undefined;
}

/** Those on the lowest base share one answer by place and month; the others are too many to be kept. A place without figures
 *  hands its people to the next. */
function answersOf({ cities }: LargePlan, book: RuleBook) {
  const known = new Map<string, Answer | undefined>();
  const at = (position: number, month: string, choice: BaseChoice, step: number): Answer | undefined => {
    const { region } = cities[position % cities.length]!;
    if (choice !== 'floor') return answerAt(region, month, choice, step, book);
    const key = `${region} ${month}`;
    if (!known.has(key)) known.set(key, answerAt(region, month, choice, step, book));
    return known.get(key);
  };
  return (first: number, month: string, choice: BaseChoice, step: number): Answer => {
    for (let position = first; position < first + cities.length; position++) {
      const found = at(position, month, choice, step);
      if (found) return found;
    }
    throw new Error(`no place has figures for ${month}`);
  };
}

/** A kept estimate of a month for each worker. */
export function* estimateLines({ plan, book }: LargeData): Generator<string> {
  const { seed, workers, today } = plan.size;
  const answerOf = answersOf(plan, book);
  const days = Array.from({ length: daysBack }, (_, ago): [Day, number] => {
    const day = addDays(today, -1 - ago);
    return [day, startOfDay(day).getTime()];
  });
  for (let index = 0; index < workers; index++) {
    const bytes = bytesOf(seed, 'estimate', index);
    const [day, begin] = days[pick(bytes, 18, daysBack)]!;
    const choice = choices[bytes[20]! % choices.length]!;
    const answer = answerOf(pick(bytes, 21, plan.cities.length), day.slice(0, 7), choice, bytes[23]! % steps);
    const at = new Date(begin + pick(bytes, 24, 1440) * minute).toISOString();
    yield line(
      ...[bytes.toString('base64url', 0, 18), personId(seed, index), 'month', answer.region],
      ...[answer.input, answer.result, book.version, at],
    );
  }
}
