/** Who the visitor is to the website. */
export interface Person {
  /** Keeps the conversations of people who share a browser apart. It never leaves the browser. */
  id?: string;
  /** How the visitor is called in the conversation. */
  name?: string;
}

/** What the frame tells the page around it. */
export type FrameMessage =
  /** Its script runs and waits for `welcome`; the chat can be used; it shall be closed. */
  | { type: 'server-id-support:alive' }
  | { type: 'server-id-support:ready' }
  | { type: 'server-id-support:close' }
  /** To be kept for the next page, or forgotten. */
  | { type: 'server-id-support:remember'; resume: string | undefined }
  | { type: 'server-id-support:enlarge'; large: boolean };

/** What the page tells the frame. */
export type HostMessage =
  | { type: 'server-id-support:shown' }
  | { type: 'server-id-support:dark'; dark: boolean }
  /** The answer to `alive`, and news of another person. `resume` is what `remember` said last about this person. */
  | { type: 'server-id-support:welcome'; resume: string | undefined; person: Person; slot: string };

export const DEFAULT_TITLE = 'サーバID サポート';
export const DEFAULT_GREETING = '申請・更新・証明書の日付について、すぐにお答えします。';
export const DEFAULT_COLOUR = '#0b5cad';
/** As the bot itself says it where no contact is known. */
export const DEFAULT_CONTACT =
  '窓口の連絡先は、ALSOKのサーバIDのWebページか、申請時に届いたご案内でご確認ください。';
