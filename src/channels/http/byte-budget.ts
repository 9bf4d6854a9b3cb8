import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { Allowance } from '../../store';
import { networkOf } from './network-of';

const DAY_SECONDS = 86_400;
/** What ordinary messages have is not counted, so that people who share an address may write as much as they like. */
const FREE_BYTES = 4 * 1024;

export interface ByteLimits {
  /** Sent from one address in a day. */
  bytesPerAddress: number;
  /** Sent in one conversation in a day. */
  bytesPerConversation: number;
}

/** Counts what people send beyond ordinary messages, and says what is too much for a day. */
export class ByteBudget {
  private readonly addresses: RateLimiterAbstract;
  private readonly conversations: RateLimiterAbstract;

  /** @param limiter counts, for all processes on the store */
  constructor(
    { bytesPerAddress, bytesPerConversation }: ByteLimits,
    limiter: (allowance: Allowance) => RateLimiterAbstract,
  ) {
    const day = (name: string, points: number) => limiter({ name, points, seconds: DAY_SECONDS });
    this.addresses = day('bytes-address', bytesPerAddress);
    this.conversations = day('bytes-conversation', bytesPerConversation);
  }

  /**
   * @param address undefined: where it is everybody's, as a channel's is
   * @returns 0, or else the seconds after which so much may be sent again. Whoever refuses it does so by 413: 429 would have
   * clients send the same again and again, for a day.
   */
  async spend(address: string | undefined, conversationId: string, bytes: number): Promise<number> {
    const counted = bytes - FREE_BYTES;
    if (counted <= 0) return 0;
    try {
      if (address !== undefined) await this.addresses.consume(networkOf(address), counted);
      await this.conversations.consume(conversationId, counted);
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    }
  }
}
