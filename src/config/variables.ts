import { z } from 'zod';

const text = z.string().trim();
const port = z.coerce.number().int().min(0).max(65_535);
const days = z.coerce.number().int().min(1).max(3_650);
const onOff = z.enum(['on', 'off']);
const sends = z.coerce.number().int().min(0).max(10_000);
const url = z.url({ protocol: /^https?$/ });
const origins = text.transform((value, context) => {
  const list = value.split(/[\s,]+/).filter((origin) => origin !== '');
  for (const origin of list) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      context.addIssue({
        code: 'custom',
        message: `"${origin}" is not an origin such as https://www.example.co.jp`,
      });
    }
  }
  return list;
});

/** Every environment variable that the service reads; `.env.example` explains each of them. */
export const variables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: port.default(3978),
  HOST: text.optional(),
  DATA_DIR: text.default('data'),
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant']).optional(),
  MicrosoftAppId: text.optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: text.optional(),
  CertificateThumbprint: text.optional(),
  CertificatePrivateKey: z.string().optional(),
  ChannelService: z.enum(['https://botframework.azure.us', 'https://botframework.azure.cn']).optional(),
  BotOpenIdMetadata: url.optional(),
  PUBLIC_URL: url.optional(),
  WIDGET_ORIGINS: origins.default([]),
  DIRECT_LINE_EMBEDDED_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  DIRECT_LINE_SECRET: z.string().optional(),
  DIRECT_LINE_URL: url.default('https://directline.botframework.com/v3/directline'),
  // Clients refresh every 15 minutes, whatever the token says.
  TOKEN_LIFETIME_SECONDS: z.coerce.number().int().min(960).max(86_400).default(3_600),
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
  HANG_LIMIT_SECONDS: z.coerce.number().min(1).max(600).default(10),
});

export type Variables = z.infer<typeof variables>;
export const variableNames = Object.keys(variables.shape) as (keyof Variables)[];
