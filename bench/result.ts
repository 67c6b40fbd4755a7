/** One line of the contract: ours and the reference measured in turn in the same run. */
export type Result = {
  bench: string;
  ours: number;
  reference: number;
  referenceIs: string;
  unit: string;
  ratio: number;
  /** What the bench asks of the ratio. */
  wanted: string;
} & Record<string, unknown>;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export const rounded = (value: number, digits = 0): number => Number(value.toFixed(digits));

export type Pair<T> = { ours: T; reference: T };
/** More and shorter ones are steadier on a machine with other work. */
const usualPairs = 9;

/** Both, one after the other, nine times; who is first changes each time, so that a machine that slows down favours nobody. */
export async function inTurn<T>(
  ours: () => Promise<T>,
  reference: () => Promise<T>,
  pairs = usualPairs,
): Promise<Pair<T>[]> {
  const measured: Pair<T>[] = [];
  for (let round = 0; round < pairs; round++) {
    if (round % 2 === 0) measured.push({ ours: await ours(), reference: await reference() });
    else {
      const second = await reference();
      measured.push({ ours: await ours(), reference: second });
    }
  }
  return measured;
}

/** Processor time for one answer, which other work on the machine hardly changes, and its ratio as that of the rates. */
export function processorTimes(measured: readonly Pair<{ cpuMs: number }>[]) {
  const ours = median(measured.map((pair) => pair.ours.cpuMs));
  const reference = median(measured.map((pair) => pair.reference.cpuMs));
  const ratio = median(measured.map((pair) => pair.reference.cpuMs / pair.ours.cpuMs));
  return { oursCpuMs: rounded(ours, 3), referenceCpuMs: rounded(reference, 3), cpuRatio: rounded(ratio, 2) };
}

/** Progress; stdout is for results alone. */
export const say = (text: string): void => void process.stderr.write(`bench: ${text}\n`);
