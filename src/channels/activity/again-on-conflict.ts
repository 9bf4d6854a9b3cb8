import { StateConflictError } from '../../store';

/** Others may be at the same conversation for a moment, not for long. */
const MOST_TIMES = 5;

/**
 * Takes a turn, and takes it again from the state as it is then when somebody else has written that meanwhile.
 * @throws what the turn throws; a conflict only when it meets one every time
 */
export async function againOnConflict<T>(turn: () => Promise<T>): Promise<T> {
  for (let left = MOST_TIMES; ; left -= 1) {
    try {
      return await turn();
    } catch (error) {
      if (!(error instanceof StateConflictError) || left <= 1) throw error;
    }
  }
}
