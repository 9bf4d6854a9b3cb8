import type { IncomingMessage } from 'node:http';
import { readBody } from '../http/read-body';
import type { AzureDirectLine } from './azure';
import { newConversationId, newUserId } from './ids';
import { baseUrl, checkOrigin } from './origins';
import { parseJsonObject } from './parse-json-object';
import type { DirectLineConfig, Limits } from './settings';
import type { Grant, Tokens } from './tokens';

/** What the widget's frame gets to talk with. */
export interface WidgetToken {
  token: string;
  conversationId: string;
  userId: string;
  /** Base address of the Direct Line API. */
  domain: string;
  /** Seconds. */
  expiresIn: number;
  /** To be shown here later instead of the token, to get the conversation back: works with Azure's tokens too. */
  resume: string;
}

export interface WidgetTokenDeps {
  config: DirectLineConfig;
  limits: Limits;
  tokens: Tokens;
  azure: AzureDirectLine | undefined;
}

const DEFAULT_RESUME_SECONDS = 30 * 86_400;

/**
 * `POST /widget/token`, for pages of this origin and the trusted ones. The body may carry `resume` or `token` of an
 * earlier answer, which may have run out: then the same conversation goes on.
 */
export async function widgetToken(deps: WidgetTokenDeps, request: IncomingMessage): Promise<WidgetToken> {
  const { config, limits } = deps;
  checkOrigin(request, config.trustedOrigins, config.publicUrl);
  const body = parseJsonObject(await readBody(request, limits.jsonBytes, limits.bodyMs));
  const earlier = (await earlierGrant(deps, body.resume)) ?? (await earlierGrant(deps, body.token));
  return deps.azure ? azureToken(deps, deps.azure, request, earlier) : embeddedToken(deps, request, earlier);
}

async function embeddedToken(deps: WidgetTokenDeps, request: IncomingMessage, earlier: Grant | undefined) {
  const { config, tokens } = deps;
  const userId = earlier?.userId ?? newUserId();
  const conversationId = earlier?.conversationId ?? newConversationId();
  const grant = { conversationId, userId, origins: config.trustedOrigins };
  return {
    token: await tokens.issue('access', grant, config.tokenLifetimeSeconds),
    conversationId,
    userId,
    domain: `${baseUrl(request, config.publicUrl)}/v3/directline`,
    expiresIn: config.tokenLifetimeSeconds,
    resume: await resumeToken(deps, grant),
  };
}

async function azureToken(
  deps: WidgetTokenDeps,
  azure: AzureDirectLine,
  request: IncomingMessage,
  earlier: Grant | undefined,
) {
  const origins = [new URL(baseUrl(request, deps.config.publicUrl)).origin, ...deps.config.trustedOrigins];
  const reconnected = earlier?.userId && (await azure.reconnect(earlier.conversationId));
  const userId = reconnected ? (earlier?.userId ?? newUserId()) : newUserId();
  const issued = reconnected || (await azure.generate(userId, origins));
  const resume = await resumeToken(deps, { conversationId: issued.conversationId, userId, origins: [] });
  return { ...issued, userId, domain: azure.domain, resume };
}

/** An earlier conversation, if the token shown is authentic; else the person gets a new one, and no reproach. */
export async function earlierGrant(
  { tokens, config }: Pick<WidgetTokenDeps, 'tokens' | 'config'>,
  shown: unknown,
): Promise<Grant | undefined> {
  if (typeof shown !== 'string') return undefined;
  const window = config.resumeSeconds ?? DEFAULT_RESUME_SECONDS;
  return tokens.verifyPast(shown, window, 'access', 'resume').catch(() => undefined);
}

function resumeToken({ tokens, config }: WidgetTokenDeps, grant: Grant): Promise<string> {
  return tokens.issue('resume', grant, config.resumeSeconds ?? DEFAULT_RESUME_SECONDS);
}
