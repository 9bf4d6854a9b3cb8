/** A refusal in Azure's form: `{ error: { code, message } }` under an HTTP status. */
export class DirectLineError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** For 429 and 503: when to try again. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
    this.name = 'DirectLineError';
  }
}

export const missingToken = () =>
  new DirectLineError(401, 'Unauthorized', 'The Authorization header is missing: Bearer <token>');
export const invalidToken = () => new DirectLineError(403, 'BadArgument', 'Invalid token or secret');
export const expiredToken = () => new DirectLineError(403, 'TokenExpired', 'Token has expired');
export const foreignConversation = () =>
  new DirectLineError(403, 'Forbidden', 'The token is not for this conversation');
export const FOREIGN_ORIGIN = 'OriginNotTrusted';
export const foreignOrigin = () =>
  new DirectLineError(403, FOREIGN_ORIGIN, 'Pages of this origin may not use this service');
export const reservedUser = () =>
  new DirectLineError(
    403,
    'Forbidden',
    'User ids that begin with dl_, or with digits and a colon, must come from the token',
  );
export const conversationNotFound = () =>
  new DirectLineError(404, 'ConversationNotFound', 'Conversation not found');
export const badArgument = (message: string) => new DirectLineError(400, 'BadArgument', message);
export const tooManyRequests = (seconds: number) =>
  new DirectLineError(429, 'TooManyRequests', 'Too many requests', seconds);
export const uploadLimit = (seconds: number) =>
  new DirectLineError(413, 'UploadLimit', 'That is enough for today', seconds);
export const storeFull = (seconds: number) =>
  new DirectLineError(503, 'StoreFull', 'Nothing more can be kept now', seconds);
export const notFound = () => new DirectLineError(404, 'NotFound', 'There is nothing at this address');
export const wrongMethod = () =>
  new DirectLineError(405, 'MethodNotAllowed', 'This address does not take this method');
export const closing = () => new DirectLineError(503, 'ServiceUnavailable', 'The service is restarting', 5);
export const storeAway = () =>
  new DirectLineError(503, 'ServiceUnavailable', 'The service cannot reach its database', 5);
