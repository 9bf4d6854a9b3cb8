import type { EventLine } from '../knowledge/vocabulary';
import type { SenseUnit } from './phrases';

/** What happened on a day, as far as the vocabulary lists it. */
export const eventsOf = (unit: SenseUnit): EventLine[] =>
  unit.found.flatMap(({ sense }) => (sense.kind === 'event' ? [sense.line] : []));
