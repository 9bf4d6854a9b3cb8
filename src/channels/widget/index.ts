export { WidgetNotBuiltError } from './manifest';
export { mountWidget, type WidgetOptions } from './mount-widget';
