/** A line without the spaces by which people set braces and brackets apart. */
const squashed = (line: string): string => line.replace(/([{[]) +/g, '$1').replace(/ {1,8}([}\]])/g, '$1');

/**
 * Gives every line of an edited text that says the same as one before its old spacing back: a library that writes YAML has one
 * spacing for all, and a difference must show what was changed and nothing else.
 */
export function keepLines(before: string, after: string): string {
  const known = new Map(before.split('\n').map((line) => [squashed(line), line]));
  return after
    .split('\n')
    .map((line) => known.get(squashed(line)) ?? line)
    .join('\n');
}
