import { disarm, isTooComplex } from '../http/complexity';
import { badArgument } from './direct-line-error';

/**
 * A JSON object, `{}` for an empty body.
 * @throws DirectLineError when it is anything else.
 */
export function parseJsonObject(body: Uint8Array): Record<string, unknown> {
  if (body.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw badArgument('The body is not valid JSON in UTF-8');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badArgument('The body must be a JSON object');
  }
  if (isTooComplex(value)) throw badArgument('The body is nested too deeply or has too many parts');
  return disarm(value as Record<string, unknown>);
}
