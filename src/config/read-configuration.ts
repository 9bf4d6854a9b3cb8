import type { LogLevel } from '../log';
import { ConfigurationError } from './configuration-error';
import { type Variables, variableNames, variables, WEEKDAYS } from './variables';

/** How `/api/messages` is run: by whom it may be called, or not at all. */
export type BotEndpoint =
  | { mode: 'authenticated'; credentials: Credentials }
  /** No app id: open to whoever can reach the loopback interface, as Emulator and Playground need it. */
  | { mode: 'open' }
  /** No app id in production. */
  | { mode: 'off' };

export interface Credentials {
  MicrosoftAppType: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  MicrosoftAppId: string;
  MicrosoftAppPassword?: string;
  MicrosoftAppTenantId?: string;
  CertificateThumbprint?: string;
  CertificatePrivateKey?: string;
  /** The cloud; unset: the public one. */
  ChannelService?: 'https://botframework.azure.us' | 'https://botframework.azure.cn';
  BotOpenIdMetadata?: string;
}

export interface ReportMail {
  to: readonly string[];
  from: string;
  /** In Japan; the day of the week from Monday 0 on. */
  schedule: { weekday: number; hour: number };
  smtp: {
    host: string;
    port: number;
    security: Variables['SMTP_SECURITY'];
    user: string | undefined;
    password: string | undefined;
  };
}

export interface Configuration {
  port: number;
  host: string;
  dataDirectory: string;
  /** PostgreSQL instead of the file in the data directory; its address holds a password. */
  database: { url: string; connections: number } | undefined;
  endpoint: BotEndpoint;
  /** Of conversations. */
  retentionDays: number;
  /** What is kept of questions and ratings, for those who keep the knowledge. */
  log: { isOn: boolean; retentionDays: number; masksHosts: boolean };
  logLevel: LogLevel;
  /** Where metrics are shown; undefined: nowhere. */
  metrics: { port: number | undefined; host: string; token: string | undefined } | undefined;
  /** Messages that are read at once, each in a thread. */
  workers: number;
  /** How long one may take until it is ended with its thread. */
  turnLimitSeconds: number;
  /** How long the event loop may stand still. */
  hangLimitSeconds: number;
  /** Where the knowledge that staff edit is kept. */
  knowledgeDirectory: string;
  /** The weekly report by mail; undefined: it is not sent. */
  reportMail: ReportMail | undefined;
  /** Who may come to the staff page; with neither, this machine alone. */
  staff: { code: string | undefined; identityHeader: string | undefined };
  /** Where browsers reach this service; unset: as each request says. */
  publicUrl: string | undefined;
  /** Origins of the websites that may embed the widget. */
  widgetOrigins: readonly string[];
  /** Proxies whose word about clients counts; undefined: those on this machine, but for the host. */
  trustedProxies: readonly string[] | undefined;
  /** Sends in one conversation of Teams; 0: without limit. */
  teams: { perSecond: number; per30Seconds: number };
  /** Bytes that people may send in a day, and that the store may hold (0: without limit). */
  limits: { bytesPerAddress: number; bytesPerConversation: number; storeBytes: number; queue: number };
  directLine: {
    secret: string | undefined;
    /** Of the embedded one. */
    embeddedSecret: string | undefined;
    azureUrl: string;
    tokenLifetimeSeconds: number;
  };
}

export const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/**
 * Checks the environment once and returns a frozen configuration.
 * @throws ConfigurationError with every finding at once.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(
    variableNames.map((name) => [name, environment[name]?.trim() ? environment[name] : undefined]),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const values = parsed.data;
  const findings = [
    ...credentialFindings(values),
    ...hostFindings(values),
    ...staffFindings(values),
    ...mailFindings(values),
  ];
  if (findings.length > 0) throw new ConfigurationError(findings);
  const endpoint = endpointOf(values);
  return Object.freeze({
    port: values.PORT,
    host: values.HOST ?? (endpoint.mode === 'authenticated' ? '0.0.0.0' : '127.0.0.1'),
    dataDirectory: values.DATA_DIR,
    database: values.DATABASE_URL
      ? Object.freeze({ url: values.DATABASE_URL, connections: values.DATABASE_CONNECTIONS })
      : undefined,
    endpoint: Object.freeze(endpoint),
    retentionDays: values.RETENTION_DAYS,
    log: Object.freeze({
      isOn: values.QUESTION_LOG === 'on',
      retentionDays: values.LOG_RETENTION_DAYS,
      masksHosts: values.LOG_MASK_HOSTS === 'on',
    }),
    logLevel: values.LOG_LEVEL,
    metrics: metricsOf(values),
    workers: values.WORKERS,
    turnLimitSeconds: values.TURN_LIMIT_SECONDS,
    hangLimitSeconds: values.HANG_LIMIT_SECONDS,
    knowledgeDirectory: values.KNOWLEDGE_DIR,
    reportMail: reportMailOf(values),
    staff: Object.freeze({ code: values.STAFF_ACCESS_CODE, identityHeader: values.STAFF_IDENTITY_HEADER }),
    publicUrl: values.PUBLIC_URL?.replace(/(?<!\/)\/+$/, ''),
    widgetOrigins: Object.freeze(values.WIDGET_ORIGINS),
    trustedProxies: values.TRUSTED_PROXIES && Object.freeze(values.TRUSTED_PROXIES),
    teams: Object.freeze({
      perSecond: values.TEAMS_SENDS_PER_SECOND,
      per30Seconds: values.TEAMS_SENDS_PER_30_SECONDS,
    }),
    limits: Object.freeze({
      bytesPerAddress: values.UPLOAD_MB_PER_ADDRESS * 1e6,
      bytesPerConversation: values.UPLOAD_MB_PER_CONVERSATION * 1e6,
      storeBytes: values.STORE_LIMIT_MB * 1e6,
      queue: values.QUEUE_LIMIT,
    }),
    directLine: Object.freeze({
      secret: values.DIRECT_LINE_SECRET,
      embeddedSecret: values.DIRECT_LINE_EMBEDDED_SECRET,
      azureUrl: values.DIRECT_LINE_URL,
      tokenLifetimeSeconds: values.TOKEN_LIFETIME_SECONDS,
    }),
  });
}

function metricsOf(values: Variables): Configuration['metrics'] {
  const { METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token } = values;
  return port === undefined && token === undefined ? undefined : Object.freeze({ port, host, token });
}

function endpointOf(values: Variables): BotEndpoint {
  if (!values.MicrosoftAppId) return { mode: values.NODE_ENV === 'production' ? 'off' : 'open' };
  return {
    mode: 'authenticated',
    credentials: Object.freeze({
      MicrosoftAppType: values.MicrosoftAppType ?? 'MultiTenant',
      MicrosoftAppId: values.MicrosoftAppId,
      ...(values.MicrosoftAppPassword && { MicrosoftAppPassword: values.MicrosoftAppPassword }),
      ...(values.MicrosoftAppTenantId && { MicrosoftAppTenantId: values.MicrosoftAppTenantId }),
      ...(values.CertificateThumbprint && { CertificateThumbprint: values.CertificateThumbprint }),
      // In a file of variables a key stands on one line.
      ...(values.CertificatePrivateKey && {
        CertificatePrivateKey: values.CertificatePrivateKey.replaceAll('\\n', '\n'),
      }),
      ...(values.ChannelService && { ChannelService: values.ChannelService }),
      ...(values.BotOpenIdMetadata && { BotOpenIdMetadata: values.BotOpenIdMetadata }),
    }),
  };
}

/** What each app type needs, and what contradicts it. */
function credentialFindings(values: Variables): string[] {
  const type = values.MicrosoftAppType;
  const { MicrosoftAppId: id, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenant } = values;
  const { CertificateThumbprint: thumbprint, CertificatePrivateKey: key } = values;
  if (!id) {
    const orphans = [
      type && 'MicrosoftAppType',
      password && 'MicrosoftAppPassword',
      tenant && 'MicrosoftAppTenantId',
      thumbprint && 'CertificateThumbprint',
      key && 'CertificatePrivateKey',
    ];
    return orphans
      .filter((name) => name)
      .map((name) => `MicrosoftAppId: is missing although ${name} is set; set it, or remove ${name}`);
  }
  const shown = type ?? 'MultiTenant (the type when MicrosoftAppType is empty)';
  const findings: string[] = [];
  if (type === 'UserAssignedMSI') {
    if (password) findings.push('MicrosoftAppPassword: must be empty with MicrosoftAppType UserAssignedMSI');
  } else if (thumbprint || key) {
    if (!thumbprint) findings.push('CertificateThumbprint: is needed with CertificatePrivateKey');
    if (!key) findings.push('CertificatePrivateKey: is needed with CertificateThumbprint');
    if (password) findings.push('MicrosoftAppPassword: must be empty with a certificate');
  } else if (!password) {
    findings.push(`MicrosoftAppPassword: is needed with MicrosoftAppType ${shown}`);
  }
  if (type === 'SingleTenant' || type === 'UserAssignedMSI') {
    if (!tenant) findings.push(`MicrosoftAppTenantId: is needed with MicrosoftAppType ${shown}`);
  }
  return findings;
}

/** An endpoint that asks nobody who they are must not be reachable from outside. */
function hostFindings(values: Variables): string[] {
  if (endpointOf(values).mode !== 'open' || !values.HOST || LOOPBACK.test(values.HOST)) return [];
  return [
    `HOST: must be a loopback address (127.0.0.1, ::1, localhost) while MicrosoftAppId is empty; set MicrosoftAppId to listen elsewhere`,
  ];
}

/** A name that anybody may write into a header is nobody's. */
function staffFindings({ STAFF_IDENTITY_HEADER: header, TRUSTED_PROXIES: proxies }: Variables): string[] {
  if (!header || proxies) return [];
  return ['STAFF_IDENTITY_HEADER: needs TRUSTED_PROXIES; name the proxies that set it'];
}

function mailFindings({ REPORT_MAIL_TO: to, REPORT_MAIL_FROM: from, SMTP_HOST: host }: Variables): string[] {
  if (!to) return [];
  const missing = [!from && 'REPORT_MAIL_FROM', !host && 'SMTP_HOST'].filter((name) => name !== false);
  return missing.map((name) => `${name}: is needed to send reports to REPORT_MAIL_TO`);
}

function reportMailOf(values: Variables): ReportMail | undefined {
  const { REPORT_MAIL_TO: to, REPORT_MAIL_FROM: from, SMTP_HOST: host } = values;
  if (!to || !from || !host) return undefined;
  return Object.freeze({
    to: Object.freeze(to),
    from,
    schedule: Object.freeze({
      weekday: WEEKDAYS.indexOf(values.REPORT_MAIL_DAY),
      hour: values.REPORT_MAIL_HOUR,
    }),
    smtp: Object.freeze({
      host,
      port: values.SMTP_PORT,
      security: values.SMTP_SECURITY,
      user: values.SMTP_USER,
      password: values.SMTP_PASSWORD,
    }),
  });
}
