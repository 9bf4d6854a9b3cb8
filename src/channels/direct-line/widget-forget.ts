import type { IncomingMessage } from 'node:http';
import { type Database, forget, type TurnQueue } from '../../store';
import { readBody } from '../http/read-body';
import { invalidToken } from './direct-line-error';
import { checkOrigin } from './origins';
import { parseJsonObject } from './parse-json-object';
import type { DirectLineConfig, Limits } from './settings';
import type { Tokens } from './tokens';
import { earlierGrant } from './widget-token';

export interface WidgetForgetDeps {
  config: DirectLineConfig;
  limits: Limits;
  tokens: Tokens;
  database: Database;
  queue: TurnQueue;
}

/**
 * `POST /widget/forget`: deletes all that is kept about the person whose `resume` the body shows, after the turns under way
 * in their conversation. With Azure's Direct Line, what Azure itself keeps of the conversation goes when its time is over.
 */
export async function widgetForget(deps: WidgetForgetDeps, request: IncomingMessage): Promise<object> {
  const { config, limits, database, queue } = deps;
  checkOrigin(request, config.trustedOrigins, config.publicUrl);
  const body = parseJsonObject(await readBody(request, limits.jsonBytes, limits.bodyMs));
  const grant = await earlierGrant(deps, body.resume);
  const userId = grant?.userId;
  if (grant === undefined || userId === undefined) throw invalidToken();
  return queue.run(grant.conversationId, () => forget(database, userId));
}
