import { type Next, plugins, type Request, type RequestHandler, type Response } from 'restify';
import { isTooDeep } from './nesting';

export const LARGEST_BODY = 256 * 1024;

/** Handlers that read a JSON object of at most `limit` bytes, and refuse anything else with the fitting status. */
export function jsonBody(limit: number = LARGEST_BODY): RequestHandler[] {
  return [
    refuseUnreadable(limit),
    plugins.bodyReader({ maxBodySize: limit }),
    plugins.jsonBodyParser({ mapParams: false }),
    refuseOtherThanObject,
  ].flat();
}

/** Before a byte is read: what is too large, packed (a bomb could be) or no JSON. */
function refuseUnreadable(limit: number): RequestHandler {
  return (request: Request, response: Response, next: Next) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      // The rest of the body is not wanted: without this the client would go on sending it.
      response.setHeader('Connection', 'close');
      refuse(response, next, 413, 'PayloadTooLarge', `The body is larger than ${limit} bytes.`);
      return;
    }
    const encoding = request.headers['content-encoding'];
    const json = /^application\/(?:[\w.+-]+\+)?json$/i.test(request.contentType());
    if (!json || (encoding !== undefined && encoding !== 'identity')) {
      refuse(response, next, 415, 'UnsupportedMediaType', 'Send application/json, not compressed.');
      return;
    }
    next();
  };
}

function refuseOtherThanObject(request: Request, response: Response, next: Next): void {
  const body: unknown = request.body;
  const object = typeof body === 'object' && body !== null && !Array.isArray(body) && !Buffer.isBuffer(body);
  if (object && !isTooDeep(body)) next();
  else refuse(response, next, 400, 'BadRequest', 'The body must be a JSON object, nested sensibly.');
}

function refuse(response: Response, next: Next, status: number, code: string, message: string): void {
  response.send(status, { error: { code, message } });
  next(false);
}
