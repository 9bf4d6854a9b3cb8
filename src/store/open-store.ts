import type { Doctor } from './doctor/mend';
import { mendStore } from './doctor/mend-store';
import { lockStore } from './lock-store';
import { openDatabase } from './open-database';
import { openPostgres } from './postgres/open-postgres';
import type { OnQuery } from './query-log';
import type { Database } from './schema';

const COMMAND_CONNECTIONS = 2;

/** Where the store is: in a database that several instances share, or else in a folder that belongs to one. */
export interface StoreLocation {
  dataDirectory: string;
  database: { url: string; connections: number } | undefined;
}

/**
 * Opens the store for a service.
 * @param doctor looks through the file first, and mends it
 * @throws StoreError or DatabaseError when it cannot be used; the folder, also when another process is running on it
 */
export async function openStore(
  { dataDirectory, database }: StoreLocation,
  doctor: Doctor,
  onQuery?: OnQuery,
): Promise<Database> {
  if (database) return openPostgres(database.url, database.connections, onQuery);
  lockStore(dataDirectory, doctor.log);
  await mendStore(dataDirectory, doctor);
  return openDatabase(dataDirectory, doctor, onQuery);
}

/**
 * Opens the store for a command, beside the services that may be running on it.
 * @throws like `openStore`, but for the lock
 */
export async function openStoreBeside({ dataDirectory, database }: StoreLocation): Promise<Database> {
  return database ? openPostgres(database.url, COMMAND_CONNECTIONS) : openDatabase(dataDirectory);
}
