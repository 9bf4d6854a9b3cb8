/** Far beyond what a client sends, and far below what recursion can bear. */
const MOST_NESTING = 64;
/** Far beyond what a client sends; each is looked at by itself, whether it holds a key. */
const MOST_VALUES = 2_000;

/** Whether a parsed JSON value is nested more deeply, or has more parts, than code that goes through them could bear. */
export function isTooComplex(value: unknown): boolean {
  let level: unknown[] = [value];
  let values = 0;
  for (let depth = 0; depth <= MOST_NESTING + 1; depth += 1) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    values += level.length;
    if (level.length === 0) return false;
    if (values > MOST_VALUES) return true;
  }
  return true;
}

/** Names under which objects carry what JavaScript itself asks them for; as data they make it throw where nobody expects it. */
const ASKED_FOR = ['toString', 'valueOf', 'toJSON', 'constructor', '__proto__', 'hasOwnProperty'];

/** Takes out of a parsed JSON value, which is not too complex, what is no data: afterwards every part can be made a text. */
export function disarm<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) {
    for (const name of ASKED_FOR) if (Object.hasOwn(value, name)) Reflect.deleteProperty(value, name);
    if ('length' in value && typeof value.length === 'object') Reflect.deleteProperty(value, 'length');
  }
  for (const part of Object.values(value)) disarm(part);
  return value;
}
