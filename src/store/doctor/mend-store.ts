import { join } from 'node:path';
import { DATABASE_FILE } from '../sqlite';
import { type Doctor, mendBeforeOpening } from './mend';

export type { Doctor } from './mend';

/** Looks at the embedded store in the folder, and mends it. See `mendBeforeOpening`. */
export const mendStore = (directory: string, doctor: Doctor, waitMs?: number): Promise<void> =>
  mendBeforeOpening(join(directory, DATABASE_FILE), doctor, waitMs);
