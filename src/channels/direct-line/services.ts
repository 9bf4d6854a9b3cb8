import type { Log } from '../../log';
import type { Attachments, Transcripts, TurnQueue } from '../../store';
import type { ByteBudget } from '../http/byte-budget';
import type { RateLimiter } from '../http/rate-limiter';
import type { StoreRoom } from '../http/store-room';
import type { Posted, Screened } from './screening';
import type { DirectLineConfig, Limits } from './settings';
import type { Streams } from './streams';
import type { Tokens } from './tokens';
import type { Turns } from './turns';

/** What the requests of one mounted Direct Line work with. */
export interface Services {
  config: DirectLineConfig;
  limits: Limits;
  log: Log;
  /** Milliseconds since 1970. */
  now: () => number;
  tokens: Tokens;
  transcripts: Transcripts;
  attachments: Attachments;
  turns: Turns;
  streams: Streams;
  budget: ByteBudget;
  room: StoreRoom;
  /** Finds what of a posted activity may be kept. */
  screen: (posted: Posted) => Promise<Screened>;
  /** Keeps what is posted to a conversation in order while it is looked through. */
  arrivals: TurnQueue;
  limiters: Record<'perAddress' | 'conversations' | 'activities' | 'polls', RateLimiter>;
  /** Whether nothing new is taken on. */
  isClosing: () => boolean;
}
