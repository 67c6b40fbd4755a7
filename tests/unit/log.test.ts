import { describe, expect, it } from 'vitest';
import { createLogger } from '@/server/kernel/log';

function linesOf(write: (logger: ReturnType<typeof createLogger>) => void): {
  text: string;
  line: Record<string, unknown>;
} {
  const lines: string[] = [];
  write(createLogger('trace', { write: (line) => void lines.push(line) }));
  expect(lines).toHaveLength(1);
  return { text: lines[0]!, line: JSON.parse(lines[0]!) };
}

describe('a log line', () => {
  it.each([
    ['name', '李小燕'],
    ['mobile', '13800138000'],
    ['idNumber', '11010519491231002X'],
    ['id_number', '11010519491231002X'],
    ['code', '7KQ2M9XB'],
    ['lookupCode', '7KQ2M9XB'],
    ['password', 'correct horse'],
    ['token', 'eyJhbGciOi'],
    ['cookie', 'session=abc'],
    ['Set-Cookie', 'session=abc'],
    ['authorization', 'Bearer abcdef'],
    ['body', 'whole form'],
    ['address', '203.0.113.9'],
  ])('never shows the value of %s, at the top or deep inside', (field, value) => {
    expect(linesOf((log) => log.info({ [field]: value }, 'x')).text).not.toContain(value);
    expect(linesOf((log) => log.info({ a: { b: [{ [field]: value }] } }, 'x')).text).not.toContain(value);
    expect(linesOf((log) => log.child({ [field]: value }).info('x')).text).not.toContain(value);
  });

  it('keeps the fields of all generations of child loggers', () => {
    const { line } = linesOf((log) => log.child({ part: 'web' }).child({ requestId: 'r1' }).info('x'));
    expect(line).toMatchObject({ part: 'web', requestId: 'r1' });
  });

  it('masks identity numbers and mobiles in plain text', () => {
    const { line } = linesOf((log) => log.warn({ note: '11010519491231002X' }, 'sent to 13800138000'));
    expect(line).toMatchObject({ note: '[redacted]', msg: 'sent to [redacted]' });
  });

  it('keeps what operators need', () => {
    const { line } = linesOf((log) => log.info({ route: '/status', status: 404, ms: 3.2, requestId: 'r1' }, 'request'));
    expect(line).toMatchObject({
      level: 'info',
      route: '/status',
      status: 404,
      ms: 3.2,
      requestId: 'r1',
      msg: 'request',
    });
  });

  it.each([
    ['passed alone', (error: Error) => error],
    ['passed as err', (error: Error) => ({ err: error })],
    ['wrapped as a cause', (error: Error) => ({ err: new Error('outer', { cause: error }) })],
  ])('drops the values a database error repeats, %s', (_, wrap) => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: "李小燕"'), {
      code: '22P02',
      detail: 'Key (mobile)=(13800138000) exists',
      parameters: ['李小燕'],
      query: "select '李小燕'",
    });
    const { text } = linesOf((log) => log.error(wrap(error) as object));
    expect(text).not.toContain('李小燕');
    expect(text).not.toContain('13800138000');
    expect(text).toContain('22P02');
  });
});

it('keeps the values of a failed query out, in the message and in the stack', () => {
  const failed = new Error(
    'Failed query: insert into anyi.workers values ($1)\nparams: 王小明,某路 1 号\nand a second line',
  );
  const { text } = linesOf((log) => log.error({ err: failed }, 'action failed'));
  expect(text).not.toMatch(/王小明|某路|second line/);
  expect(text).toContain('insert into anyi.workers');
});
