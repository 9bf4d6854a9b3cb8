import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ErrorObject } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { MANIFEST_VERSION } from './manifest';

/** The schemas lie in the package; nothing is asked of the network. */
export const schemasFolder = (): string =>
  join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build', 'json-schemas', 'teams');

/** What the schema of Microsoft finds wrong, in lines with the place; none: it is well-formed. */
export function findingsIn(
  value: object,
  schema: 'MicrosoftTeams' | 'MicrosoftTeams.Localization',
): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const file = join(schemasFolder(), `v${MANIFEST_VERSION}`, `${schema}.schema.json`);
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  return validate(value) ? [] : (validate.errors ?? []).map(lineOf);
}

const lineOf = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`;
