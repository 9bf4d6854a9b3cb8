/** Far beyond what a client sends, and far below what recursion can bear. */
const MOST_NESTING = 64;

/** Whether a parsed JSON value is nested more deeply than code that recurses could bear. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MOST_NESTING + 1; depth += 1) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (level.length === 0) return false;
  }
  return true;
}
