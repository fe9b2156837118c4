import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Actor, Visitor } from './visitor.ts';

/** A file as an answer: its type, the name it is saved under, its bytes. */
export interface FileAnswer {
  type: string;
  fileName: string;
  body: Readable | string | Uint8Array;
}

/** A limit on tries: its name, and what is counted: the network, or a contact in the input. */
export interface EndpointLimit<Input> {
  name: LimitName;
  by: 'network' | ((input: Input) => string | undefined);
}

export type LimitName = 'sign-in' | 'link' | 'registration' | 'draft' | 'contact' | 'equality';

export interface EndpointRequest<Params, Query, Input> {
  params: Params;
  query: Query;
  input: Input;
  visitor: Visitor;
}

/** An endpoint as declared: what it takes, who may, what it answers. */
export interface Endpoint {
  id: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** The path below /api, with `:name` for what `params` reads. */
  path: string;
  params: z.ZodType;
  query: z.ZodType;
  input: z.ZodType;
  answer: z.ZodType | 'file' | 'nothing';
  status: number;
  limits: readonly EndpointLimit<unknown>[];
  /** Whether its body may be `multipart/form-data` with files. */
  takesFiles: boolean;
  may: (actor: Actor) => boolean;
  handler: (request: EndpointRequest<unknown, unknown, unknown>) => Promise<unknown>;
}

interface Declaration<Params, Query, Input, Answer> {
  id: string;
  method: Endpoint['method'];
  path: string;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  input?: z.ZodType<Input>;
  answer: z.ZodType<Answer> | 'file' | 'nothing';
  status?: number;
  limits?: readonly EndpointLimit<Input>[];
  takesFiles?: boolean;
  /** The coarse question, before anything is read; the service asks its policy about the record itself. */
  may: (actor: Actor) => boolean;
  handler: (request: EndpointRequest<Params, Query, Input>) => Promise<NoInfer<Answer>>;
}

/** Declares an endpoint. Inputs are parsed before the handler and answers after it, which drops every field not listed. */
export function endpoint<
  Params = unknown,
  Query = unknown,
  Input = unknown,
  Answer = FileAnswer | void,
>(declaration: Declaration<Params, Query, Input, Answer>): Endpoint {
  return {
    params: anything,
    query: anything,
    input: anything,
    status: declaration.answer === 'nothing' ? 204 : 200,
    limits: [],
    takesFiles: false,
    ...declaration,
  } as Endpoint;
}

/** For endpoints that are open to all. */
export const anyone = (): boolean => true;

const anything = { parse: (value: unknown) => value } as unknown as z.ZodType;
