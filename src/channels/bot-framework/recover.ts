import { wording } from '../../bot/wording';
import { faultOf } from '../../fault';
import type { Log } from '../../log';
import { MOST_TRIES, type Unsent } from '../../store';
import type { BotLogic, LogicPorts } from '../activity';
import { deliver, takeBack } from '../activity/deliver';
import type { Received } from '../activity/received';
import type { Adapter } from './adapter';

/** A reply to something older than this would only surprise. */
const STALE_MS = 3_600_000;

const sayTrouble: BotLogic = async (context) => {
  await context.sendActivity(wording.trouble);
};

export interface Resumption {
  ports: LogicPorts & { outbox: NonNullable<LogicPorts['outbox']> };
  logic: BotLogic;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Takes up what an earlier process left: replies that did not arrive, and messages that were waiting for their turn.
 * @returns when everything has its place; it is dealt with after that
 * @throws when it cannot be read what was left
 */
export async function recover(adapter: Adapter, resumption: Resumption, log: Log): Promise<void> {
  const { ports, logic, now } = resumption;
  const byConversation = new Map<string, Unsent[]>();
  for (const unsent of await ports.outbox.takeOver()) {
    const others = byConversation.get(unsent.conversationId);
    if (others) others.push(unsent);
    else byConversation.set(unsent.conversationId, [unsent]);
  }
  for (const list of byConversation.values()) void dealWith(list);

  async function dealWith(list: readonly Unsent[]): Promise<void> {
    for (const unsent of list) {
      try {
        if (unsent.replies === undefined) await begin(unsent);
        else await ports.queue.run(unsent.conversationId, () => send(unsent, unsent.replies ?? []));
      } catch (error) {
        log('outbox-failed', faultOf(error));
      }
    }
  }

  /** It stays in the outbox until it has been dealt with, as its reply or as nothing: this process may end, too. */
  async function begin(unsent: Unsent): Promise<void> {
    const { activity } = unsent.received as Received;
    const times = await ports.outbox.begin(unsent);
    await ports.kept?.();
    const isPoison = times > MOST_TRIES;
    if (isPoison) {
      log('outbox-failed', { code: 'given-up', times });
      // First, so that nobody is told twice.
      await ports.outbox.settle(unsent);
      await ports.kept?.();
    }
    if (now() - unsent.at <= STALE_MS) await adapter.resume(activity, isPoison ? sayTrouble : logic);
    if (!adapter.isStopping) await ports.outbox.settle(unsent);
  }

  async function send(unsent: Unsent, replies: readonly object[]): Promise<void> {
    if (now() - unsent.at > STALE_MS) return takeBack(ports, unsent);
    const { activity, keys } = unsent.received as Received;
    // The channel may send it again meanwhile.
    await ports.deliveries.once(keys, () =>
      adapter.resume(activity, (context) => deliver(context, ports, unsent, replies)),
    );
  }
}
