import { type Activity, CloudAdapter, type InvokeResponse } from 'botbuilder';
import {
  ActivityTypes,
  DeliveryModes,
  INVOKE_RESPONSE_KEY,
  type ResourceResponse,
  StatusCodes,
  TurnContext,
} from 'botbuilder-core';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { Log } from '../../log';
import { apologise } from '../activity/apologise';
import type { BotLogic } from '../activity/bot-logic';
import type { BoundedAuthentication } from './bounded-authentication';
import type { Delivery } from './delivery';

type Caller = Pick<AuthenticateRequestResult, 'connectorFactory' | 'audience'>;

/**
 * botbuilder's adapter without its HTTP part, and with everything sent through `delivery`. A turn has what this bot needs and no
 * more: no client for people's sign-in, no middleware.
 */
export class Adapter extends CloudAdapter {
  private readonly apologise: ReturnType<typeof apologise>;

  constructor(
    private readonly authentication: BoundedAuthentication,
    private readonly appId: string,
    private readonly delivery: Delivery,
    log: Log,
  ) {
    super(authentication);
    this.apologise = apologise(log);
  }

  /** @throws when the caller is not known. */
  identify(activity: Partial<Activity>, authorisation: string): Promise<AuthenticateRequestResult> {
    return this.authentication.authenticateRequest(activity as Activity, authorisation);
  }

  /** One turn. @returns what the HTTP answer to it holds, if anything */
  async run(
    { connectorFactory, audience }: Caller,
    activity: Partial<Activity>,
    logic: BotLogic,
  ): Promise<InvokeResponse | undefined> {
    const context = new TurnContext(this, activity as Activity);
    const connector = await connectorFactory?.create(activity.serviceUrl ?? '', audience as string);
    context.turnState.set(this.ConnectorClientKey, connector);
    try {
      await logic(context);
    } catch (error) {
      await this.apologise(context, error instanceof Error ? error : new Error(String(error)));
    }
    return answerIn(context);
  }

  /** A turn about an activity that was received earlier, by this process or another. */
  async resume(activity: Partial<Activity>, logic: BotLogic): Promise<void> {
    const identity = this.createClaimsIdentity(this.appId);
    const connectorFactory = this.authentication.createConnectorFactory(identity);
    await this.run({ connectorFactory } as Caller, activity, logic);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      const send = () => super.sendActivities(context, [activity]);
      responses.push(
        ...(isLocal(activity) ? await send() : await this.delivery.send(placeOf(activity), send)),
      );
    }
    return responses;
  }
}

/** What goes back with the answer to the request: replies that were asked for there, or the result of an invoke. */
function answerIn({ activity, turnState, bufferedReplyActivities }: TurnContext): InvokeResponse | undefined {
  if (activity.deliveryMode === DeliveryModes.ExpectReplies)
    return { status: StatusCodes.OK, body: { activities: bufferedReplyActivities } };
  if (activity.type !== ActivityTypes.Invoke) return undefined;
  const result: Partial<Activity> | undefined = turnState.get(INVOKE_RESPONSE_KEY);
  return result ? (result.value as InvokeResponse) : { status: StatusCodes.NOT_IMPLEMENTED };
}

/** What makes no call to the channel. */
const isLocal = ({ type, channelId }: Partial<Activity>) =>
  type === 'delay' || type === 'invokeResponse' || (type === 'trace' && channelId !== 'emulator');

/** Only Teams limits how much is sent in a conversation. */
const placeOf = ({ channelId, conversation }: Partial<Activity>) =>
  channelId === 'msteams' ? conversation?.id : undefined;
