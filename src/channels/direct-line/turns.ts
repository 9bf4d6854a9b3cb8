import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder-core';
import { faultOf } from '../../fault';
import type { Log } from '../../log';
import type { Attachments, ConversationRecord, StoredFile, Transcripts, TurnQueue } from '../../store';
import { setBase } from '../activity/ports';
import { BOT_ACCOUNT, type DirectLineAdapter, SERVICE_URL } from './adapter';
import { attachmentsForBot, filesFromStore } from './files';
import { activityId } from './ids';
import type { Incoming } from './incoming';
import { untilKept } from './until-kept';

export interface TurnsDeps {
  adapter: DirectLineAdapter;
  logic: (context: TurnContext) => Promise<void>;
  transcripts: Transcripts;
  attachments: Attachments;
  queue: TurnQueue;
  /** Waits for a share of the event loop. */
  begin: () => Promise<void>;
  now: () => number;
  log: Log;
}

/** The person gets an apology, as after any failure. */
async function giveUp(): Promise<never> {
  throw new Error('The process ended each time that this message was dealt with');
}

/** How far a conversation has come: nobody, the bot, and the person too have been announced to the bot. */
const BOT_JOINED = 1;
const ALL_JOINED = 2;

/**
 * Hands activities to the bot, one at a time in each conversation. As on Azure the bot learns of itself when a
 * conversation starts, and of the person with their first activity.
 */
export class Turns {
  constructor(private readonly deps: TurnsDeps) {}

  hasRoom(conversationId: string): boolean {
    return this.deps.queue.hasRoom(conversationId);
  }

  /** Announces the bot, once in the life of a conversation. */
  greet({ id, userId, joined }: ConversationRecord, locale: string | undefined): void {
    if (joined >= BOT_JOINED) return;
    this.enqueue(id, () => this.announceBot(id, userId, locale));
  }

  /**
   * Has the activity dealt with after all earlier ones of the conversation.
   * @param kept its number once it is in the transcript, or undefined when the bot need not see it; awaited in the
   * conversation's own order, so that the place in the queue is taken at once.
   * @param base address under which the person's client reaches this service
   */
  deliver(
    conversation: ConversationRecord,
    incoming: Incoming,
    files: readonly StoredFile[],
    kept: Promise<number | undefined>,
    base: string,
  ): void {
    const logic: TurnsDeps['logic'] = (context) => {
      setBase(context, base);
      return this.deps.logic(context);
    };
    this.enqueue(conversation.id, async () => {
      const seq = await kept;
      if (seq !== undefined) await this.dealWith(conversation, incoming, files, seq, logic);
    });
  }

  /** Something of the moment, such as typing: not kept, and lost if the process ends. */
  deliverTransient(conversation: ConversationRecord, incoming: Incoming): void {
    if (conversation.joined < ALL_JOINED) return;
    this.enqueue(conversation.id, () => this.run(this.forBot(conversation.id, '', incoming, [])));
  }

  /** Takes up what a process that was killed had taken on. */
  async recover(): Promise<void> {
    for (const { conversationId, seq, body } of await this.deps.transcripts.unfinished()) {
      const incoming = JSON.parse(body) as Incoming;
      const conversation = await this.deps.transcripts.find(conversationId);
      if (!conversation) continue;
      const files = await filesFromStore(incoming.attachments, this.deps.attachments);
      this.enqueue(conversationId, async () => {
        const logic = (await this.mayTry(conversationId, seq)) ? this.deps.logic : giveUp;
        await this.dealWith(conversation, incoming, files, seq, logic);
      });
      // One in a round of the event loop, so that it does not stand still until all are dealt with.
      await new Promise(setImmediate);
    }
  }

  private async dealWith(
    conversation: ConversationRecord,
    incoming: Incoming,
    files: readonly StoredFile[],
    seq: number,
    logic: TurnsDeps['logic'],
  ): Promise<void> {
    await untilKept(this.deps.log, async () => {
      await this.deps.begin();
      if (conversation.joined < ALL_JOINED) await this.announcePerson(conversation.id, incoming);
      await this.runFor(conversation.id, activityId(conversation.id, seq), incoming, files, logic);
      await this.deps.transcripts.settle(conversation.id, seq);
      await this.deps.transcripts.kept();
    });
  }

  /** Counted when its turn comes, not for all at the start: else a few quick crashes would cost everybody's. */
  private async mayTry(conversationId: string, seq: number): Promise<boolean> {
    let may = false;
    await untilKept(this.deps.log, async () => {
      await this.deps.begin();
      may = await this.deps.transcripts.takeUp(conversationId, seq);
    });
    return may;
  }

  private enqueue(conversationId: string, task: () => Promise<void>): void {
    this.deps.queue.run(conversationId, task).catch((cause: unknown) => {
      this.deps.log('direct-line-turn-lost', faultOf(cause));
    });
  }

  /** An activity that cannot even be put together is answered with an apology like one that fails. */
  private async runFor(
    conversationId: string,
    id: string,
    incoming: Incoming,
    files: readonly StoredFile[],
    logic: TurnsDeps['logic'],
  ): Promise<void> {
    let activity: Partial<Activity>;
    try {
      activity = this.forBot(conversationId, id, incoming, files);
    } catch (cause) {
      const bare = { type: incoming.type, from: incoming.from, ...this.envelope(conversationId, id) };
      return this.run(bare as Partial<Activity>, () => Promise.reject(cause));
    }
    await this.run(activity, logic);
  }

  private run(activity: Partial<Activity>, logic = this.deps.logic): Promise<void> {
    return this.deps.adapter.run(activity, logic).catch((cause: unknown) => {
      // The apology failed too. The activity counts as dealt with: trying again would fail in the same way.
      this.deps.log('apology-failed', faultOf(cause));
    });
  }

  private async announceBot(id: string, userId: string | undefined, locale: string | undefined) {
    const current = await this.deps.transcripts.find(id);
    if (!current || current.joined >= BOT_JOINED) return;
    const from = { id: userId ?? id, role: 'user' };
    await this.run({ ...this.joining(id, 'bot', from, BOT_ACCOUNT), ...(locale && { locale }) });
    await this.deps.transcripts.setJoined(id, BOT_JOINED);
  }

  private async announcePerson(id: string, { from, locale }: Incoming): Promise<void> {
    const spoken = typeof locale === 'string' ? locale : undefined;
    await this.announceBot(id, from.id, spoken);
    const current = await this.deps.transcripts.find(id);
    if (!current || current.joined >= ALL_JOINED) return;
    await this.run({ ...this.joining(id, 'user', from, from), ...(spoken && { locale: spoken }) });
    await this.deps.transcripts.setJoined(id, ALL_JOINED, current.userId ?? from.id);
  }

  private joining(conversationId: string, who: string, from: object, member: { id: string }) {
    return {
      ...this.envelope(conversationId, `${conversationId}|${who}-joined`),
      type: ActivityTypes.ConversationUpdate,
      from,
      membersAdded: [member],
    } as Partial<Activity>;
  }

  private forBot(conversationId: string, id: string, incoming: Incoming, files: readonly StoredFile[]) {
    const { localTimestamp: told } = incoming;
    const localTimestamp = new Date(typeof told === 'string' ? told : Number.NaN);
    return {
      ...incoming,
      ...this.envelope(conversationId, id),
      localTimestamp: Number.isNaN(localTimestamp.getTime()) ? undefined : localTimestamp,
      attachments: attachmentsForBot(files),
    } as Partial<Activity>;
  }

  private envelope(conversationId: string, id: string) {
    return {
      id,
      channelId: 'directline',
      serviceUrl: SERVICE_URL,
      timestamp: new Date(this.deps.now()),
      conversation: { id: conversationId },
      recipient: BOT_ACCOUNT,
    };
  }
}
