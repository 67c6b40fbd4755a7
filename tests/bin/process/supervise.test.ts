import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { supervise, type Supervised } from '@/bin/process/supervise';

let folder: string;
let child: Supervised | undefined;
let lines: string[];
let gaveUp: boolean;

function run(program: string) {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, program);
  const say = (line: string) => void lines.push(line);
  child = supervise({
    program: 'web',
    file,
    flags: [],
    env: { ...process.env, FOLDER: folder },
    say,
    giveUp: () => (gaveUp = true),
  });
  return child;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anyi-supervise-'));
  [lines, gaveUp] = [[], false];
});
afterEach(async () => {
  await child?.stop(1_000);
  rmSync(folder, { recursive: true, force: true });
});

const count = `import { appendFileSync } from 'node:fs'; appendFileSync(process.env.FOLDER + '/starts', 'x');`;
const starts = () => readFileSync(join(folder, 'starts'), 'utf8').length;
const ready = `process.send({ type: 'ready', url: 'http://127.0.0.1:1' });`;

it('passes on what the child says when it is ready', async () => {
  await expect(run(`${ready} setInterval(() => {}, 1000);`).ready).resolves.toEqual({
    type: 'ready',
    url: 'http://127.0.0.1:1',
  });
});

it('starts a child again that was killed', async () => {
  await run(
    `${count} ${ready} setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50); setInterval(() => {}, 1000);`,
  ).ready;
  await expect
    .poll(() => lines.join('\n'), { timeout: 5_000 })
    .toMatch(/web was ended by SIGKILL; starting it again in 0.5 s\nweb is back/);
  expect(gaveUp).toBe(false);
});

it('gives up at once on a child that refuses to start', async () => {
  run(`${count} process.exit(1);`);
  await expect.poll(() => gaveUp, { timeout: 5_000 }).toBe(true);
  expect(lines).toEqual(['web did not start']);
  expect(starts()).toBe(1);
});

it('gives up on a child that crashes again and again', async () => {
  run(`${count} ${ready} setTimeout(() => process.exit(3), 20);`);
  await expect.poll(() => gaveUp, { timeout: 20_000 }).toBe(true);
  expect(starts()).toBe(5);
  expect(lines.at(-1)).toBe('web ended with code 3, 5 times within a minute: giving up');
});

it('ends a child that does not listen', async () => {
  const stubborn = run(`process.on('SIGTERM', () => {}); ${ready} setInterval(() => {}, 1000);`);
  await stubborn.ready;
  const since = performance.now();
  await stubborn.stop(200);
  expect(performance.now() - since).toBeLessThan(2_000);
  expect(gaveUp).toBe(false);
});
