import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

/** The API as OpenAPI 3.1, made from the declarations themselves, so that it cannot drift from them. */
export function openapi(
  endpoints: readonly Endpoint[],
  { title, siteUrl }: { title: string; siteUrl: string },
): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[endpoint.method] = operation(endpoint);
  }
  return {
    openapi: '3.1.0',
    info: { title, version: '1' },
    servers: [{ url: `${siteUrl}/api` }],
    paths,
    components: { schemas: { Problem: problemSchema } },
  };
}

function operation(endpoint: Endpoint): object {
  return {
    operationId: endpoint.id,
    parameters: [...pathParameters(endpoint), ...queryParameters(endpoint)],
    ...(endpoint.input instanceof z.ZodType && {
      requestBody: {
        required: true,
        content: {
          [endpoint.takesFiles ? 'multipart/form-data' : 'application/json']: {
            schema: inputSchema(endpoint.input),
          },
        },
      },
    }),
    responses: {
      [endpoint.status]: { description: endpoint.id, ...answerContent(endpoint) },
      default: {
        description: 'Problem',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  };
}

const pathParameters = ({ path }: Endpoint) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters({ query }: Endpoint) {
  if (!(query instanceof z.ZodType)) return [];
  const { properties = {}, required = [] } = inputSchema(query) as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function answerContent({ answer }: Endpoint): object {
  if (answer === 'nothing') return {};
  if (answer === 'file') return { content: { 'application/octet-stream': {} } };
  return { content: { 'application/json': { schema: answerSchema(answer) } } };
}

/** Dates are text on the wire, which zod's own translation leaves open. */
const dates: NonNullable<Parameters<typeof z.toJSONSchema>[1]> = {
  unrepresentable: 'any',
  override: ({ zodSchema, jsonSchema }) => {
    if (zodSchema._zod.def.type === 'date')
      Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
  },
};

/** What a caller may send, as JSON Schema. */
export const inputSchema = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { ...dates, io: 'input' });

/** What an endpoint answers, as JSON Schema. */
export const answerSchema = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { ...dates, io: 'output' });

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'fields'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code'],
        properties: { field: { type: 'string' }, code: { type: 'string' } },
      },
    },
    requestId: { type: 'string' },
    current: {},
  },
};
