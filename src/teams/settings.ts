import { z } from 'zod';
import { ConfigurationError } from '../config/configuration-error';

/** What the app package is made of besides its texts. */
export interface TeamsSettings {
  appId: string;
  botId: string;
  version: string;
  publicUrl: URL;
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
}

const guid = z.string().regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i, 'must be a GUID');
const page = z.url({ protocol: /^https$/, error: 'must be an https address' }).max(2_048);

const settings = z.object({
  MicrosoftAppId: guid,
  TEAMS_APP_ID: guid.optional(),
  TEAMS_APP_VERSION: z
    .string()
    .regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/, 'must be three numbers such as 1.0.0')
    .default('1.0.0'),
  PUBLIC_URL: page,
  TEAMS_DEVELOPER_NAME: z.string().trim().min(1).max(32, 'may have at most 32 characters'),
  TEAMS_WEBSITE_URL: page,
  TEAMS_PRIVACY_URL: page,
  TEAMS_TERMS_URL: page,
});

type Name = keyof z.infer<typeof settings>;
const names = Object.keys(settings.shape) as Name[];

/**
 * Reads what `npm run teams:package` needs.
 * @throws ConfigurationError with every finding at once.
 */
export function readTeamsSettings(environment: Readonly<Record<string, string | undefined>>): TeamsSettings {
  const given = Object.fromEntries(names.map((name) => [name, environment[name]?.trim() || undefined]));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const findings = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name}: ${given[name] === undefined ? 'is missing' : message}`;
    });
    throw new ConfigurationError(findings);
  }
  const values = parsed.data;
  return {
    appId: values.TEAMS_APP_ID ?? values.MicrosoftAppId,
    botId: values.MicrosoftAppId,
    version: values.TEAMS_APP_VERSION,
    publicUrl: new URL(values.PUBLIC_URL),
    developer: {
      name: values.TEAMS_DEVELOPER_NAME,
      websiteUrl: values.TEAMS_WEBSITE_URL,
      privacyUrl: values.TEAMS_PRIVACY_URL,
      termsOfUseUrl: values.TEAMS_TERMS_URL,
    },
  };
}
