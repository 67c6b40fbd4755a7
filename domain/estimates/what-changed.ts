import type { Explained, Source, Step } from '@/domain/kernel/explained';
import { isError, isUnknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import type { Headline } from './estimate-kind';

/** A line that comes out differently by other figures. */
export type MovedLine = {
  /** As it stands now; where the line is gone, as it was. */
  step: Step;
  /** Undefined: there was no such line; null: there was one without a figure. */
  before: Step['output'] | undefined;
  now: Step['output'] | undefined;
  /** Sources that are new in this line: a new notice, or the same for a new period. */
  newSources: Source[];
};

/** What has become of a kept estimate (预估变动). */
export type Change =
  | { outcome: 'moved'; before: Headline; now: Headline; lines: MovedLine[] }
  /** By the figures in force now there is no answer: one is missing, or the base lies outside of the new limits. */
  | { outcome: 'unknown'; before: Headline; unknown: Unknown['unknown'] }
  | { outcome: 'refused'; before: Headline; error: OperationError['error'] };

/** Compares the answer of its day with the answer of the same question by other figures; undefined when nothing moved.
 *  A source that was only confirmed or renamed moves nothing. */
export function whatChanged<V>(
  before: Explained<V>,
  now: Explained<V> | OperationError | Unknown,
  headlineOf: (result: Explained<V>) => Headline,
): Change | undefined {
  if (isUnknown(now)) return { outcome: 'unknown', before: headlineOf(before), ...now };
  if (isError(now)) return { outcome: 'refused', before: headlineOf(before), ...now };
  const [old, fresh] = [headlineOf(before), headlineOf(now)];
  const lines = movedLines(before.steps, now.steps);
  return old.fen === fresh.fen && lines.length === 0 ? undefined : { outcome: 'moved', before: old, now: fresh, lines };
}

/** Lines are the same when they stand for the same rule, of several the first for the first. */
function keyed(steps: readonly Step[]): Map<string, Step> {
  const seen = new Map<string, number>();
  return new Map(
    steps.map((step) => {
      const nth = (seen.get(step.rule) ?? 0) + 1;
      seen.set(step.rule, nth);
      return [`${step.rule} ${nth}`, step];
    }),
  );
}

function movedLines(before: readonly Step[], now: readonly Step[]): MovedLine[] {
  const [old, fresh] = [keyed(before), keyed(now)];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((key): MovedLine[] => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const step = is ?? was;
    if (!step || (was && is && sameReckoning(was, is))) return [];
    const newSources = (is?.sources ?? []).filter((source) => !was?.sources.some((each) => isSame(each, source)));
    return [{ step, before: was?.output, now: is?.output, newSources }];
  });
}

/** A line may give the same from other figures, as a chosen base does within new limits: that too is told. */
const sameReckoning = (was: Step, is: Step): boolean =>
  was.output === is.output &&
  Object.keys({ ...was.inputs, ...is.inputs }).every(
    (name) => (was.inputs[name] ?? null) === (is.inputs[name] ?? null),
  );

const isSame = (one: Source, other: Source): boolean =>
  one.id === other.id && (one.effectiveFrom ?? null) === (other.effectiveFrom ?? null);
