import type { Theme } from './theme';

export const FONT = '"Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, sans-serif';
/** Files that hold a certificate or a request; a private key is never asked for. */
const CERTIFICATE_FILES = '.pem,.crt,.cer,.der,.csr,.req,.p10,.p7b,.p7c,.txt';
/** Long enough for a pasted chain of certificates. */
const LONGEST_MESSAGE = 60_000;

/** Web Chat's look. */
export function styleOptions(theme: Theme): Readonly<Record<string, unknown>> {
  return {
    accent: theme.link,
    backgroundColor: theme.page,
    subtle: theme.quiet,
    primaryFont: FONT,
    fontSizeSmall: '75%',
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

    sendBoxBackground: theme.bubble,
    sendBoxTextColor: theme.text,
    sendBoxPlaceholderColor: theme.quiet,
    sendBoxBorderTop: `solid 1px ${theme.border}`,
    sendBoxHeight: 52,
    sendBoxMaxHeight: 132,
    sendBoxTextWrap: true,
    sendBoxButtonColor: theme.link,
    sendBoxButtonColorOnDisabled: theme.quiet,
    sendBoxButtonShadeColorOnHover: theme.hover,
    sendBoxButtonShadeColorOnActive: theme.hover,
    sendBoxButtonShadeColorOnDisabled: 'transparent',
    sendBoxButtonShadeBorderRadius: 8,
    sendBoxButtonKeyboardFocusIndicatorBorderColor: theme.text,
    sendBoxButtonKeyboardFocusIndicatorBorderRadius: 8,
    maxMessageLength: LONGEST_MESSAGE,
    uploadAccept: CERTIFICATE_FILES,
    enableUploadThumbnail: false,

    suggestedActionLayout: 'flow',
    suggestedActionHeight: 40,
    suggestedActionBorderRadius: 20,
    suggestedActionBorderWidth: 1,
    suggestedActionBackgroundColor: theme.bubble,
    suggestedActionBorderColor: theme.link,
    suggestedActionTextColor: theme.link,
    suggestedActionBackgroundColorOnHover: theme.hover,
    suggestedActionBackgroundColorOnActive: theme.hover,
    suggestedActionBackgroundColorOnFocus: theme.hover,
    suggestedActionKeyboardFocusIndicatorBorderColor: theme.text,
    suggestedActionKeyboardFocusIndicatorBorderRadius: 20,
    suggestedActionKeyboardFocusIndicatorInset: 2,
    suggestedActionsVisualKeyboardIndicatorColor: theme.text,

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
