import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseFileSync } from '@swc/core';

/** One regular expression of the service. */
export interface Expression {
  source: string;
  flags: string;
  /** The file it stands in, or the call that built it. */
  place: string;
}

/** Every regular expression that stands in the sources under the folders. */
export function literalsIn(root: string, folders: readonly string[]): Expression[] {
  return folders
    .flatMap((folder) => filesIn(join(root, folder)))
    .flatMap((file) => {
      const found: Expression[] = [];
      visit(parseFileSync(file, { syntax: 'typescript' }), ({ pattern, flags }) =>
        found.push({ source: pattern, flags, place: relative(root, file) }),
      );
      return found;
    });
}

/**
 * Every regular expression that is built while a task runs, from its sources' own modules.
 * @param task loads the modules, which therefore must not have been loaded before
 */
export async function builtWhile(task: () => unknown): Promise<Expression[]> {
  const built: Expression[] = [];
  const Native = globalThis.RegExp;
  const note = (expression: RegExp) => {
    const place = callerOf(new Error().stack ?? '');
    if (place !== undefined) built.push({ source: expression.source, flags: expression.flags, place });
    return expression;
  };
  globalThis.RegExp = new Proxy(Native, {
    construct: (_, args) => note(new Native(...(args as [string, string?]))),
    apply: (_, __, args) => note(Native(...(args as [string, string?]))),
  });
  try {
    await task();
  } finally {
    globalThis.RegExp = Native;
  }
  return built;
}

/** The same pattern with the same flags once. */
export function distinct(expressions: readonly Expression[]): Expression[] {
  return [...new Map(expressions.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
}

/** The line that built it, where that is one of the service's own and no library's. */
function callerOf(stack: string): string | undefined {
  const line = stack
    .split('\n')
    .find((one) => one.startsWith('    at ') && !/[/\\]expressions\.[jt]s/.test(one));
  return line && /[/\\](?:src|dialogs)[/\\]/.test(line) && !line.includes('node_modules')
    ? line.trim()
    : undefined;
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return path.endsWith('.ts') ? [path] : [];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

interface Literal {
  pattern: string;
  flags: string;
}

function visit(node: unknown, found: (literal: Literal) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && node.type === 'RegExpLiteral') found(node as unknown as Literal);
  for (const child of Object.values(node)) visit(child, found);
}
