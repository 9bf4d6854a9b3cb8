export { mountDirectLine } from './mount';
export {
  DEFAULT_LIMITS,
  type DirectLineConfig,
  type DirectLineDeps,
  type Limits,
} from './settings';
export type { WidgetToken } from './widget-token';
