import { z } from 'zod';
import { faultOf } from '../../fault';
import type { Log } from '../../log';
import { DirectLineError, tooManyRequests } from './direct-line-error';

/** A token of Azure's Direct Line. */
export interface AzureToken {
  conversationId: string;
  token: string;
  expiresIn: number;
}

export interface AzureDirectLine {
  /** Base address of the API, as the browser uses it. */
  readonly domain: string;
  generate(userId: string, origins: readonly string[]): Promise<AzureToken>;
  /** A fresh token for a conversation begun earlier; undefined when Azure does not know it any more. */
  reconnect(conversationId: string): Promise<AzureToken | undefined>;
}

const TIMEOUT_MS = 10_000;
const answer = z.object({ conversationId: z.string(), token: z.string(), expires_in: z.number() });

/**
 * Exchanges the secret for tokens at Azure's Direct Line; the secret goes nowhere else.
 * @param baseUrl with or without `/v3/directline` at its end.
 */
export function createAzureDirectLine(secret: string, baseUrl: string, log: Log): AzureDirectLine {
  const domain = baseUrl.replace(/(?<!\/)\/+$/, '').replace(/(\/v3\/directline)?$/, '/v3/directline');

  async function call(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
    try {
      return await fetch(domain + path, {
        method,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (cause) {
      log('azure-direct-line-unreachable', { ...faultOf(cause), domain });
      throw unavailable();
    }
  }

  async function read(response: Response): Promise<AzureToken> {
    if (response.status === 429) {
      log('azure-direct-line-refused', { status: response.status, domain });
      throw tooManyRequests(secondsUntil(response.headers.get('retry-after')));
    }
    const parsed = answer.safeParse(response.ok ? await response.json().catch(() => undefined) : undefined);
    if (!parsed.success) {
      log('azure-direct-line-refused', { status: response.status, domain });
      throw unavailable();
    }
    const { conversationId, token, expires_in: expiresIn } = parsed.data;
    return { conversationId, token, expiresIn };
  }

  return {
    domain,
    async generate(userId, trustedOrigins) {
      return read(await call('POST', '/tokens/generate', { user: { id: userId }, trustedOrigins }));
    },
    async reconnect(conversationId) {
      const response = await call('GET', `/conversations/${encodeURIComponent(conversationId)}`);
      return [403, 404].includes(response.status) ? undefined : read(response);
    },
  };
}

const WHEN_NOT_SAID_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 3_600;

/** `Retry-After` in seconds, whether it names seconds or a time. */
function secondsUntil(retryAfter: string | null): number {
  const value = retryAfter?.trim() ?? '';
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1_000);
  if (Number.isNaN(seconds)) return WHEN_NOT_SAID_SECONDS;
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(1, seconds));
}

const unavailable = () =>
  new DirectLineError(502, 'BadGateway', 'Direct Line is not available at the moment');
