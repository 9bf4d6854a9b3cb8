import { z } from 'zod';
import type { TeamsSettings } from './settings';

/** The newest manifest schema that `@microsoft/app-manifest` holds; a test says when there is a newer one. */
export const MANIFEST_VERSION = '1.30';
const SCHEMAS = `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}`;

const SCOPES = ['personal', 'team', 'groupChat'];

export const textsSchema = z.object({
  'name.short': z.string(),
  'name.full': z.string(),
  'description.short': z.string(),
  'description.full': z.string(),
  /** What can be said to the bot, in Japanese, and what it does. */
  commands: z.array(z.tuple([z.string(), z.string()])),
});

export type Texts = z.infer<typeof textsSchema>;

/** The app as Teams reads it; its own language is Japanese. */
export function manifestOf(settings: TeamsSettings, texts: Texts): object {
  const commands = texts.commands.map(([title, description]) => ({ title, description }));
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version: settings.version,
    id: settings.appId,
    developer: settings.developer,
    localizationInfo: {
      defaultLanguageTag: 'ja',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    },
    name: { short: texts['name.short'], full: texts['name.full'] },
    description: { short: texts['description.short'], full: texts['description.full'] },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0B5CAD',
    bots: [
      {
        botId: settings.botId,
        scopes: SCOPES,
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: [{ scopes: SCOPES, commands }],
      },
    ],
    defaultInstallScope: 'personal',
    // Links in replies lead here.
    validDomains: [settings.publicUrl.host],
  };
}

/** The texts of another language, in the place of those of the manifest. */
export function localizationOf(texts: Texts): object {
  const { commands, ...named } = texts;
  const at = (index: number, field: string) => `bots[0].commandLists[0].commands[${index}].${field}`;
  const said = commands.flatMap(([title, description], index) => [
    [at(index, 'title'), title],
    [at(index, 'description'), description],
  ]);
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    ...named,
    ...Object.fromEntries(said),
  };
}
