import { z } from 'zod';
import { problemType } from '@/server/kernel/problem';

/** RFC 9457. */
export const problemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().meta({ description: 'Stable; programs decide by it.' }),
  detail: z.string().meta({ description: 'A sentence a person can act on, in the language asked for.' }),
  field: z.string().optional().meta({ description: 'What it is about, as a path from the body.' }),
});

export function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io });
  return described;
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const asJson = (name: string) => ({ 'application/json': { schema: reference(name) } });
export const problemAnswer = (description: string, headers?: object) => ({
  description,
  headers,
  content: { [problemType.split(';', 1)[0]!]: { schema: reference('Problem') } },
});

export const acceptLanguage = {
  name: 'Accept-Language',
  in: 'header',
  description: 'zh (default) or en.',
  schema: { type: 'string' },
};

/** The parts of a query as OpenAPI lists them, from the schema that checks them. */
export function queryParameters(query: z.ZodObject) {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as { description?: string };
    return { name, in: 'query', required: required.includes(name), ...(description && { description }), schema };
  });
}
