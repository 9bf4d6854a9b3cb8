export { WidgetNotBuiltError } from './manifest';
export { mountWidget, type WidgetOptions } from './mount-widget';
export type { FirstHelp, HelpQuestion } from './pages';
export type { Suggest, SuggestedQuestion } from './suggestions';
