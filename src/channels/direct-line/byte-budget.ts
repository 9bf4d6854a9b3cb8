import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { Allowance } from '../../store';
import { networkOf } from '../http/network-of';
import { DirectLineError } from './direct-line-error';

const DAY_SECONDS = 86_400;
/** What ordinary messages have is not counted, so that people who share an address may write as much as they like. */
const FREE_BYTES = 4 * 1024;

export interface ByteLimits {
  /** Sent from one address in a day. */
  bytesPerAddress: number;
  /** Sent in one conversation in a day. */
  bytesPerConversation: number;
}

/** Counts what people send beyond ordinary messages, and refuses what is too much for a day. */
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

  /** @throws DirectLineError 413: 429 would have clients send the same again and again, for a day. */
  async spend(address: string, conversationId: string, bytes: number): Promise<void> {
    const counted = bytes - FREE_BYTES;
    if (counted <= 0) return;
    try {
      await this.addresses.consume(networkOf(address), counted);
      await this.conversations.consume(conversationId, counted);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
      throw new DirectLineError(413, 'UploadLimit', 'That is enough for today', seconds);
    }
  }
}
