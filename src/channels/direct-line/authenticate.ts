import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { clientAddress } from '../http/client';
import {
  conversationNotFound,
  foreignConversation,
  missingToken,
  tooManyRequests,
} from './direct-line-error';
import { newConversationId } from './ids';
import { baseUrl, checkOrigin } from './origins';
import type { Services } from './services';
import type { Grant, TokenUse } from './tokens';

/**
 * Who calls, by the token or the secret in the Authorization header.
 * @param conversationId the conversation in the address, if there is one.
 * @throws DirectLineError when the caller may not.
 */
export async function authenticate(
  services: Services,
  request: IncomingMessage,
  conversationId?: string,
): Promise<Grant> {
  const { config, tokens, transcripts } = services;
  const [, token] = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (!token) throw missingToken();
  if (holdsSecret(request, config.embeddedSecret)) {
    if (conversationId === undefined) {
      return { conversationId: newConversationId(), userId: undefined, origins: undefined };
    }
    const conversation = await transcripts.find(conversationId);
    if (!conversation) throw conversationNotFound();
    return { conversationId, userId: conversation.userId, origins: undefined };
  }
  const grant = await tokens.verify(token, 'access');
  checkOrigin(request, grant.origins, config.publicUrl);
  if (conversationId !== undefined && conversationId !== grant.conversationId) throw foreignConversation();
  return grant;
}

/** Whether the caller shows the secret; compared without telling by the time taken where it differs. */
export function holdsSecret(request: IncomingMessage, secret: string | undefined): boolean {
  if (!secret) return false;
  const [, shown = ''] = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(shown), digest(secret));
}

/** @throws DirectLineError 429 when this key has used up its share. */
export async function limit(
  services: Services,
  kind: keyof Services['limiters'],
  key: string,
): Promise<void> {
  const seconds = await services.limiters[kind].take(key);
  if (seconds > 0) throw tooManyRequests(seconds);
}

export const limitAddress = (services: Services, request: IncomingMessage) =>
  limit(services, 'perAddress', clientAddress(request));

/** A token good for the API. */
export function accessToken({ tokens, config }: Services, grant: Grant): Promise<string> {
  return tokens.issue('access', grant, config.tokenLifetimeSeconds);
}

/** A stream address is used at once; it may stand in logs of proxies, so it does not live long. */
const STREAM_LIFETIME_SECONDS = 300;

/** Absolute: clients cannot do with less. */
export async function streamUrl(
  { tokens, config }: Services,
  request: IncomingMessage,
  grant: Grant,
  watermark: number,
): Promise<string> {
  const base = baseUrl(request, config.publicUrl).replace(/^http/, 'ws');
  const use: TokenUse = 'stream';
  const token = await tokens.issue(use, grant, STREAM_LIFETIME_SECONDS);
  return `${base}/v3/directline/conversations/${grant.conversationId}/stream?watermark=${watermark}&t=${token}`;
}
