import { Readable } from 'node:stream';
import type {
  ErrorRequestHandler,
  Request as WebRequest,
  RequestHandler,
  Response as WebResponse,
} from 'express';
import { ApiProblem, type Send } from '#client/api/api.ts';
import type { Frame, PageContext } from '#client/api/page-context.ts';
import { pageDataType, toWire } from '#client/api/wire.ts';
import type { Rendered, Renderer } from '#client/entry-server.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { nameRoute } from '#server/http/access-log.ts';
import type { Api } from '#server/http/api.ts';
import { requestIdOf } from '#server/http/request-id.ts';
import { isRefusal, problemBody, retryAfter } from '#server/http/send-problem.ts';
import { visitorCookies } from '#server/http/visitor-cookies.ts';
import type { Visitor } from '#server/http/visitor.ts';
import { Problem } from '#server/problems.ts';
import { locales, splitPath } from '#shared/locales.ts';
import { displayOf } from './display.ts';
import { createRememberedPages } from './remembered-pages.ts';

export interface PagesOptions {
  renderer: Renderer;
  api: Api;
  siteUrl: string;
  mailStays: boolean;
  visitorOf: (req: WebRequest, res: WebResponse) => Promise<Visitor>;
  /** Hears of faults; a refusal is not one. */
  onFault: (error: unknown, requestId: string) => void;
}

export interface Pages {
  /** Serves every page: the document, or its data alone where the script of a page asks. */
  serve: RequestHandler;
  /** Shows what was thrown on the way to a page as a page, in the language of the address. */
  refuse: ErrorRequestHandler;
}

export function createPages(options: PagesOptions): Pages {
  const { renderer, siteUrl, onFault } = options;
  const remembered = createRememberedPages();

  return {
    async serve(req, res) {
      if (!['GET', 'HEAD', 'POST'].includes(req.method)) throw new Problem('method', 'page.method');
      if (!isReadable(req.path)) throw new Problem('not-found', 'page.unknown');
      if (!wantsData(req) && (await remembered.answer(req, res.set(everyAnswer)))) return;
      const visitor = await options.visitorOf(req, res);
      const page = pageFor(req, visitor, options);
      const rendered = await renderer.render(toRequest(req, siteUrl), page);
      if (rendered.kind === 'page') nameRoute(res, rendered.routePath);
      if (rendered.kind === 'page' && rendered.sameForAll && !wantsData(req))
        await remembered.keep(req, res.set(everyAnswer), rendered.document());
      else send(req, res, rendered, page.frame);
    },
    async refuse(error: unknown, req, res, next) {
      if (res.headersSent) return next(error);
      const requestId = requestIdOf(res);
      if (!isRefusal(error)) onFault(error, requestId);
      const display = visitorCookies(req, res, siteUrl).get('display');
      const frame = frameFor(req, null, display, options);
      const body = problemBody(error, frame.locale.id, requestId);
      const rendered = await renderer.refuse(body, frame);
      if (body.status === 405) res.set('Allow', 'GET, HEAD, POST');
      const again = retryAfter(body.status);
      if (again !== null) res.set('Retry-After', again);
      nameRoute(res, 'refused');
      send(req, res, rendered, frame);
    },
  };
}

/** An address with a broken percent sign in it is no page's. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function send(req: WebRequest, res: WebResponse, rendered: Rendered, frame: Frame): void {
  res.set(everyAnswer);
  const location =
    rendered.kind === 'redirect' ? rendered.location : signInFor(req, rendered, frame);
  if (location !== null) {
    if (wantsData(req)) res.type(pageDataType).send(toWire({ redirect: location }));
    else res.redirect(303, location);
    return;
  }
  if (rendered.kind === 'redirect') return;
  if (wantsData(req)) res.type(pageDataType).send(rendered.data());
  else res.status(rendered.status).type('html').send(rendered.document());
}

const wantsData = (req: WebRequest): boolean => req.get('accept') === pageDataType;

const everyAnswer = { 'Cache-Control': 'no-store', Vary: 'Accept, Cookie' };

/** A staff page asked for without signing in leads to sign-in, and back. */
function signInFor(req: WebRequest, rendered: Rendered, { locale }: Frame): string | null {
  if (rendered.kind !== 'page' || rendered.status !== 401) return null;
  const to =
    req.method === 'GET' ? `?${new URLSearchParams({ to: splitPath(req.originalUrl).rest })}` : '';
  return `${inLocale(locale.style === 'easy' ? locales.en : locale, paths.signIn())}${to}`;
}

function pageFor(req: WebRequest, visitor: Visitor, options: PagesOptions): PageContext {
  const { actor, cookies } = visitor;
  const me = actor.kind === 'person' ? { name: actor.name, roles: actor.roles } : null;
  return {
    api: sendAs(visitor, options),
    cookies: { get: cookies.get, set: cookies.set },
    problemOfFault(error) {
      options.onFault(error, visitor.requestId);
      return problemBody(error, visitor.locale, visitor.requestId);
    },
    frame: frameFor(req, me, cookies.get('display'), options),
  };
}

function frameFor(
  req: WebRequest,
  me: Frame['me'],
  display: string | undefined,
  options: PagesOptions,
): Frame {
  const { mailStays, siteUrl } = options;
  return {
    locale: splitPath(req.path).locale,
    display: displayOf(display),
    me,
    mailStays,
    siteUrl,
  };
}

/** Calls the declared endpoint in process, as this visitor. */
function sendAs(visitor: Visitor, { api, onFault }: PagesOptions): Send {
  return async <Answer>(
    method: string,
    path: string,
    sent: { query?: object; input?: object } = {},
  ) => {
    try {
      const query = Object.fromEntries(
        Object.entries(sent.query ?? {}).filter(([, value]) => value !== undefined),
      );
      const { answer } = await api.call({ method, path, query, input: sent.input }, visitor);
      return answer as Answer;
    } catch (error) {
      if (!isRefusal(error)) onFault(error, visitor.requestId);
      throw new ApiProblem(problemBody(error, visitor.locale, visitor.requestId));
    }
  };
}

/** The request as the router reads it; its address is the site's own, whatever Host was sent. */
function toRequest(req: WebRequest, siteUrl: string): Request {
  const bodyless = req.method === 'GET' || req.method === 'HEAD';
  return new Request(new URL(req.originalUrl, siteUrl), {
    method: bodyless ? 'GET' : req.method,
    headers: { 'content-type': req.get('content-type') ?? '' },
    ...(bodyless ? {} : bodyOf(req)),
  });
}

/** The edge has read plain forms within their limit already; files come as a stream within theirs. */
function bodyOf(req: WebRequest) {
  if (Buffer.isBuffer(req.body)) return { body: new Uint8Array(req.body) };
  return { body: Readable.toWeb(req) as ReadableStream, duplex: 'half' as const };
}
