export { LostTaskError } from './lost-task-error';
export { openWorkers, type Workers, type WorkersLoad } from './open-workers';
export type { Run } from './tasks';
