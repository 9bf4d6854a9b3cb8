import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { ResourceResponse } from 'botbuilder-core';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { Log } from '../../log';
import { apologise } from '../activity/apologise';
import type { BotLogic } from '../activity/bot-logic';
import type { BoundedAuthentication } from './bounded-authentication';
import type { Delivery } from './delivery';

/** botbuilder's adapter without its HTTP part, and with everything sent through `delivery`. */
export class Adapter extends CloudAdapter {
  constructor(
    private readonly authentication: BoundedAuthentication,
    private readonly appId: string,
    private readonly delivery: Delivery,
    log: Log,
  ) {
    super(authentication);
    this.onTurnError = apologise(log);
  }

  /** @throws when the caller is not known. */
  identify(activity: Partial<Activity>, authorisation: string): Promise<AuthenticateRequestResult> {
    return this.authentication.authenticateRequest(activity as Activity, authorisation);
  }

  /** One turn. @returns what the HTTP answer to it holds, if anything */
  run(
    caller: AuthenticateRequestResult,
    activity: Partial<Activity>,
    logic: BotLogic,
  ): Promise<InvokeResponse | undefined> {
    // The declaration has one signature for each form of the first argument.
    return this.processActivity(caller as unknown as string, activity as Activity, logic);
  }

  /** A turn about an activity that was received earlier, by this process or another. */
  async resume(activity: Partial<Activity>, logic: BotLogic): Promise<void> {
    const claimsIdentity = this.createClaimsIdentity(this.appId);
    const connectorFactory = this.authentication.createConnectorFactory(claimsIdentity);
    await this.run({ claimsIdentity, connectorFactory } as AuthenticateRequestResult, activity, logic);
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

/** What makes no call to the channel. */
const isLocal = ({ type, channelId }: Partial<Activity>) =>
  type === 'delay' || type === 'invokeResponse' || (type === 'trace' && channelId !== 'emulator');

/** Only Teams limits how much is sent in a conversation. */
const placeOf = ({ channelId, conversation }: Partial<Activity>) =>
  channelId === 'msteams' ? conversation?.id : undefined;
