/** The part of Web Chat's bundle and of its Direct Line client that the frame uses. */
export interface WebChat {
  createDirectLine(options: DirectLineOptions): DirectLine;
  createStore(): object;
  renderWebChat(props: WebChatProps, element: unknown): void;
}

export interface DirectLine {
  connectionStatus$: { subscribe(next: (status: number) => void): { unsubscribe(): void } };
  end(): void;
}

export interface DirectLineOptions {
  token: string;
  domain: string;
  conversationId?: string;
  webSocket?: boolean;
}

export interface WebChatProps {
  directLine: DirectLine;
  store: object;
  userID: string;
  locale: string;
  nonce: string;
  styleOptions: Readonly<Record<string, unknown>>;
  adaptiveCardsHostConfig: object;
  overrideLocalizedStrings: Readonly<Record<string, string>>;
}
