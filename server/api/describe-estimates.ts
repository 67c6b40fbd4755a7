import { z } from 'zod';
import { batchQuery, mostInBatch } from '@/server/estimates/answer-batch';
import { addressOfOperation, batchAddress, estimatorOperations } from '@/server/estimates/estimator-operations';
import { estimateLimits } from '@/server/estimates/http';
import { figuresQuery } from '@/server/rules/parameter-query';
import { acceptLanguage, asJson, problemAnswer, queryParameters, schemaOf } from './description-parts';

/** A figure that the result needs is not on file: said, never filled. */
const unknownFigure = z.object({ unknown: z.looseObject({ parameter: z.string() }) });

const explanation = z
  .object({
    steps: z.array(
      z.object({
        rule: z.string().meta({ description: 'Stable id of the rule.' }),
        term: z.string().meta({ description: 'Chinese legal term.' }),
        termEn: z.string(),
        inputs: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
        output: z.union([z.number(), z.string(), z.null()]).meta({ description: 'null: not known.' }),
        unit: z.string().optional().meta({ description: 'Fen unless it says otherwise.' }),
        rounding: z.string().optional(),
        sources: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            url: z.string().nullish(),
            documentNumber: z.string().nullish(),
            effectiveFrom: z.string().nullish(),
            effectiveTo: z.string().nullish(),
            confidence: z.enum(['primary', 'secondary', 'uncertain']),
          }),
        ),
      }),
    ),
    assumptions: z.array(z.string()),
    confidence: z.enum(['primary', 'secondary', 'uncertain']).meta({ description: 'Weakest of the figures used.' }),
    asOf: z.string().meta({ description: 'Day on which the figures were on file.' }),
    expiresOn: z.string().nullable().meta({ description: 'Earliest published end of a figure used.' }),
  })
  .meta({
    description: 'How a result came about: lines with the inputs, the rounding and the sources of each figure.',
  });

const estimateAnswer = z.union([z.looseObject({ explanation }), unknownFigure]);
const batchResult = z.object({
  version: z.int().meta({ description: 'Publication of the figures used.' }),
  knownOn: z.string(),
  results: z.array(
    z.object({
      id: z.string().optional(),
      outcome: z.union([z.looseObject({}), unknownFigure, z.object({ error: z.looseObject({ code: z.string() }) })]),
    }),
  ),
});

export const estimateSchemas = {
  Estimate: schemaOf(estimateAnswer, 'output'),
  EstimateBatch: schemaOf(batchQuery, 'input'),
  EstimateResults: schemaOf(batchResult, 'output'),
};

const tooMany = (allowed: number) =>
  problemAnswer(`too-many-requests: ${allowed} from an address in ${estimateLimits.seconds / 60} minutes.`, {
    'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } },
  });

/** Input schemas come from the rules themselves; what a refinement checks besides stands in the problem that answers it. */
const inputOf = (schema: z.ZodType) => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return described;
};

const parameters = [...queryParameters(figuresQuery), acceptLanguage];
const unknownThen = 'rules-not-known-on: rules that stand alone were not yet on file on knownOn.';

const single = Object.fromEntries(
  [...estimatorOperations].map(([name, { schema }]) => [
    addressOfOperation(name),
    {
      post: {
        operationId: name,
        summary: `${name}: value with its explanation`,
        parameters,
        requestBody: { required: true, content: { 'application/json': { schema: inputOf(schema) } } },
        responses: {
          '200': {
            description: 'The outputs with their explanation, or the figure that is not on file.',
            content: asJson('Estimate'),
          },
          '400': problemAnswer('A field is missing or malformed: its code, and the field as a path. Or invalid-query.'),
          '422': problemAnswer(`The rules refuse the input: code, field and what would be allowed. Or ${unknownThen}`),
          '429': tooMany(estimateLimits.single),
        },
      },
    },
  ]),
);

const batch = {
  post: {
    operationId: 'estimateMany',
    summary: `Up to ${mostInBatch} estimates in one request`,
    parameters,
    requestBody: { required: true, content: asJson('EstimateBatch') },
    responses: {
      '200': { description: 'One outcome for each request, in their order.', content: asJson('EstimateResults') },
      '400': problemAnswer('invalid-body or invalid-query, with the field.'),
      '413': problemAnswer('body-too-large'),
      '422': problemAnswer(unknownThen),
      '429': tooMany(estimateLimits.batch),
    },
  },
};

export const estimatePaths = { [batchAddress]: batch, ...single };
