/** A turn asks about its message, and about a part or two of it, again and again. */
const REMEMBERED = 4;

/**
 * Reads the same thing once, as long as no more than a few others come in between. The values must not be changed.
 * @param keyOf a text that tells what is read from other things
 */
export const remember = <A extends readonly unknown[], T>(
  read: (...given: A) => T,
  keyOf: (...given: A) => string,
): ((...given: A) => T) => {
  const known = new Map<string, { value: T }>();
  return (...given) => {
    const key = keyOf(...given);
    const before = known.get(key);
    if (before) return before.value;
    const value = read(...given);
    known.set(key, { value });
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return value;
  };
};
