import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { takeOverConsole } from '@/bin/http/next-log';
import { createLogger } from '@/server/kernel/log';

function takenOver() {
  const lines: string[] = [];
  const destination = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) });
  const target = { error: () => {}, warn: () => {} } as Pick<Console, 'error' | 'warn'>;
  takeOverConsole(createLogger('info', destination), target);
  return { target, lines };
}

const thrownBy = (work: () => unknown): Error => {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
};

it.each([
  { what: 'a body', error: thrownBy(() => JSON.parse('mobile=13912345678&name=王小明')) },
  { what: 'a value of a form', error: thrownBy(() => new Map(['王小明 13912345678'] as never)) },
])('of an error that repeats $what the log has the kind and the place alone', ({ error }) => {
  const { target, lines } = takenOver();
  expect(error.message).toMatch(/王小明|mobile=/); // it does repeat it
  target.error('⨯', error);
  expect(lines).toHaveLength(1);
  const line = JSON.parse(lines[0]!) as { level: string; type: string; frames: string[] };
  expect(line).toMatchObject({ level: 'error', type: error.name, from: 'next', msg: 'page failed' });
  expect(line.frames.join()).toContain('next-log.test.ts');
  expect(lines[0]).not.toMatch(/王小明|1391234|mobile=/);
});

it('an error of ours keeps its text, without the values of a failed query', () => {
  const { target, lines } = takenOver();
  target.error(new Error('Failed query: select $1\nparams: 王小明', { cause: new Error('the line broke') }));
  const line = JSON.parse(lines[0]!) as { err: { message: string; cause: { message: string } } };
  expect(line.err.message).toBe('Failed query: select $1');
  expect(line.err.cause.message).toBe('the line broke');
  expect(lines[0]).not.toContain('王小明');
});

it('a line of text is one line of the log, short and without numbers of people', () => {
  const { target, lines } = takenOver();
  target.warn(`⚠ 13912345678\n${'x'.repeat(1000)}`);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('[redacted]');
  expect(lines[0]!.length).toBeLessThan(500);
  expect(lines[0]!.trimEnd()).not.toContain('\n');
});
