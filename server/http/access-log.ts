import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Log } from '#server/platform/log.ts';
import { requestIdOf } from './request-id.ts';

/** One line a request: its method, the route that answered, status and milliseconds; never an address or an id. Of a path left out there is none. */
export function accessLog(
  log: Log,
  { leavingOut = () => false }: { leavingOut?: (path: string) => boolean } = {},
): RequestHandler {
  const lineOf = (req: Request, res: Response, { ms }: { ms: number }) => ({
    method: req.method,
    route: (res.locals.route as string | undefined) ?? 'none',
    status: res.statusCode,
    ms,
  });
  return pinoHttp<Request, Response>({
    logger: log as Logger,
    wrapSerializers: false,
    serializers: { req: () => undefined, res: () => undefined },
    autoLogging: { ignore: (req) => leavingOut(req.originalUrl) },
    quietReqLogger: true,
    quietResLogger: true,
    genReqId: (_req, res) => requestIdOf(res),
    customAttributeKeys: { reqId: 'requestId', responseTime: 'ms' },
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'warn' : 'info'),
    customSuccessObject: lineOf,
    customErrorObject: (req, res, _error, values: { ms: number }) => lineOf(req, res, values),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
  });
}

/** Names the route that answers, as declared: `GET /api/events/:slug`, `/events/:slug`. */
export function nameRoute(res: Response, route: string): void {
  res.locals.route = route;
}
