import type { Log } from '../../log';
import { Attachments, createTurnQueue, keptKey, Transcripts, type TurnQueue } from '../../store';
import { apologise } from '../activity/apologise';
import { ByteBudget } from '../http/byte-budget';
import { createRateLimiter } from '../http/rate-limiter';
import { StoreRoom } from '../http/store-room';
import { DirectLineAdapter } from './adapter';
import { createRounds } from './rounds';
import { screen, unseen } from './screening';
import type { Services } from './services';
import { DEFAULT_LIMITS, type DirectLineDeps } from './settings';
import { Streams } from './streams';
import { createTokens } from './tokens';
import { Turns } from './turns';

/** Posts to one conversation that are looked through or wait for it. */
const MOST_ARRIVING = 128;

/** Puts together what the requests of one Direct Line work with. */
export function createServices(
  deps: DirectLineDeps,
  now: () => number,
  log: Log,
  isClosing: () => boolean,
): Services & { queue: TurnQueue } {
  const { database, config, logic } = deps;
  const look = deps.screen ?? (async (posted) => screen(posted));
  const limits = { ...DEFAULT_LIMITS, ...config.limits };
  const transcripts = new Transcripts(database, now);
  const attachments = new Attachments(database, now);
  const streams = new Streams(transcripts, limits, log, database.isShared ? database.signals : undefined);
  const adapter = new DirectLineAdapter(transcripts, streams, now);
  adapter.onTurnError = deps.onTurnError ?? apologise(log);
  const queue = createTurnQueue({ exclusively: database.exclusively });
  const key = async () => config.signingKey ?? keptKey(database, 'direct-line');
  const limiter = (kind: 'perAddress' | 'conversations' | 'activities' | 'polls') =>
    createRateLimiter(kind, limits[kind], database.limiter, database.isShared);
  return {
    config,
    limits,
    log,
    now,
    tokens: createTokens(key, now),
    transcripts,
    attachments,
    turns: new Turns({
      adapter,
      logic,
      transcripts,
      attachments,
      queue,
      begin: createRounds(10),
      isShared: database.isShared,
      now,
      log,
    }),
    streams,
    budget: new ByteBudget(limits, database.limiter),
    room: new StoreRoom(database.size, limits.storeBytes, log),
    screen: (posted) => look(posted).catch(() => unseen(posted)),
    arrivals: createTurnQueue({ perConversation: MOST_ARRIVING }),
    limiters: {
      perAddress: limiter('perAddress'),
      conversations: limiter('conversations'),
      activities: limiter('activities'),
      polls: limiter('polls'),
    },
    isClosing,
    queue,
  };
}
