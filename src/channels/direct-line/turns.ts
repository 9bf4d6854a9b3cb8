import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder-core';
import { faultOf } from '../../fault';
import type { Log } from '../../log';
import type {
  Attachments,
  ConversationRecord,
  KeptActivity,
  StoredFile,
  Transcripts,
  TurnQueue,
} from '../../store';
import { setBase, setUnknown } from '../activity/ports';
import { BOT_ACCOUNT, type DirectLineAdapter, SERVICE_URL } from './adapter';
import { attachmentsForBot, filesFromStore } from './files';
import { activityId, isReserved } from './ids';
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
  /** Whether other processes deal with the same conversations. */
  isShared: boolean;
  now: () => number;
  log: Log;
}

/** Who calls, as far as their token says. */
export interface Caller {
  /** Address under which their client reaches this service. */
  base: string;
  /** Whether the name they go by is theirs: given by this service, or by whoever knows its secret. */
  isKnown: boolean;
}

interface Taken {
  incoming: Incoming;
  files: readonly StoredFile[];
  logic: TurnsDeps['logic'];
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
  /** What waits here as it came: the transcript has no key that a message held. */
  private readonly whole = new Map<string, Taken>();

  constructor(private readonly deps: TurnsDeps) {}

  hasRoom(conversationId: string): boolean {
    return this.deps.queue.hasRoom(conversationId);
  }

  /** Announces the bot, once in the life of a conversation. */
  greet({ id, userId, joined }: ConversationRecord, locale: string | undefined): void {
    if (joined >= BOT_JOINED) return;
    void this.enqueue(id, () => this.announceBot(id, userId, locale));
  }

  /**
   * Has the activity dealt with after all earlier ones of the conversation.
   * @param kept its number once it is in the transcript, or undefined when the bot need not see it; awaited in the
   * conversation's own order, so that the place in the queue is taken at once.
   */
  deliver(
    conversation: ConversationRecord,
    incoming: Incoming,
    files: readonly StoredFile[],
    kept: Promise<number | undefined>,
    { base, isKnown }: Caller,
  ): void {
    const logic: TurnsDeps['logic'] = (context) => {
      setBase(context, base);
      if (!isKnown) setUnknown(context);
      return this.deps.logic(context);
    };
    const { id } = conversation;
    const named = kept.then((seq) => {
      if (seq !== undefined) this.whole.set(activityId(id, seq), { incoming, files, logic });
      return seq;
    });
    // Nobody awaits it before its turn comes.
    named.catch(() => undefined);
    const dealt = this.enqueue(id, async () => {
      const seq = await named;
      if (seq !== undefined) await this.dealWithAll(conversation, seq);
    });
    void dealt.then(async () => {
      const seq = await named.catch(() => undefined);
      if (seq !== undefined) this.whole.delete(activityId(id, seq));
    });
  }

  /** Something of the moment, such as typing: not kept, and lost if the process ends. */
  deliverTransient(conversation: ConversationRecord, incoming: Incoming): void {
    if (conversation.joined < ALL_JOINED) return;
    void this.enqueue(conversation.id, () => this.run(this.forBot(conversation.id, '', incoming, [])));
  }

  /** Takes up what a process that is no more, or this one when the store was away, had taken on. */
  async recover(): Promise<void> {
    const { transcripts, queue } = this.deps;
    for (const { id, seq } of await transcripts.leftBehind((busy) => queue.isBusy(busy))) {
      const conversation = await transcripts.find(id);
      if (!conversation) continue;
      void this.enqueue(id, () => this.dealWithAll(conversation, seq));
      // One in a round of the event loop, so that it does not stand still until all are dealt with.
      await new Promise(setImmediate);
    }
  }

  /**
   * Deals with all that waits in the conversation up to a number, whoever has taken it on: who has the conversation's turn may be
   * behind others that came first, to another process.
   */
  private async dealWithAll(conversation: ConversationRecord, upTo: number): Promise<void> {
    const { transcripts, isShared, log } = this.deps;
    const { id } = conversation;
    // Alone the process itself tries again, so that what follows waits; else the turn is left to whoever gets to it first.
    const persist = isShared ? <T>(task: () => Promise<T>) => task() : untilKept.bind(undefined, log);
    let waiting: KeptActivity[] = [];
    await persist(async () => {
      waiting = await transcripts.waiting(id, upTo);
    });
    for (const { seq, body } of waiting) {
      const known = this.whole.get(activityId(id, seq));
      let taken = known;
      if (!taken) {
        const incoming = JSON.parse(body) as Incoming;
        const files = await filesFromStore(incoming.attachments, this.deps.attachments);
        taken = { incoming, files, logic: this.logicFor(incoming) };
        // Counted when its turn comes, not for all at the start: else a few quick crashes would cost everybody's.
        await persist(async () => {
          await this.deps.begin();
          if (taken && !(await transcripts.takeUp(id, seq))) taken.logic = giveUp;
        });
      }
      const { incoming, files, logic } = taken;
      await persist(() => this.dealWith(conversation, incoming, files, seq, logic));
    }
  }

  private async dealWith(
    conversation: ConversationRecord,
    incoming: Incoming,
    files: readonly StoredFile[],
    seq: number,
    logic: TurnsDeps['logic'],
  ): Promise<void> {
    await this.deps.begin();
    if (conversation.joined < ALL_JOINED) await this.announcePerson(conversation.id, incoming);
    await this.runFor(conversation.id, activityId(conversation.id, seq), incoming, files, logic);
    await this.deps.transcripts.settle(conversation.id, seq);
    await this.deps.transcripts.kept();
  }

  /** @returns when the task has ended, however it ended */
  private enqueue(conversationId: string, task: () => Promise<void>): Promise<void> {
    return this.deps.queue.run(conversationId, task).catch((cause: unknown) => {
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

  /** What was taken up again has lost its token: only names that come from tokens alone are known. */
  private logicFor({ from }: Incoming): TurnsDeps['logic'] {
    return (context) => {
      if (!isReserved(from.id)) setUnknown(context);
      return this.deps.logic(context);
    };
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
