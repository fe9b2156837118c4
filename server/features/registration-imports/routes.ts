import { z } from 'zod';
import {
  importQuery,
  importReport,
  importUpload,
  registrationImport,
} from '#shared/registration-imports.ts';
import { versionInput } from '#shared/registrations.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { may, staffCaller } from '#server/http/gate.ts';
import type { RegistrationImports } from './service.ts';

const ofEvent = z.object({ eventId: z.string().max(64) });
const one = ofEvent.extend({ id: z.string().max(64) });
const path = '/staff/events/:eventId/imports';

const mayImport = may('registrations.import');

/** Registrations from a file, for staff. */
export const registrationImportRoutes = (imports: RegistrationImports): Endpoint[] => [
  endpoint({
    id: 'imports.list',
    method: 'get',
    path,
    params: ofEvent,
    answer: z.array(registrationImport),
    may: mayImport,
    handler: ({ params, visitor }) => imports.list(params.eventId, staffCaller(visitor)),
  }),
  endpoint({
    id: 'imports.upload',
    method: 'post',
    path,
    params: ofEvent,
    input: importUpload,
    takesFiles: true,
    answer: registrationImport,
    status: 201,
    may: mayImport,
    handler: async ({ params, input, visitor }) =>
      imports.upload(
        params.eventId,
        new Uint8Array(await input.file.arrayBuffer()),
        staffCaller(visitor),
      ),
  }),
  endpoint({
    id: 'imports.columns',
    method: 'get',
    path: `${path}/columns.csv`,
    params: ofEvent,
    answer: 'file',
    may: mayImport,
    handler: async ({ params, visitor }) => {
      const columns = await imports.columns(params.eventId, staffCaller(visitor));
      return {
        type: 'text/csv; charset=utf-8',
        fileName: 'columns.csv',
        body: `\uFEFF${columns.join(',')}\r\n`,
      };
    },
  }),
  endpoint({
    id: 'imports.get',
    method: 'get',
    path: `${path}/:id`,
    params: one,
    query: importQuery,
    answer: importReport,
    may: mayImport,
    handler: ({ params, query, visitor }) =>
      imports.get(params.eventId, params.id, query.page, staffCaller(visitor)),
  }),
  endpoint({
    id: 'imports.confirm',
    method: 'post',
    path: `${path}/:id/confirm`,
    params: one,
    input: versionInput,
    answer: registrationImport,
    may: mayImport,
    handler: ({ params, input, visitor }) =>
      imports.confirm(params.eventId, params.id, input.version, staffCaller(visitor)),
  }),
  endpoint({
    id: 'imports.discard',
    method: 'post',
    path: `${path}/:id/discard`,
    params: one,
    input: versionInput,
    answer: 'nothing',
    may: mayImport,
    handler: ({ params, input, visitor }) =>
      imports.discard(params.eventId, params.id, input.version, staffCaller(visitor)),
  }),
];
