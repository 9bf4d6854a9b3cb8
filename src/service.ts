import { DateTime } from 'luxon';
import type { Server } from 'restify';
import type { World } from './bot/types';
import { menuButtons } from './bot/wording';
import { createBotLogic } from './channels/activity/bot-logic';
import { downloadFrom } from './channels/activity/fetch-files';
import { mayFetch } from './channels/activity/may-fetch';
import { mountBotFramework } from './channels/bot-framework/endpoint';
import { withTeamsFeedback } from './channels/bot-framework/teams-feedback';
import { type DirectLineConfig, mountDirectLine } from './channels/direct-line';
import { calendarUrl, mountCalendar } from './channels/http/calendar';
import { createHttpServer } from './channels/http/server';
import { mountWidget, type WidgetOptions } from './channels/widget';
import type { Configuration } from './config/read-configuration';
import { firstHelp } from './first-help';
import { keepHouse } from './housekeeping';
import type { Knowledge } from './knowledge/types';
import type { Log } from './log';
import type { Searcher } from './search';
import {
  BotStorage,
  createTurnQueue,
  type Database,
  Deliveries,
  DeliveriesBesideActivities,
  Feedback,
  QuestionLog,
  type Tables,
} from './store';
import { createSuggestions } from './suggestions';

/** What the service is built from besides its configuration. */
export interface ServicePorts {
  database: Database;
  /** The knowledge with its search, as it is at the time of the call. */
  understanding: () => { knowledge: Knowledge; searcher: Searcher };
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
  /** Folder with the built widget; without it there is no widget. */
  widgetDirectory?: string;
}

/** How long turns under way may take to end when the service stops. */
const STOP_WITHIN_MS = 7_000;

export interface Service {
  server: Server;
  /** Finishes the turns under way and lets everything go. */
  close(): Promise<void>;
}

/** Builds the service from its configuration and ports. Listens to nothing yet. */
export function createService(configuration: Configuration, ports: ServicePorts): Service {
  const { database, now, log, understanding } = ports;
  const { deferred } = database;
  const queue = createTurnQueue();
  const server = createHttpServer(() => true);
  const baseUrl = () =>
    configuration.publicUrl ?? `http://${configuration.host}:${portOf(server, configuration.port)}`;
  const logicOver = (tables: Tables, deliveries: Deliveries) =>
    createBotLogic({
      storage: new BotStorage(tables, now),
      deliveries,
      feedback: new Feedback(tables, now),
      questions: new QuestionLog(tables, now),
      queue,
      world: () => worldOf(understanding(), now()),
      calendarUrl: (dates) => calendarUrl(baseUrl(), dates),
      openAttachment: downloadFrom((address) => mayFetch(address, configuration.endpoint)),
    });
  mountCalendar(server, now);
  const logic = withTeamsFeedback(
    logicOver(database, new Deliveries(database, now)),
    new Feedback(database, now),
  );
  mountBotFramework(server, configuration.endpoint, logic, log);
  const directLine = mountDirectLine(
    server,
    // The embedded Direct Line sends nothing before it is kept, and with it all that the bot has written in the turn.
    {
      logic: logicOver(deferred, new DeliveriesBesideActivities(deferred, now)),
      database,
      config: directLineConfig(configuration),
    },
    now,
    log,
  );
  if (ports.widgetDirectory !== undefined)
    mountWidget(server, widgetOptions(configuration, ports.widgetDirectory, ports));
  const house = keepHouse(database, configuration.retentionDays, now, log);
  return {
    server,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.server.closeIdleConnections();
      const patience = setTimeout(() => server.server.closeAllConnections(), STOP_WITHIN_MS);
      await directLine.close();
      await queue.idle();
      // Those that were busy when the server closed have been answered by now.
      server.server.closeIdleConnections();
      await closed;
      clearTimeout(patience);
      await house.stop();
      await database.close();
    },
  };
}

const DAY_SECONDS = 86_400;

function directLineConfig({
  publicUrl,
  widgetOrigins,
  directLine,
  retentionDays,
}: Configuration): DirectLineConfig {
  return {
    publicUrl,
    trustedOrigins: widgetOrigins,
    tokenLifetimeSeconds: directLine.tokenLifetimeSeconds,
    resumeSeconds: retentionDays * DAY_SECONDS,
    directLineSecret: directLine.secret,
    azureBaseUrl: directLine.azureUrl,
  };
}

function widgetOptions(
  configuration: Configuration,
  directory: string,
  { understanding, now, log }: ServicePorts,
): WidgetOptions {
  const { publicUrl, widgetOrigins, directLine, retentionDays } = configuration;
  const connectTo = directLine.secret ? [new URL(directLine.azureUrl).origin] : [];
  const suggest = createSuggestions({ understanding, dialogs: menuButtons });
  const help = () => firstHelp(understanding().knowledge, retentionDays);
  return { directory, publicUrl, frameAncestors: widgetOrigins, connectTo, help, suggest, now, log };
}

function worldOf({ knowledge, searcher }: ReturnType<ServicePorts['understanding']>, now: number): World {
  return {
    knowledge,
    search: (text) => searcher.search(text),
    now: DateTime.fromMillis(now, { zone: 'Asia/Tokyo' }),
  };
}

function portOf(server: Server, configured: number): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : configured;
}
