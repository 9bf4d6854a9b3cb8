import type { EnvironmentFile } from './environment-file';
import { nearestName } from './nearest-name';

/** What Node, its libraries and the system read themselves, and so may stand in `.env`. */
const READ_BY_OTHERS =
  /^(?:NODE_\w+|npm_\w+|UV_\w+|PG[A-Z]+|SSL_\w+|LC_\w+|(?:https?|no|all)_proxy|TZ|LANG|PATH|HOME|TMPDIR|NO_COLOR|FORCE_COLOR|DEBUG)$/i;
/** Longer ones, or with other signs, may be a pasted secret and are not shown. */
const SHOWABLE = /^[A-Za-z][A-Za-z_.-]{0,39}$/;
/** As other programs write their files: `PORT: 3978`. */
const COLON = /^\s*(?:export\s+)?["']?([\w-]{1,64})["']?\s*:/;

/**
 * Names variables that are probably misspelt: every one in `.env` that nobody reads, and those of the environment that are
 * near to a known one. Says names only, never values.
 */
export function doubtfulNames(
  environment: Readonly<Record<string, string | undefined>>,
  file: EnvironmentFile,
  known: readonly string[],
): string[] {
  const lines = file.text.split('\n');
  const inFile = Object.keys(file.variables)
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, line: lineOf(name, lines) }))
    .sort((a, b) => a.line - b.line)
    .flatMap(({ name, line }) => {
      const meant = nearestName(name, known);
      if (meant === undefined && READ_BY_OTHERS.test(name)) return [];
      const shown = meant !== undefined || SHOWABLE.test(name) ? name : 'a name';
      return [`${shown} in .env (line ${line}) is no setting of this service${suggestion(meant)}`];
    });
  const withColon = lines.flatMap((line, at) => {
    const name = COLON.exec(line)?.[1] ?? '';
    return known.includes(name) ? [`line ${at + 1} of .env is not read; write ${name}=… with "="`] : [];
  });
  const around = Object.keys(environment)
    .filter((name) => !(name in file.variables))
    .flatMap((name) => {
      const meant = nearestName(name, known);
      return meant === undefined
        ? []
        : [`${name} in the environment is no setting of this service${suggestion(meant)}`];
    });
  return [...inFile, ...withColon, ...around];
}

const suggestion = (meant: string | undefined) => (meant === undefined ? '' : `; ${meant} may be meant`);

/** The line, from 1, that sets the name last, as that one counts. */
function lineOf(name: string, lines: readonly string[]): number {
  return (
    1 +
    lines.findLastIndex((line) => {
      const [left = ''] = line.split('=', 1);
      return left.trim().replace(/^export\s+/, '') === name;
    })
  );
}
