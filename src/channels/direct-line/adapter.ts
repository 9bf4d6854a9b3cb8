import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder-core';
import type { KeptActivity, Transcripts } from '../../store';
import { keptOf } from '../activity/kept';
import { activityId } from './ids';

/** No reply waits longer than this, whatever a `delay` activity says. */
const LONGEST_DELAY_MS = 10_000;

export const BOT_ACCOUNT = { id: 'server-id-support-bot', name: 'サーバIDサポートボット', role: 'bot' };

/** Stands where other channels have the address for replies: this one delivers them itself. */
export const SERVICE_URL = 'urn:server-id-support-bot:direct-line';

/** Where replies go once they are kept. */
export interface Outlet {
  /** A new activity has been kept. */
  notify(activity: KeptActivity): void;
  /** Shown to who is connected now, and not kept. */
  typing(conversationId: string, activity: object): void;
}

/** Runs turns of embedded Direct Line conversations; replies go into the transcript and from there to the sockets. */
export class DirectLineAdapter extends BotAdapter {
  constructor(
    private readonly transcripts: Transcripts,
    private readonly outlet: Outlet,
    private readonly now: () => number,
  ) {
    super();
  }

  async run(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) responses.push({ id: await this.send(context, activity) });
    return responses;
  }

  override continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const event = { type: 'event', name: 'continueConversation' };
    return this.run(TurnContext.applyConversationReference(event, reference, true), logic);
  }

  override updateActivity(): Promise<undefined> {
    return Promise.reject(new Error('Direct Line cannot change an activity that has been sent'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('Direct Line cannot take back an activity that has been sent'));
  }

  private async send(context: TurnContext, activity: Partial<Activity>): Promise<string> {
    const conversationId = activity.conversation?.id ?? context.activity.conversation.id;
    switch (activity.type) {
      case 'delay':
        await pause(Math.min(Number(activity.value) || 0, LONGEST_DELAY_MS));
        return '';
      // Tells support staff why; leaves on the emulator channel only.
      case 'trace':
      case 'invokeResponse':
        return '';
      case 'typing':
        this.outlet.typing(conversationId, this.outgoing(context, activity));
        return '';
      default: {
        const body = keptOf(this.outgoing(context, activity), context.activity);
        const replyKey = replyKeyFor(context);
        const added = await this.transcripts.append({ conversationId, body, replyKey, pending: false });
        if (!added.repeated) this.tellWhenKept(added);
        return activityId(conversationId, added.seq);
      }
    }
  }

  /** The turn goes on meanwhile, so that all that it writes is kept together. */
  private tellWhenKept(reply: KeptActivity): void {
    this.transcripts.kept().then(
      () => this.outlet.notify(reply),
      // The turn waits for the same, and fails by it.
      () => undefined,
    );
  }

  /** What the client gets to see of it. */
  private outgoing(context: TurnContext, activity: Partial<Activity>): object {
    const { id: _, recipient: __, serviceUrl: ___, deliveryMode: ____, callerId: _____, ...shown } = activity;
    return {
      ...shown,
      channelId: 'directline',
      timestamp: new Date(this.now()).toISOString(),
      from: { ...BOT_ACCOUNT, ...activity.from, role: 'bot' },
      replyToId: context.activity.type === 'conversationUpdate' ? undefined : activity.replyToId,
    };
  }
}

const replies = Symbol('replies sent in this turn');

/** Nothing can be told apart outside a turn about a kept activity: then a reply is always new. */
function replyKeyFor(context: TurnContext): string | undefined {
  const { id } = context.activity;
  if (!id) return undefined;
  const sent: number = context.turnState.get(replies) ?? 0;
  context.turnState.set(replies, sent + 1);
  return `${id}/${sent}`;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
