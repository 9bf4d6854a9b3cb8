import type { Log } from '../../log';
import type { Attachments, Transcripts } from '../../store';
import type { RateLimiter } from '../http/rate-limiter';
import type { ByteBudget } from './byte-budget';
import type { DirectLineConfig, Limits } from './settings';
import type { StoreRoom } from './store-room';
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
  holdsSecret: (input: string | Uint8Array) => boolean;
  limiters: Record<'perAddress' | 'conversations' | 'activities' | 'polls', RateLimiter>;
  /** Whether nothing new is taken on. */
  isClosing: () => boolean;
}
