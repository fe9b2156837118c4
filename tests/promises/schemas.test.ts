import { z } from 'zod';
import { endpointsOf } from '#server/endpoints.ts';
import type { Endpoint } from '#server/http/endpoint.ts';
import { openapi } from '#server/http/openapi.ts';
import { startSite, type Site } from '#tests/support/site.ts';
import { sources } from './sources.ts';

let site: Site;
let endpoints: Endpoint[];
beforeAll(async () => {
  site = await startSite();
  endpoints = endpointsOf(site.services);
});
afterAll(() => site.close());

/** Dates and transforms travel as text; everything else has a JSON Schema of its own or the translation throws. */
const unsaid = (schema: z.ZodType, io: 'input' | 'output'): string[] => {
  const found: string[] = [];
  z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override({ zodSchema, path }) {
      if (!known.has(zodSchema._zod.def.type)) found.push(path.join('.'));
    },
  });
  return found;
};
const known = new Set(
  'any array boolean catch custom date default enum file int intersection lazy literal map never nonoptional null nullable number object optional pipe prefault readonly record set string template_literal transform tuple undefined union unknown'.split(
    ' ',
  ),
);

test('every exported schema of shared has a JSON Schema', async () => {
  const schemas: Array<[string, string[]]> = [];
  for (const file of sources(['shared'], /\.ts$/)) {
    const module = (await import(`#${file}`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module))
      if (value instanceof z.ZodType) schemas.push([`${file} ${name}`, unsaid(value, 'input')]);
  }
  expect(schemas.length).toBeGreaterThan(20);
  expect(schemas.filter(([, parts]) => parts.length > 0)).toEqual([]);
});

test('every endpoint says what it takes and answers', () => {
  const silent = endpoints.filter(
    ({ params, query, input, answer }) =>
      [params, query, input].some(
        (schema) => schema instanceof z.ZodType && unsaid(schema, 'input').length > 0,
      ) ||
      (typeof answer !== 'string' && unsaid(answer, 'output').length > 0),
  );
  expect(endpoints.length).toBeGreaterThan(20);
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('every endpoint that takes an input refuses fields it does not know', () => {
  const open = endpoints.filter(
    ({ input }) => input instanceof z.ZodType && input.safeParse({ 'no such field': 1 }).success,
  );
  expect(open.map(({ id }) => id)).toEqual([]);
});

test('no two endpoints have one id, or one method and path', () => {
  const doubled = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at);
  expect(doubled(endpoints.map(({ id }) => id))).toEqual([]);
  expect(
    doubled(endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`)),
  ).toEqual([]);
});

test('the OpenAPI document names every endpoint, with a parameter for each part of its path', () => {
  const { paths } = openapi(endpoints, { title: 'Allcomers', siteUrl: 'http://localhost' }) as {
    paths: Record<
      string,
      Record<string, { operationId: string; parameters: Array<{ in: string }> }>
    >;
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, ...operation })),
  );
  expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(
    endpoints.map(({ id }) => id).toSorted(),
  );
  for (const { path, parameters } of operations)
    expect(parameters.filter((one) => one.in === 'path')).toHaveLength(
      [...path.matchAll(/\{/g)].length,
    );
});
