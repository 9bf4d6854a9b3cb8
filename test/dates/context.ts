import { DateTime } from 'luxon';
import type { ReadContext } from '../../src/dates';

/** Thursday, so that weeks behave the same whether they begin on Sunday or on Monday. */
export const NOW = DateTime.fromISO('2026-02-19T10:30:00', { zone: 'Asia/Tokyo' });

export const CONTEXT: ReadContext = { now: NOW, displayZone: 'GMT', targetZone: 'Asia/Tokyo' };
