/**
 * A value as every database takes it. NUL stands in no text: PostgreSQL refuses it, and libsql 0.5 cuts text there when it
 * reads it back.
 * @throws TypeError for what has no portable form; libsql 0.5 ends the whole process when it is given a boolean.
 */
export function bindable(value: unknown): string | number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
  throw new TypeError(`The store takes text, numbers and null, not ${typeof value}`);
}
