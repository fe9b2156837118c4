import type { Endpoint } from './endpoint.ts';
import { answerSchema, inputSchema } from './openapi.ts';
import { z } from 'zod';

/** A page of reference for those who write programs, made from the declarations. Code words only, so it has one language. */
export function apiDocs(endpoints: readonly Endpoint[], title: string): string {
  const sections = endpoints.map((endpoint) => {
    const { id, method, path, input, answer, status } = endpoint;
    return `<section id="${escape(id)}"><h2>${method.toUpperCase()} /api${escape(path)}</h2><p><code>${escape(id)}</code> → ${status}</p>${schemaBlock(
      'input',
      input instanceof z.ZodType ? inputSchema(input) : null,
    )}${schemaBlock('answer', answer instanceof z.ZodType ? answerSchema(answer) : null)}</section>`;
  });
  const links = endpoints.map(({ id }) => `<li><a href="#${escape(id)}">${escape(id)}</a></li>`);
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>API - ${escape(title)}</title></head><body><main><h1>API</h1><p><a href="/api/openapi.json">openapi.json</a></p><nav aria-label="Endpoints"><ul>${links.join('')}</ul></nav>${sections.join('')}</main></body></html>`;
}

const schemaBlock = (name: string, schema: object | null): string =>
  schema === null
    ? ''
    : `<details><summary>${name}</summary><pre tabindex="0">${escape(JSON.stringify(schema, null, 2))}</pre></details>`;

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
