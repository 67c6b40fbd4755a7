import { parseArgs } from 'node:util';
import { OperatorError } from '@/server/kernel/operator-error';
import { serveBareRead } from './bare-read';
import { serveLoad } from './load';
import { serveMinimalApp } from './minimal-site';
import { partVariable, type PartName } from './part';
import type { Result } from './result';
import { openStage, type Stage } from './world';

type Bench = (stage: Stage, seconds: number) => Promise<Result | Result[]>;

const benches: Record<string, Bench> = {
  status: async ({ world }, seconds) => (await import('./status')).benchStatus(await world(), seconds),
  pages: async ({ world }, seconds) => (await import('./pages')).benchPages(await world(), seconds),
  'first-load': async ({ world }) => (await import('./first-load')).benchFirstLoad(await world()),
  'rules-vs-publicodes': async (_, seconds) => (await import('./rules-vs-publicodes')).benchPublicodes(seconds),
  'rules-population': async ({ store }) => (await import('./rules-population')).benchPopulation(await store()),
  calendar: async (_, seconds) => (await import('./calendar')).benchCalendar(seconds),
};
const names = Object.keys(benches);

const parts: Record<PartName, () => void> = {
  load: serveLoad,
  'bare-read': serveBareRead,
  'minimal-app': serveMinimalApp,
};

const usage = `usage: npm run bench -- [${names.join(' | ')}]... [--claims N] [--seconds N]`;

function readArguments(args: string[]): { chosen: string[]; claims: number; seconds: number } {
  const text = { type: 'string' as const };
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { claims: text, seconds: text },
    });
    const [claims, seconds] = [Number(values.claims ?? 1_000_000), Number(values.seconds ?? 2)];
    const unknown = positionals.filter((name) => !names.includes(name));
    if (unknown.length > 0 || !(claims >= 1000) || !(seconds > 0)) throw new OperatorError(usage);
    return { chosen: positionals.length > 0 ? positionals : names, claims, seconds };
  } catch (error) {
    throw error instanceof OperatorError ? error : new OperatorError(usage);
  }
}

/** `npm run bench`: one JSON object a line on stdout, progress on stderr. */
export async function main(args: string[]): Promise<number> {
  const part = process.env[partVariable] as PartName | undefined;
  if (part) {
    parts[part]();
    return new Promise<number>(() => undefined); // ends with its parent
  }
  const { chosen, claims, seconds } = readArguments(args);
  const stage = openStage(claims);
  try {
    for (const name of chosen)
      for (const result of [await benches[name]!(stage, seconds)].flat()) console.log(JSON.stringify(result));
    return 0;
  } finally {
    await stage.close();
  }
}
