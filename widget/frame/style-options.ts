import type { Theme } from './theme';

export const FONT = '"Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, sans-serif';
const A_DAY_MS = 86_400_000;

/** Web Chat's look. */
export function styleOptions(theme: Theme): Readonly<Record<string, unknown>> {
  return {
    accent: theme.link,
    backgroundColor: theme.page,
    subtle: theme.quiet,
    primaryFont: FONT,
    // Of 16 px: nothing is smaller than 12.
    fontSizeSmall: '80%',
    paddingRegular: 12,
    paddingWide: 14,

    bubbleBackground: theme.bubble,
    bubbleBorderColor: theme.border,
    bubbleBorderRadius: 14,
    bubbleTextColor: theme.text,
    bubbleMaxWidth: 340,
    bubbleMinWidth: 0,
    bubbleMinHeight: 0,
    bubbleFromUserBackground: theme.accent,
    bubbleFromUserBorderColor: theme.accent,
    bubbleFromUserBorderRadius: 14,
    bubbleFromUserTextColor: theme.onAccent,

    // The frame has a box, choices and a sign of work of its own, which are there before Web Chat is.
    hideSendBox: true,
    // Nothing that was written is given up: it is sent when the service can be reached again.
    sendTimeout: A_DAY_MS,
    sendTimeoutForAttachments: A_DAY_MS,
    typingAnimationDuration: 0,

    timestampColor: theme.quiet,
    notificationText: theme.text,
    transcriptVisualKeyboardIndicatorColor: theme.text,
    transcriptActivityVisualKeyboardIndicatorColor: theme.quiet,
    // A long answer stops where it begins: its conclusion stands there.
    autoScrollSnapOnPage: true,
    // What people type is theirs and what the bot says is Markdown; neither has any use for HTML.
    markdownRenderHTML: false,
  };
}
