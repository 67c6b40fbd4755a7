import { pino, type Bindings, type ChildLoggerOptions, type DestinationStream, type Logger } from 'pino';

/** Field names whose values never reach a log, compared in lower case without `-` and `_`, at any depth. */
const personal = new Set(
  (
    'name fullname legalname displayname workername claimantname reportername relativename contactname ' +
    'mobile phone telephone email idnumber identitynumber address ip remoteaddress postaladdress ' +
    'account bankaccount accountnumber cardnumber code lookupcode onetimecode totp otp pin ' +
    'password passphrase secret token accesstoken bearer csrftoken cookie cookies setcookie authorization apikey ' +
    'session sessionid sid body payload form formdata values answers narrative diagnosis text query parameters args detail'
  ).split(' '),
);
const isPersonal = (field: string) => personal.has(field.toLowerCase().replace(/[-_]/g, ''));

// A safety net for text: identity numbers (身份证号码) and mobile numbers (手机号) in messages of libraries.
const personalNumbers = /(?<![\da-zA-Z])(?:\d{17}[\dXx]|1[3-9]\d{9})(?![\da-zA-Z])/g;
const mask = (text: string) => text.replace(personalNumbers, '[redacted]');

function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return mask(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return describeError(value);
  if (value instanceof Date) return value;
  if (depth >= 6 || ArrayBuffer.isView(value)) return '[omitted]';
  if (Array.isArray(value)) return value.map((each) => redact(each, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [field, isPersonal(field) ? '[redacted]' : redact(each, depth + 1)]),
  );
}

// drizzle's error lists the values of a failed query behind this word, in its message and again in its stack.
const queryValues = /\nparams: [\s\S]*?(?=\n {4}at |$)/g;

/** PostgreSQL repeats the offending value in quotes for data errors (class 22) and in `detail`; neither is written. */
function describeError(
  error: Error & { code?: unknown; constraint_name?: unknown; cause?: unknown },
  depth = 0,
): object {
  const dataError = typeof error.code === 'string' && /^22[0-9A-Z]{3}$/.test(error.code);
  const clean = (given: string) => {
    const text = given.replace(queryValues, '');
    return mask(dataError ? text.replace(/"[^"]*"/g, '"[redacted]"') : text);
  };
  return {
    type: error.name,
    message: clean(error.message),
    errorCode: error.code,
    constraint: error.constraint_name,
    stack: clean(error.stack ?? ''),
    cause: error.cause instanceof Error && depth < 3 ? describeError(error.cause, depth + 1) : undefined,
  };
}

const maskText = (argument: unknown) => (typeof argument === 'string' ? mask(argument) : argument);

/** pino would take the message of an error as the line's own message, past the redaction: give it one. */
function withoutErrorText([first, ...rest]: unknown[]): unknown[] {
  const fields = first instanceof Error ? { err: first } : first;
  const hasError = typeof fields === 'object' && fields !== null && 'err' in fields;
  return hasError && rest.length === 0 ? [fields, 'error'] : [fields, ...rest];
}

/** JSON lines on `destination` (stdout by default), free of personal data whatever a caller passes. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const log = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => error }, // pino's own would write every property of the error
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redact(fields) as Record<string, unknown>,
      },
      hooks: {
        logMethod(args, method) {
          method.apply(this, withoutErrorText(args).map(maskText) as typeof args);
        },
      },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
  // pino applies no formatter to the fields of a child; children inherit this one.
  type Child = (this: Logger, fields: Bindings, options?: ChildLoggerOptions) => Logger;
  const child = log.child as unknown as Child;
  const redactedChild: Child = function (fields, options) {
    return child.call(this, redact(fields) as Bindings, options);
  };
  log.child = redactedChild as unknown as typeof log.child;
  return log;
}

const shared = globalThis as { anyiLogger?: Logger };

/** The logger of this process, on globalThis because Next's bundle and our programs load this module twice. */
export const logger: Logger = (shared.anyiLogger ??= createLogger(process.env.LOG_LEVEL || 'info'));
