/** What the frame tells the page around it. */
export type FrameMessage = {
  /** Its script runs; the chat can be used; it shall be closed. */
  type: 'server-id-support:alive' | 'server-id-support:ready' | 'server-id-support:close';
};
/** What the page tells the frame. */
export type HostMessage = { type: 'server-id-support:shown' };

export const DEFAULT_TITLE = 'サーバID サポート';
export const DEFAULT_GREETING = '申請・更新・証明書の日付について、すぐにお答えします。';
export const DEFAULT_COLOUR = '#0b5cad';
