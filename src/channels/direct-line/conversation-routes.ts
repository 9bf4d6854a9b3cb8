import type { IncomingMessage } from 'node:http';
import { clientAddress } from '../http/client';
import { readBody } from '../http/read-body';
import { accessToken, authenticate, holdsSecret, limit, streamUrl } from './authenticate';
import { conversationNotFound, invalidToken, reservedUser } from './direct-line-error';
import type { JsonReply } from './http';
import { isReserved, newConversationId, newUserId } from './ids';
import { isRecord, localeOf, namedUser, userIdFor } from './incoming';
import { checkOrigin } from './origins';
import { parseJsonObject } from './parse-json-object';
import { readWatermark } from './present';
import type { Services } from './services';
import type { Grant } from './tokens';

/** `POST tokens/generate`: for servers, by the secret; without one configured, for strangers. */
export async function generateToken(services: Services, request: IncomingMessage): Promise<JsonReply> {
  const { config, limits } = services;
  const body = parseJsonObject(await readBody(request, limits.jsonBytes, limits.bodyMs));
  const named = namedUser(isRecord(body.user) ? body.user.id : undefined);
  const conversationId = newConversationId();
  if (config.embeddedSecret) {
    if (!holdsSecret(request, config.embeddedSecret)) throw invalidToken();
    const { trustedOrigins } = body;
    const origins = Array.isArray(trustedOrigins) ? trustedOrigins.map(String) : undefined;
    return tokenReply(services, { conversationId, userId: named, origins });
  }
  checkOrigin(request, config.trustedOrigins, config.publicUrl);
  // Nobody vouches for the name. Any other is shared by whoever chooses it too.
  if (named && isReserved(named)) throw reservedUser();
  const userId = named ?? newUserId();
  return tokenReply(services, { conversationId, userId, origins: config.trustedOrigins });
}

/** `POST tokens/refresh`: the same conversation for longer. */
export async function refreshToken(services: Services, request: IncomingMessage): Promise<JsonReply> {
  return tokenReply(services, await authenticate(services, request));
}

/** `POST conversations`: starts the token's conversation, or joins it again from the beginning. */
export async function startConversation(services: Services, request: IncomingMessage): Promise<JsonReply> {
  const grant = await authenticate(services, request);
  const { limits } = services;
  const body = parseJsonObject(await readBody(request, limits.jsonBytes, limits.bodyMs));
  const userId = userIdFor(isRecord(body.user) ? body.user.id : undefined, grant);
  const locale = localeOf(body.locale);
  const created = await openConversation(services, request, grant.conversationId, userId, locale);
  return { status: created ? 201 : 200, body: await connection(services, request, grant, 0) };
}

/** `GET conversations/{id}`: reconnects after the watermark. */
export async function reconnect(services: Services, request: IncomingMessage, id: string) {
  const grant = await authenticate(services, request, id);
  const watermark = watermarkOf(request);
  // A client that has heard something of a conversation that is gone must learn that it has ended.
  if (watermark > 0 && !(await services.transcripts.find(id))) throw conversationNotFound();
  await openConversation(services, request, id, grant.userId, undefined);
  return { status: 200, body: await connection(services, request, grant, watermark) };
}

export const watermarkOf = (request: IncomingMessage) =>
  readWatermark(new URL(request.url ?? '', 'http://any').searchParams.get('watermark'));

/** Makes sure that the conversation is there and that the bot knows it, and tells whether it is new. */
export async function openConversation(
  services: Services,
  request: IncomingMessage,
  id: string,
  userId: string | undefined,
  locale: string | undefined,
): Promise<boolean> {
  const { transcripts, turns } = services;
  const known = await transcripts.find(id);
  if (!known) await limit(services, 'conversations', clientAddress(request));
  const created = !known && (await transcripts.open(id, userId));
  turns.greet(known ?? { id, userId, joined: 0 }, locale);
  return created;
}

async function connection(services: Services, request: IncomingMessage, grant: Grant, watermark: number) {
  return {
    ...(await tokenReply(services, grant)).body,
    streamUrl: await streamUrl(services, request, grant, watermark),
  };
}

async function tokenReply(services: Services, grant: Grant) {
  return {
    status: 200,
    body: {
      conversationId: grant.conversationId,
      token: await accessToken(services, grant),
      expires_in: services.config.tokenLifetimeSeconds,
    },
  };
}
