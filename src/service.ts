import type { IncomingMessage } from 'node:http';
import type { Server } from 'restify';
import { createBotLogic, type LogicPorts } from './channels/activity';
import { downloadFrom } from './channels/activity/fetch-files';
import { forgetSender } from './channels/activity/forget-sender';
import { mayFetch } from './channels/activity/may-fetch';
import { measured } from './channels/activity/measured';
import { mountBotFramework } from './channels/bot-framework/endpoint';
import { teamSize } from './channels/bot-framework/team-size';
import { withTeamsFeedback } from './channels/bot-framework/teams-feedback';
import { type DirectLineConfig, mountDirectLine } from './channels/direct-line';
import { ByteBudget } from './channels/http/byte-budget';
import { calendarUrl, mountCalendar } from './channels/http/calendar';
import { mountNotices } from './channels/http/notices';
import { foreignHost, type HostRules } from './channels/http/own-hosts';
import { createHttpServer } from './channels/http/server';
import { StoreRoom } from './channels/http/store-room';
import { trustedProxies } from './channels/http/trusted-proxies';
import { mountWidget, type WidgetOptions } from './channels/widget';
import type { Configuration } from './config/read-configuration';
import { keepHouse } from './housekeeping';
import { dayInJapan } from './knowledge/today';
import type { Knowledge } from './knowledge/types';
import type { Log } from './log';
import { observe } from './observe';
import { post } from './report/mail/post';
import { startWeeklyMail, type WeeklyMailPorts } from './report/mail/weekly-mail';
import { doorOf, mountStaffPage, type StaffPorts } from './staff';
import {
  BotStorage,
  createTurnQueue,
  type Database,
  Deliveries,
  DeliveriesBesideActivities,
  Feedback,
  forgetConversation,
  Outbox,
  Places,
  QuestionLog,
  type Tables,
} from './store';
import { noMeter } from './telemetry/meter';
import type { Metrics } from './telemetry/metrics';
import { untilDone } from './until-done';
import type { Run, WorkersLoad } from './workers';

/** What the service is built from besides its configuration. */
export interface ServicePorts {
  database: Database;
  /** Does what takes the knowledge, as it is at the time of the call, beside this thread. */
  run: Run;
  /** What those beside this thread have to do; without it that is not counted. */
  load?: () => WorkersLoad;
  /** The knowledge as it is at the time of the call. */
  knowledge: () => Knowledge;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
  /** Who counts; without it nobody does. */
  metrics?: Metrics;
  /** Of the software. */
  version?: string;
  /** Licences of what others made, as text. */
  notices?: string;
  /** Folder with the built widget; without it there is no widget. */
  widgetDirectory?: string;
  /** Makes the report that is sent by mail; without it none is. */
  makeReport?: WeeklyMailPorts['make'];
  /** Folder with the style sheet and script of the staff page, and what is done for it; without it there is no staff page. */
  staff?: Pick<StaffPorts, 'knowledgeDirectory' | 'assetDirectory' | 'work' | 'learning' | 'onWritten'>;
}

/** Messages of one conversation that wait for their turn; pacing lets some through in a second. */
const MOST_WAITING = 128;

/** How long turns under way may take to end when the service stops. */
const STOP_WITHIN_MS = 1_600;
const SWEEP_EVERY_MS = 50;

export interface Service {
  server: Server;
  /** Finishes the turns under way and lets everything go. */
  close(): Promise<void>;
}

/** Builds the service from its configuration and ports. Listens to nothing yet. */
export function createService(configuration: Configuration, outside: ServicePorts): Service {
  const { database, now, log, run } = outside;
  const { deferred } = database;
  const queue = createTurnQueue({
    perConversation: MOST_WAITING,
    total: configuration.limits.queue,
    exclusively: database.exclusively,
  });
  const refuse = (request: IncomingMessage) => foreignHost(request, hostRules(configuration));
  const server = createHttpServer(refuse, trustedProxies(configuration.trustedProxies), log);
  const recordsOver = (tables: Tables) => ({
    storage: new BotStorage(tables, now),
    feedback: new Feedback(tables, now, configuration.log.isOn),
    questions: new QuestionLog(tables, now, configuration.log.isOn),
  });
  const portsOver = (tables: Tables, deliveries: Deliveries): LogicPorts => ({
    ...recordsOver(tables),
    write: tables.write,
    deliveries,
    masks: { names: true, hosts: configuration.log.masksHosts },
    queue,
    forget: (activity, reach) => forgetSender(database, activity, reach),
    now,
    turn: (input) => run('turn', input),
    holdsSecret: (activity) => run('holdsSecret', activity),
    calendarUrl: (dates, base) => {
      const address = configuration.publicUrl ?? base;
      return address === undefined ? undefined : calendarUrl(address, dates);
    },
    openAttachment: downloadFrom((address) => mayFetch(address, configuration.endpoint)),
  });
  mountCalendar(server, now);
  mountNotices(server, outside.notices ?? '');
  const later = untilDone();
  const ports = {
    // What is written is awaited where it counts: with the state of a turn, and before the call is answered.
    ...portsOver(deferred, new Deliveries(deferred, now)),
    kept: database.kept,
    untilDone: later,
    outbox: new Outbox(deferred, now),
    membership: {
      places: new Places(database, now),
      teamSize,
      forget: (key: string, except: readonly string[]) => forgetConversation(database, key, except),
    },
  };
  const { meter } = outside.metrics ?? { meter: noMeter };
  const botLogic = (over: LogicPorts) => measured(createBotLogic(over), meter, log);
  const logic = withTeamsFeedback(botLogic(ports), ports);
  const botFramework = mountBotFramework(server, configuration.endpoint, logic, log, {
    delivery: configuration.teams,
    outbox: new Outbox(database, now),
    holdsSecret: ports.holdsSecret,
    untilDone: later,
    resume: { ports, logic, now },
    isShared: database.isShared,
    publicUrl: configuration.publicUrl,
    admission: {
      queue,
      budget: new ByteBudget(configuration.limits, database.limiter),
      room: new StoreRoom(database.size, configuration.limits.storeBytes, log),
    },
  });
  const directLine = mountDirectLine(
    server,
    // The embedded Direct Line sends nothing before it is kept, and with it all that the bot has written in the turn.
    {
      logic: botLogic({
        ...portsOver(deferred, new DeliveriesBesideActivities(deferred, now)),
        // The channel has the conversation's turn already.
        queue: createTurnQueue({ perConversation: MOST_WAITING }),
      }),
      database,
      screen: (posted) => run('screen', posted),
      config: { ...directLineConfig(configuration), refuse: (request) => refuse(request)?.status },
    },
    now,
    log,
  );
  if (outside.widgetDirectory !== undefined)
    mountWidget(server, widgetOptions(configuration, outside.widgetDirectory, outside));
  const watched = observe(server, {
    configuration,
    database,
    outbox: ports.outbox,
    knowledge: outside.knowledge,
    queued: () => queue.size + directLine.queued(),
    sockets: directLine.sockets,
    workers: outside.load,
    log,
    metrics: outside.metrics,
    version: outside.version ?? 'unknown',
  });
  const staff = outside.staff && mountStaffPage(server, staffPorts(configuration, outside, outside.staff));
  const mail = mailWeekly(configuration, outside);
  const house = keepHouse(
    database,
    { days: configuration.retentionDays, logDays: configuration.log.retentionDays },
    now,
    log,
  );
  return {
    server,
    async close() {
      watched.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.server.closeIdleConnections();
      botFramework.stop();
      const patience = setTimeout(() => server.server.closeAllConnections(), STOP_WITHIN_MS);
      await directLine.close();
      await queue.idle();
      // Those that were busy when the server closed are answered about now.
      const sweep = setInterval(() => server.server.closeIdleConnections(), SWEEP_EVERY_MS);
      await closed;
      clearInterval(sweep);
      clearTimeout(patience);
      await staff?.stop();
      await mail?.stop();
      await house.stop();
      later.stop();
      await database.close();
    },
  };
}

const hostRules = ({ endpoint, publicUrl, widgetOrigins }: Configuration): HostRules => ({
  authenticated: endpoint.mode === 'authenticated',
  publicUrl,
  origins: widgetOrigins,
});

const DAY_SECONDS = 86_400;

function directLineConfig({
  publicUrl,
  widgetOrigins,
  directLine,
  retentionDays,
  limits,
}: Configuration): DirectLineConfig {
  return {
    limits,
    publicUrl,
    trustedOrigins: widgetOrigins,
    tokenLifetimeSeconds: directLine.tokenLifetimeSeconds,
    resumeSeconds: retentionDays * DAY_SECONDS,
    embeddedSecret: directLine.embeddedSecret,
    directLineSecret: directLine.secret,
    azureBaseUrl: directLine.azureUrl,
  };
}

function widgetOptions(
  configuration: Configuration,
  directory: string,
  { run, now, log }: ServicePorts,
): WidgetOptions {
  const { publicUrl, widgetOrigins, directLine, retentionDays } = configuration;
  const connectTo = directLine.secret ? [new URL(directLine.azureUrl).origin] : [];
  const suggest = (text: string) => run('suggest', text);
  const logDays = configuration.log.isOn ? configuration.log.retentionDays : undefined;
  const help = () => run('help', { day: dayInJapan(now()), retentionDays, logDays });
  return { directory, publicUrl, frameAncestors: widgetOrigins, connectTo, help, suggest, now, log };
}

function staffPorts(
  configuration: Configuration,
  { database, knowledge, now, log }: ServicePorts,
  inside: NonNullable<ServicePorts['staff']>,
): StaffPorts {
  return { ...inside, database, knowledge, now, log, door: doorOf(configuration) };
}

function mailWeekly({ reportMail }: Configuration, { makeReport: make, database, now, log }: ServicePorts) {
  if (reportMail === undefined || make === undefined) return undefined;
  const { to, from, schedule, smtp } = reportMail;
  return startWeeklyMail({
    ...{ database, schedule, make, now, log },
    send: (letter) => post(smtp, from, to, letter),
  });
}
