import { reasonOf } from '../unavailable-error';
import { shownAddress } from './address';

/** The database that `DATABASE_URL` names cannot be used; nothing in it was changed. */
export class DatabaseError extends Error {
  readonly code = 'store-unusable';

  /** @param url of which the password is left out */
  constructor(url: string, cause: unknown) {
    super(
      [
        `The database in DATABASE_URL (${shownAddress(url)}) cannot be used: ${reasonOf(cause)}`,
        '  - PostgreSQL must be running there and let this user in with this password.',
        '  - The database itself must exist, and its user must be allowed to make tables in it.',
      ].join('\n'),
      { cause },
    );
    this.name = 'DatabaseError';
  }
}
