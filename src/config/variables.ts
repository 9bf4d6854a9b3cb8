import { z } from 'zod';
import { isNetwork } from '../channels/http/trusted-proxies';
import { addressProblem } from '../store/postgres/address';

const text = z.string().trim();
/** Findings say in words what is allowed, and never what was given: it may be a secret in the wrong place. */
const number = (least: number, most: number) => {
  const error = `must be a number from ${least} to ${most}`;
  return z.coerce.number({ error }).min(least, error).max(most, error);
};
const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
};
const oneOf = <const Names extends readonly string[]>(...names: Names) =>
  z.enum(names, { error: `must be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}` });
const port = whole(0, 65_535);
/** In the order of a week, from Monday on. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
/** An address alone, or behind a name. */
const isAddress = (value: string): boolean =>
  /^(?:[^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s,]+@[^<>@\s,]+)$/.test(value);
const NO_ADDRESS = { error: 'must be a mail address such as support@example.co.jp' };
const addresses = text
  .transform((value) => value.split(/[\s,]+/).filter((address) => address !== ''))
  .refine((list) => list.length > 0 && list.every(isAddress), {
    error: 'must be mail addresses such as support@example.co.jp, with commas between them',
  });
const days = whole(1, 3_650);
const onOff = oneOf('on', 'off');
const sends = whole(0, 10_000);
const url = z.url({
  protocol: /^https?$/,
  error: 'must be an address that begins with http:// or https://, such as https://bot.example.co.jp',
});
const database = text.superRefine((value, context) => {
  const problem = addressProblem(value);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});
const origins = text.transform((value, context) => {
  const list = value.split(/[\s,]+/).filter((origin) => origin !== '');
  for (const [at, origin] of list.entries()) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      context.addIssue({
        code: 'custom',
        message: `number ${at + 1} of the list is no origin such as https://www.example.co.jp (no path, no "/" at the end)`,
      });
    }
  }
  return list;
});

const networks = text.transform((value, context) => {
  const list = value.split(/[\s,]+/).filter((network) => network !== '');
  for (const [at, network] of list.entries()) {
    if (!isNetwork(network))
      context.addIssue({
        code: 'custom',
        message: `number ${at + 1} of the list is no address or network such as 10.0.0.5 or 10.0.0.0/8`,
      });
  }
  return list;
});

/** Every environment variable that the service reads; `.env.example` explains each of them. */
export const variables = z.object({
  NODE_ENV: oneOf('development', 'test', 'production').default('development'),
  PORT: port.default(3978),
  HOST: text.optional(),
  DATA_DIR: text.default('data'),
  DATABASE_URL: database.optional(),
  DATABASE_CONNECTIONS: whole(2, 100).default(10),
  MicrosoftAppType: oneOf('SingleTenant', 'UserAssignedMSI', 'MultiTenant').optional(),
  MicrosoftAppId: text.optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: text.optional(),
  CertificateThumbprint: text.optional(),
  CertificatePrivateKey: z.string().optional(),
  ChannelService: oneOf('https://botframework.azure.us', 'https://botframework.azure.cn').optional(),
  BotOpenIdMetadata: url.optional(),
  PUBLIC_URL: url.optional(),
  WIDGET_ORIGINS: origins.default([]),
  TRUSTED_PROXIES: networks.optional(),
  DIRECT_LINE_EMBEDDED_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  DIRECT_LINE_SECRET: z.string().optional(),
  DIRECT_LINE_URL: url.default('https://directline.botframework.com/v3/directline'),
  // Clients refresh every 15 minutes, whatever the token says.
  TOKEN_LIFETIME_SECONDS: whole(960, 86_400).default(3_600),
  TEAMS_SENDS_PER_SECOND: sends.default(7),
  TEAMS_SENDS_PER_30_SECONDS: sends.default(60),
  // Read by `npm run teams:package`, which says what is wrong with them.
  TEAMS_APP_ID: text.optional(),
  TEAMS_APP_VERSION: text.optional(),
  TEAMS_DEVELOPER_NAME: text.optional(),
  TEAMS_WEBSITE_URL: text.optional(),
  TEAMS_PRIVACY_URL: text.optional(),
  TEAMS_TERMS_URL: text.optional(),
  RETENTION_DAYS: days.default(30),
  QUESTION_LOG: onOff.default('on'),
  LOG_RETENTION_DAYS: days.default(400),
  LOG_MASK_HOSTS: onOff.default('off'),
  LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error', 'silent').default('info'),
  METRICS_PORT: port.optional(),
  METRICS_HOST: text.default('127.0.0.1'),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  UPLOAD_MB_PER_ADDRESS: number(0.1, 1e6).default(50),
  UPLOAD_MB_PER_CONVERSATION: number(0.1, 1e6).default(20),
  STORE_LIMIT_MB: number(0, 1e8).default(4_096),
  QUEUE_LIMIT: whole(1, 1e6).default(5_000),
  WORKERS: whole(1, 64).default(1),
  TURN_LIMIT_SECONDS: number(1, 60).default(2),
  HANG_LIMIT_SECONDS: number(1, 600).default(10),
  KNOWLEDGE_DIR: text.default('knowledge'),
  REPORT_MAIL_TO: addresses.optional(),
  REPORT_MAIL_FROM: text.refine(isAddress, NO_ADDRESS).optional(),
  REPORT_MAIL_DAY: oneOf(...WEEKDAYS).default('monday'),
  REPORT_MAIL_HOUR: whole(0, 23).default(9),
  SMTP_HOST: text.optional(),
  SMTP_PORT: whole(1, 65_535).default(587),
  SMTP_SECURITY: oneOf('starttls', 'tls', 'none').default('starttls'),
  SMTP_USER: text.optional(),
  SMTP_PASSWORD: z.string().optional(),
  STAFF_ACCESS_CODE: z.string().min(16, 'must have at least 16 characters').optional(),
  STAFF_IDENTITY_HEADER: text
    .toLowerCase()
    .regex(/^[a-z][a-z0-9-]*$/, 'must be the name of a header')
    .optional(),
});

export type Variables = z.infer<typeof variables>;
export const variableNames = Object.keys(variables.shape) as (keyof Variables)[];
