import { estimatePaths, estimateSchemas } from './describe-estimates';
import { parameterPaths, parameterSchemas } from './describe-parameters';
import { acceptLanguage, asJson, problemAnswer, problemDetails, schemaOf } from './description-parts';
import { statusQuery } from '@/server/status/http';
import { lookUpLimits } from '@/server/status/look-up-batches';
import { publicStatus } from '@/server/status/public-status';

const schemas = {
  StatusQuery: schemaOf(statusQuery, 'input'),
  PublicStatus: schemaOf(publicStatus, 'output'),
  ...estimateSchemas,
  ...parameterSchemas,
  // Other members may follow: extensions of RFC 9457.
  Problem: schemaOf(problemDetails, 'input'),
};

const status = {
  post: {
    operationId: 'lookUpStatus',
    summary: '查进度: how a claim stands, by receipt number and look-up code',
    description: 'Nothing about a person is answered. Every look-up is recorded without number and address in clear.',
    parameters: [acceptLanguage],
    requestBody: { required: true, content: asJson('StatusQuery') },
    responses: {
      '200': { description: 'The public view of the claim.', content: asJson('PublicStatus') },
      '400': problemAnswer('The body is not of this form (invalid-body) or not JSON (body-not-json).'),
      '404': problemAnswer(
        'claim-not-found: one and the same answer for a wrong number, check character or code and for no such claim.',
      ),
      '413': problemAnswer('body-too-large'),
      '415': problemAnswer('content-type-not-accepted: the body is application/json.'),
      '429': problemAnswer(
        `too-many-requests: ${lookUpLimits.perNumber} look-ups of a number and ${lookUpLimits.perAddress} from an address in ${lookUpLimits.seconds / 60} minutes.`,
        { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
      ),
    },
  },
};

const description = {
  get: {
    operationId: 'describe',
    summary: 'This description',
    responses: {
      '200': { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
    },
  },
};

/** OpenAPI 3.1 description of every address below /api/v1, made from the schemas that check what comes in and describe
 *  what goes out. The web server answers only what stands here. */
export const openApiDocument = () => ({
  openapi: '3.1.0',
  info: { title: 'Anyi 安驿', version: '1', description: 'Times in Asia/Shanghai, money in integer fen.' },
  paths: {
    '/api/v1/status': status,
    ...estimatePaths,
    ...parameterPaths,
    '/api/v1/openapi.json': description,
  },
  components: { schemas },
});
