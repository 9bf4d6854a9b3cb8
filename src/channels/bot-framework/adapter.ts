import { type Activity, CloudAdapter, type InvokeResponse } from 'botbuilder';
import {
  ActivityTypes,
  DeliveryModes,
  INVOKE_RESPONSE_KEY,
  type ResourceResponse,
  StatusCodes,
  TurnContext,
} from 'botbuilder-core';
import type { Log } from '../../log';
import { apologise } from '../activity/apologise';
import type { BotLogic } from '../activity/bot-logic';
import type { BoundedAuthentication, Caller } from './bounded-authentication';
import type { ChannelService } from './channel-service';
import type { Delivery } from './delivery';

const SERVICE = Symbol('where replies are sent');

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

  /** What waits to be sent is left to the next start. */
  get isStopping(): boolean {
    return this.delivery.isStopping;
  }

  /** @throws when the caller is not known. */
  async identify(activity: Partial<Activity>, authorisation: string): Promise<Caller> {
    const known = await this.authentication.authenticateRequest(activity as Activity, authorisation);
    const { connectorFactory, audience } = known;
    if (!connectorFactory) throw new Error('The caller cannot be answered');
    return { connectorFactory, audience };
  }

  /** One turn. @returns what the HTTP answer to it holds, if anything */
  async run(
    caller: Caller,
    activity: Partial<Activity>,
    logic: BotLogic,
  ): Promise<InvokeResponse | undefined> {
    const service = await this.authentication.serviceFor(caller, activity.serviceUrl ?? '');
    const context = new TurnContext(this, activity as Activity);
    context.turnState.set(this.ConnectorClientKey, service.connector);
    context.turnState.set(SERVICE, service);
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
    await this.run({ connectorFactory }, activity, logic);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const service: ChannelService = context.turnState.get(SERVICE);
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      if (isLocal(activity)) responses.push(...(await super.sendActivities(context, [activity])));
      else responses.push(await this.delivery.send(placeOf(activity), () => service.send(activity)));
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
