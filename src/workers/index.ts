export { LostTaskError } from './lost-task-error';
export { openWorkers, type Workers } from './open-workers';
export type { Run } from './tasks';
