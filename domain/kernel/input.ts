import { z } from 'zod';
import { isRealDay, isRealMonth } from './days';

/** Input types of operations.md section 1. Each schema's message is the contract's error code, so that one parse gives
 *  the first failing field and its code. */

const code = (whenWrong: string) => ({
  error: (issue: { input?: unknown }) =>
    issue.input === undefined || issue.input === null ? 'MISSING_FIELD' : whenWrong,
});

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' '),
);

/** 分, integer >= 0. */
export const fen = z.number(code('INVALID_AMOUNT')).int('INVALID_AMOUNT').nonnegative('INVALID_AMOUNT');
/** 分, where a divisor is needed: 0 is refused. */
export const positiveFen = fen.positive('INVALID_AMOUNT');
/** Non-negative decimal as text. */
export const dec = z.string(code('INVALID_NUMBER')).regex(/^\d{1,30}(\.\d{1,30})?$/, 'INVALID_NUMBER');
/** Integer from a to b, both included. */
export const int = (from: number, to: number = Number.MAX_SAFE_INTEGER) =>
  z.number(code('INVALID_NUMBER')).int('INVALID_NUMBER').min(from, 'INVALID_NUMBER').max(to, 'INVALID_NUMBER');
export const day = z.string(code('INVALID_DATE')).refine(isRealDay, 'INVALID_DATE');
export const month = z.string(code('INVALID_MONTH')).refine(isRealMonth, 'INVALID_MONTH');
export const datetime = z
  .string(code('INVALID_DATE'))
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/.test(text) && isRealDay(text.slice(0, 10)),
    'INVALID_DATE',
  );
export const time = z.string(code('INVALID_TIME')).regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'INVALID_TIME');
export const region = z
  .string(code('INVALID_REGION'))
  .refine((text) => /^\d{6}$/.test(text) && provinces.has(text.slice(0, 2)), 'INVALID_REGION');
export const str = z.string(code('INVALID_VALUE')).min(1, 'INVALID_VALUE');
export const bool = z.boolean(code('INVALID_VALUE'));
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words, code('INVALID_VALUE'));
/** A list that may be empty. */
export const list = <T extends z.ZodType>(item: T) => z.array(item, code('INVALID_VALUE'));
/** A list marked (1+). */
export const list1 = <T extends z.ZodType>(item: T) => list(item).min(1, 'EMPTY_LIST');
export const record = <T extends z.ZodRawShape>(shape: T) => z.object(shape, code('INVALID_VALUE'));
/** A field ending in `?`: absent and null mean the same. */
export const opt = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => (value === null ? undefined : value));

/** The input is not acceptable; `field` is the path from the input, such as `lines[0].orders`. */
export type OperationError = { error: { code: string; field: string } & Record<string, unknown> };
/** A figure or rule that the result needs is not on file. Never 0. */
export type Unknown = { unknown: { parameter: string } & Record<string, unknown> };

export const inputError = (code: string, field: string, more: Record<string, unknown> = {}): OperationError => ({
  error: { code, field, ...more },
});
export const unknown = (parameter: string, more: Record<string, unknown> = {}): Unknown => ({
  unknown: { parameter, ...more },
});
export const isError = (value: object): value is OperationError => 'error' in value;
export const isUnknown = (value: object): value is Unknown => 'unknown' in value;

const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    '',
  );

/** Parses in the order of the fields; the first failure is the result. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> | OperationError {
  const parsed = schema.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  return inputError(first?.message ?? 'INVALID_VALUE', fieldOf(first?.path ?? []));
}
