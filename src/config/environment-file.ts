import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { ConfigurationError } from './configuration-error';

export const ENVIRONMENT_FILE = '.env';

/** The variables of `.env` in the working directory; none where there is no such file. */
export interface EnvironmentFile {
  variables: Readonly<Record<string, string>>;
  /** The file as it is, to say on which line something stands. */
  text: string;
}

/** @throws ConfigurationError where the file is there and cannot be read. */
export function readEnvironmentFile(path: string = ENVIRONMENT_FILE): EnvironmentFile {
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    return { variables: parseEnv(text) as Record<string, string>, text };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return { variables: {}, text: '' };
    throw new ConfigurationError([
      `${path}: is there but cannot be read (${String(code)}); let this account read it, or remove it`,
    ]);
  }
}

/** Takes variables over from `.env`, where there is one; those that are set already stay. */
export function loadEnvironmentFile(): EnvironmentFile {
  const file = readEnvironmentFile();
  for (const [name, value] of Object.entries(file.variables)) process.env[name] ??= value;
  return file;
}
