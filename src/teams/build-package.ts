import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { localizationOf, manifestOf, type Texts, textsSchema } from './manifest';
import type { TeamsSettings } from './settings';
import { findingsIn } from './validate';

/** Two packages of the same settings are the same, byte by byte. */
const MADE_AT = new Date('2026-01-01T00:00:00');

/** The package is not what Microsoft's schema asks for. */
export class PackageError extends Error {
  readonly code = 'teams-package-invalid';

  constructor(findings: readonly string[]) {
    super(`The app package is not valid:\n${findings.map((finding) => `  - ${finding}`).join('\n')}`);
    this.name = 'PackageError';
  }
}

/**
 * The zip file to upload to Teams.
 * @param folder holds the texts and icons
 * @throws PackageError
 */
export function buildPackage(settings: TeamsSettings, folder: string): Uint8Array {
  const manifest = manifestOf(settings, readTexts(folder, 'ja'));
  const english = localizationOf(readTexts(folder, 'en'));
  const findings = [
    ...findingsIn(manifest, 'MicrosoftTeams').map((finding) => `manifest.json ${finding}`),
    ...findingsIn(english, 'MicrosoftTeams.Localization').map((finding) => `en.json ${finding}`),
  ];
  if (findings.length > 0) throw new PackageError(findings);
  const icon = (name: string) => readFileSync(join(folder, name));
  const files = {
    'manifest.json': strToU8(written(manifest)),
    'en.json': strToU8(written(english)),
    'color.png': icon('color.png'),
    'outline.png': icon('outline.png'),
  };
  return zipSync(files, { level: 9, mtime: MADE_AT });
}

const written = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

function readTexts(folder: string, language: string): Texts {
  return textsSchema.parse(JSON.parse(readFileSync(join(folder, `texts.${language}.json`), 'utf8')));
}
