import type { IncomingMessage } from 'node:http';
import type { TurnContext } from 'botbuilder-core';
import type { Database } from '../../store';
import type { Rate } from '../http/rate-limiter';
import type { Posted, Screened } from './screening';

export interface DirectLineConfig {
  /** Where browsers reach this service, e.g. `https://bot.example.co.jp`; unset: as each request's Host header says. */
  publicUrl?: string | undefined;
  /** Signs the tokens; unset: a key made once and kept in the store. At least 32 bytes. */
  signingKey?: Uint8Array | undefined;
  /** Origins, besides this service's own, whose pages may use the tokens that `/widget/token` issues. */
  trustedOrigins: readonly string[];
  /** Above 900: clients refresh every 15 minutes. */
  tokenLifetimeSeconds: number;
  /** How long after it was issued a token may still bring back its conversation; the retention time. */
  resumeSeconds?: number | undefined;
  /** What other servers show to name people in tokens and to choose origins; unset: tokens are for strangers only. */
  embeddedSecret?: string | undefined;
  /** Set: `/widget/token` exchanges it for tokens of Azure's Direct Line, and none is hosted here. */
  directLineSecret?: string | undefined;
  /** Azure's Direct Line, e.g. `https://directline.botframework.com/v3/directline`. */
  azureBaseUrl: string;
  limits?: Partial<Limits> | undefined;
  /** HTTP status for a request to open a stream that is not for this service. */
  refuse?: ((request: IncomingMessage) => number | undefined) | undefined;
}

export interface Limits {
  /** Bytes of a JSON body. */
  jsonBytes: number;
  /** Bytes of one file, the most files in a message, and bytes of the whole upload. */
  fileBytes: number;
  files: number;
  uploadBytes: number;
  /** Sent beyond ordinary messages in a day, from one address and in one conversation. */
  bytesPerAddress: number;
  bytesPerConversation: number;
  /** What the store may hold; 0: without limit. */
  storeBytes: number;
  /** How long a body may take to arrive. */
  bodyMs: number;
  /** Any request, by client address. Generous: a company's people share one. */
  perAddress: Rate;
  /** New conversations, by client address. */
  conversations: Rate;
  /** What a person sends, by conversation. */
  activities: Rate;
  /** Polls, by conversation; a client stops for good at the first one refused. */
  polls: Rate;
  /** Open sockets, by conversation (tabs) and in all. */
  socketsPerConversation: number;
  sockets: number;
  /** Between pings; a socket silent for two of these is dead. */
  pingMs: number;
  /** How long turns under way may take to end on close. */
  closeMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  jsonBytes: 256 * 1024,
  fileBytes: 256 * 1024,
  files: 5,
  uploadBytes: 512 * 1024,
  bytesPerAddress: 50e6,
  bytesPerConversation: 20e6,
  storeBytes: 0,
  bodyMs: 10_000,
  perAddress: { burst: 20_000, perSecond: 1_000 },
  conversations: { burst: 2_000, perSecond: 10 },
  activities: { burst: 1_000, perSecond: 20 },
  polls: { burst: 200, perSecond: 20 },
  socketsPerConversation: 5,
  sockets: 5_000,
  pingMs: 30_000,
  closeMs: 1_200,
};

export interface DirectLineDeps {
  /** The bot: one turn. */
  logic: (context: TurnContext) => Promise<void>;
  database: Database;
  config: DirectLineConfig;
  /** Called instead of the default apology when `logic` throws. */
  onTurnError?: ((context: TurnContext, error: Error) => Promise<void>) | undefined;
  /** Finds what of a posted activity may be kept, elsewhere than in this thread; default: in this one. */
  screen?: ((posted: Posted) => Promise<Screened>) | undefined;
}
