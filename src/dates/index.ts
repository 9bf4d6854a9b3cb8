export { completeTime } from './complete-time';
export { completeZone } from './complete-zone';
export { condensed } from './condense';
export { daysBetween, daysUntil, firstRenewalDay, isRegistryValid, registryValidThrough } from './deadlines';
export { readElapsedDays } from './elapsed';
export { formatDay, formatMoment, todayIn } from './format';
export { readDay, readIssueDay } from './read-day';
export { readValidity } from './read-validity';
export type * from './types';
