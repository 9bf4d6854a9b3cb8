export { LostTaskError } from './lost-task-error';
export { openWorkers, type Standing, type Workers } from './open-workers';
export type { Run } from './tasks';
