import type { z } from 'zod';
import { historyAddress, parameterLimits, parametersAddress } from '@/server/rules/http';
import { historyQuery, parametersQuery } from '@/server/rules/parameter-query';
import { historyView, parametersView } from '@/server/rules/parameter-views';
import { acceptLanguage, asJson, problemAnswer, queryParameters, schemaOf } from './description-parts';

export const parameterSchemas = {
  Parameters: schemaOf(parametersView, 'output'),
  ParameterHistory: schemaOf(historyView, 'output'),
};

const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  description: 'ETag of an answer that is still at hand.',
  schema: { type: 'string' },
};

const entityTag = {
  ETag: { description: 'Changes with every publication that bears on the answer.', schema: { type: 'string' } },
};

const reading = (query: z.ZodObject) => ({
  parameters: [...queryParameters(query), ifNoneMatch, acceptLanguage],
});

const otherAnswers = {
  '304': { description: 'The answer at hand is still right.', headers: entityTag },
  '400': problemAnswer('invalid-query: the part that is wrong (field), why (reason) and how it is written (detail).'),
  '429': problemAnswer(
    `too-many-requests: ${parameterLimits.allowed} from an address in ${parameterLimits.seconds / 60} minutes.`,
    { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
  ),
};

export const parameterPaths = {
  [parametersAddress]: {
    get: {
      operationId: 'listParameters',
      summary: 'Figures in force on a day as known on another, nearest place first, each with its source',
      ...reading(parametersQuery),
      responses: {
        '200': {
          description: 'The rows; as CSV in the columns that a policy editor loads.',
          headers: entityTag,
          content: { ...asJson('Parameters'), 'text/csv': { schema: { type: 'string' } } },
        },
        ...otherAnswers,
      },
    },
  },
  [historyAddress]: {
    get: {
      operationId: 'parameterHistory',
      summary: 'All that was ever on file of one matter, with what replaced it and why',
      ...reading(historyQuery),
      responses: {
        '200': {
          description: 'Newest period first; no rows where nothing was ever on file.',
          headers: entityTag,
          content: asJson('ParameterHistory'),
        },
        ...otherAnswers,
      },
    },
  },
};
