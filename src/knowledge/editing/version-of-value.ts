import { createHash } from 'node:crypto';

const LENGTH = 16;

/** Names a value as a file holds it: equal for equal ones. Pure. */
export const versionOfValue = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('base64url')
    .slice(0, LENGTH);
