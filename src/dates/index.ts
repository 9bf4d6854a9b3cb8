export { completeTime } from './complete-time';
export { isDateAlone } from './date-alone';
export { daysBetween, daysUntil, firstRenewalDay, isRegistryValid, registryValidThrough } from './deadlines';
export { findDays } from './find-days';
export { formatDay, formatMoment, todayIn } from './format';
export { readDay, readIssueDay } from './read-day';
export { readValidity } from './read-validity';
export type * from './types';
