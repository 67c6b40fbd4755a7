import type { z } from 'zod';
import * as input from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';

export type FactType = 'bool' | 'date' | 'fen' | 'int' | 'word' | 'words' | 'region';

/** A fact of a step. `system`: known to the system and read in the transaction, never taken from a form; `form`: only a
 *  person can assert it. `words` of type word are the permitted ones; of type words any text will do. */
export type FactSpec = {
  type: FactType;
  from: 'system' | 'form';
  words?: readonly [string, ...string[]];
  optional?: true;
  /** Type words: an empty list is not accepted. */
  notEmpty?: true;
};
export type FactSpecs = Readonly<Record<string, FactSpec>>;

type FactValue<S extends FactSpec> = S extends { words: readonly (infer Word)[] }
  ? Word
  : {
      bool: boolean;
      date: string;
      fen: number;
      int: number;
      word: string;
      words: readonly string[];
      region: string;
    }[S['type']];
export type FactsOf<F extends FactSpecs> = {
  readonly [Name in keyof F]: F[Name] extends { optional: true } ? FactValue<F[Name]> | undefined : FactValue<F[Name]>;
};

/** Known to the system. */
export const known = <const T extends FactType>(type: T) => ({ type, from: 'system' }) as const;
/** Asserted by a person. */
export const asked = <const T extends FactType>(type: T) => ({ type, from: 'form' }) as const;
/** Asserted by a person, one of the words. */
export const askedWord = <const W extends readonly [string, ...string[]]>(...words: W) =>
  ({ type: 'word', from: 'form', words }) as const;
export const optional = <const S extends FactSpec>(spec: S) => ({ ...spec, optional: true }) as const;
export const notEmpty = <const S extends FactSpec>(spec: S) => ({ ...spec, notEmpty: true }) as const;

function schemaOf(spec: FactSpec): z.ZodType {
  switch (spec.type) {
    case 'bool':
      return input.bool;
    case 'date':
      return input.day;
    case 'fen':
      return input.fen;
    case 'int':
      return input.int(0);
    case 'region':
      return input.region;
    case 'word':
      return spec.words ? input.oneOf(spec.words) : input.str;
    case 'words':
      return spec.notEmpty ? input.list1(input.str) : input.list(input.str);
  }
}

const schemas = new WeakMap<FactSpec, z.ZodType>();
const schemasOfAll = new WeakMap<FactSpecs, ReturnType<typeof schemaOfAll>>();

function schemaOnce(spec: FactSpec): z.ZodType {
  const schema = schemas.get(spec) ?? (spec.optional ? input.opt(schemaOf(spec)) : schemaOf(spec));
  schemas.set(spec, schema);
  return schema;
}

const schemaOfAll = (specs: FactSpecs) =>
  input.record({
    facts: input.record(Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, schemaOnce(spec)]))),
  });

/** One value as its fact wants it; undefined when it is absent or not of that type. */
export function readFact(spec: FactSpec, value: unknown): unknown {
  const parsed = schemaOnce(spec).safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The facts of a step in the order of its table, or the first error with its field `facts.x`. */
export function readFacts(specs: FactSpecs, facts: unknown): Record<string, unknown> | OperationError {
  const schema = schemasOfAll.get(specs) ?? schemaOfAll(specs);
  schemasOfAll.set(specs, schema);
  const read = input.parseInput(schema, { facts: facts ?? {} });
  return input.isError(read) ? read : (read.facts as Record<string, unknown>);
}
