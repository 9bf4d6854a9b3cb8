import type { Next, Request, RequestHandler, Response } from 'restify';
import { closeAfterAnswer } from './close-after-answer';
import { disarm, isTooComplex } from './complexity';
import { BodyError, readBody } from './read-body';

export const LARGEST_BODY = 256 * 1024;
/** For the whole body. */
const BODY_WITHIN_MS = 15_000;

/** A handler that reads a JSON object of at most `limit` bytes into `body`, and refuses anything else with the fitting status. */
export function jsonBody(limit: number = LARGEST_BODY): RequestHandler {
  return (request: Request, response: Response, next: Next) => {
    readObject(request, limit).then(
      (body) => {
        request.body = body;
        next();
      },
      (cause: unknown) => {
        const { status, code, message } = cause instanceof BodyError ? cause : broken();
        closeAfterAnswer(request, response);
        response.send(status, { error: { code, message } });
        next(false);
      },
    );
  };
}

const broken = () => new BodyError(400, 'BadRequest', 'The body must be a JSON object, nested sensibly.');

/** @throws BodyError */
async function readObject(request: Request, limit: number): Promise<object> {
  const encoding = request.headers['content-encoding'];
  const json = /^application\/(?:[\w.+-]+\+)?json$/i.test(request.contentType());
  // Packed, a bomb could be inside.
  if (!json || (encoding !== undefined && encoding !== 'identity'))
    throw new BodyError(415, 'UnsupportedMediaType', 'Send application/json, not compressed.');
  const body = await readBody(request, limit, BODY_WITHIN_MS);
  const value: unknown = parse(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isTooComplex(value))
    throw broken();
  return disarm(value);
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw broken();
  }
}
